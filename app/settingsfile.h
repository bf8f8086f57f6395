#pragma once

#include "app/secretstore.h"
#include "core/settings/loadsettings.h"
#include "core/settings/settingtable.h"
#include "ui/settings/settingsbook.h"

#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <memory>

namespace app {

class SettingsProbe;

/// The settings of this user: environment, then .env, then a file of their own (0600) with the secrets in the system's
/// key store. Without a key store the secrets are in that file too.
class DesktopSettings : public QObject, public ui::SettingsBook {
    Q_OBJECT
public:
    using Restart = std::function<QFuture<core::Result<void>>()>;

    /// `base`: environment, .env and command line. Both references must outlive it.
    DesktopSettings(core::SettingSources base, const QString& file, SecretStore& secrets, SettingsProbe& probe);
    ~DesktopSettings() override;
    /// ~/.config/callwright/settings.env
    static QString usualFile();

    /// Reads the file, and the secrets within `patience`; state().trouble tells what was not read. Once, at the start.
    QFuture<core::Result<void>> load(std::chrono::milliseconds patience = std::chrono::seconds(2));
    /// What the core is to be started with.
    core::SettingSources sources() const;
    /// How restartCore() is carried out.
    void setRestart(Restart restart) { m_restart = std::move(restart); }

    QList<ui::SettingEntry> entries() const override;
    ui::BookState state() const override;
    QList<ui::SettingRemark> check(const ui::SettingChanges& changes) const override;
    QFuture<core::Result<ui::ProbeFinding>> probe(ui::ProbeSubject subject, const ui::SettingChanges& changes) override;
    QFuture<core::Result<void>> save(const ui::SettingChanges& changes) override;
    QFuture<core::Result<void>> restartCore() override;
    void whenChanged(QObject* context, std::function<void()> told) override;

Q_SIGNALS:
    void changed();

private:
    struct Saving;

    QMap<QString, QString> stored() const;
    core::SettingSources sourcesWith(const ui::SettingChanges& changes) const;
    core::Result<void> refusal(const ui::SettingChanges& changes) const;
    ui::SettingEntry entryOf(const core::SettingInfo& info) const;
    void readSecrets(const QStringList& names);
    void endLoading(const QString& trouble);
    void saveNextSecret(const std::shared_ptr<Saving>& saving);
    void saveRest(const std::shared_ptr<Saving>& saving);

    core::SettingSources m_base;
    QString m_file;
    SecretStore& m_store;
    SettingsProbe& m_probe;
    Restart m_restart;
    QMap<QString, QString> m_values; ///< of the file
    QMap<QString, QString> m_secrets; ///< of the key store
    QMap<QString, QString> m_running; ///< what the core was started with
    QString m_fileTrouble;
    QString m_storeTrouble;
    bool m_hasKeyStore = true;
    bool m_isSaving = false;
    QTimer m_deadline;
    std::shared_ptr<QPromise<core::Result<void>>> m_loading; ///< null once it is done
};

} // namespace app

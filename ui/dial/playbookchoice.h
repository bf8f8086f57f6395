#pragma once

#include "core/client/deskapi.h"

#include <QComboBox>

namespace ui {

/// The playbook of a call, or none. Faulty ones are shown with their fault and cannot be chosen.
class PlaybookChoice : public QComboBox {
    Q_OBJECT
public:
    explicit PlaybookChoice(core::DeskApi& desk, QWidget* parent = nullptr);

    QString playbook() const { return m_name; } ///< empty for none
    void setPlaybook(const QString& name);
    QList<core::PlaybookParameter> parameters() const; ///< that the chosen one knows
    QString fault() const; ///< why a call with the chosen one cannot be placed; empty when it can

public Q_SLOTS:
    /// Reads the list again, as when the core has been attached or a file has changed.
    void refresh();

Q_SIGNALS:
    void chosen(); ///< another one, or what is known of it has changed
    void unreadable(const core::Error& error); ///< the list could not be read
    void readable();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void showPopup() override;

private:
    void fill();
    const core::PlaybookInfo* info() const;

    core::DeskApi& m_desk;
    QList<core::PlaybookInfo> m_playbooks;
    QString m_name;
    bool m_read = false;
};

} // namespace ui

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>

class QObject;

namespace ui {

enum class EntryKind {
    Text,
    LongText,
    Secret,
    PhoneNumber,
    PhoneNumbers,
    Url,
    Number,
    Choice,
    Switch,
    Hours,
    Languages,
    File
};

/// Where the value that counts comes from.
enum class EntrySource { Default, Environment, File, Yours };

/// One setting, as a window shows it.
struct SettingEntry {
    QString name; ///< as in the environment: PORT
    QString group; ///< English: "Server"
    EntryKind kind = EntryKind::Text;
    QString value; ///< what was set, in force or not; never of a secret
    QString fallback; ///< what counts when nothing is set; empty = nothing, or decided by other settings
    QString explanation; ///< English, one line
    QStringList choices; ///< of a Choice
    int least = 0; ///< of a Number
    int most = 0;
    EntrySource source = EntrySource::Default;
    QString place; ///< of what is fixed: "environment" or "/path/.env:12"
    bool isSet = false;
    bool isFixed = false; ///< environment or file say it: it cannot be changed here
    bool isAvailable = true; ///< false: a later version brings it
    bool needsRestart = true; ///< counts once the core has started again

    bool isSecret() const { return kind == EntryKind::Secret; }
    bool operator==(const SettingEntry&) const = default;
};

/// New values by name; an empty one takes the setting away.
using SettingChanges = QMap<QString, QString>;

/// What is to be said of a setting, in one or two English sentences.
struct SettingRemark {
    QString name; ///< empty: of a file as a whole
    QString message;
    bool isFault = true; ///< false: a warning
    bool operator==(const SettingRemark&) const = default;
};

/// How the settings are kept.
struct BookState {
    QString file; ///< the user's file of settings
    bool hasKeyStore = false; ///< false: secrets are kept in `file`
    bool isRestartDue = false; ///< what is kept is not what the core runs with
    QString trouble; ///< English; what could not be read; empty when all is well
    bool operator==(const BookState&) const = default;
};

/// What a check against the real thing has found out.
struct ProbeFinding {
    QString subject; ///< English: "Twilio account"
    bool isGood = false;
    bool isWarning = false; ///< it works, but not for everything
    QString finding; ///< English
    QString mend; ///< English; empty when there is nothing to mend
    bool operator==(const ProbeFinding&) const = default;
};

enum class ProbeSubject { Account, Number, PublicUrl, Model };

/// The settings of a core that runs in this program: what they are, and how they are changed.
class SettingsBook {
public:
    virtual ~SettingsBook() = default;

    virtual QList<SettingEntry> entries() const = 0;
    virtual BookState state() const = 0;
    /// What the core would say if it were started with these changes.
    virtual QList<SettingRemark> check(const SettingChanges& changes) const = 0;
    /// Asks Twilio, the tunnel or the model whether it would work with these changes; nothing is kept.
    virtual QFuture<core::Result<ProbeFinding>> probe(ProbeSubject subject, const SettingChanges& changes) = 0;
    /// Keeps them. Errors: Malformed with what check() says; StorageUnavailable, RequestTimeout when a place refuses
    /// (secrets that were taken before stay taken).
    virtual QFuture<core::Result<void>> save(const SettingChanges& changes) = 0;
    /// Drains the core and starts it with what is kept.
    virtual QFuture<core::Result<void>> restartCore() = 0;
    /// Calls `told` whenever entries() or state() may be others; until `context` dies.
    virtual void whenChanged(QObject* context, std::function<void()> told) = 0;
};

} // namespace ui

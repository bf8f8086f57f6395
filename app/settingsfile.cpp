#include "app/settingsfile.h"

#include "app/settingsprobe.h"
#include "app/storedsettings.h"
#include "core/base/async.h"
#include "core/settings/settingtexts.h"

#include <QStandardPaths>

namespace app {

namespace {

using namespace core;
using ui::BookState;
using ui::EntryKind;
using ui::EntrySource;
using ui::SettingChanges;
using ui::SettingEntry;
using ui::SettingRemark;

std::string_view viewOf(const QByteArray& bytes) { return { bytes.data(), size_t(bytes.size()) }; }

const SettingInfo* infoOf(const QString& name) { return findSetting(viewOf(name.toLatin1())); }

QStringList secretNames()
{
    QStringList names;
    for (const SettingInfo& info : kSettings) {
        if (isSecret(info))
            names.append(latin(info.name));
    }
    return names;
}

EntryKind kindOf(const SettingInfo& info)
{
    if (isSecret(info))
        return EntryKind::Secret;
    if (info.name == "TOOLS_FILE")
        return EntryKind::File;
    if (info.name == "SYSTEM_PROMPT")
        return EntryKind::LongText;
    switch (info.kind) {
    case SettingKind::PhoneNumber:
        return EntryKind::PhoneNumber;
    case SettingKind::PhoneNumbers:
        return EntryKind::PhoneNumbers;
    case SettingKind::Url:
        return EntryKind::Url;
    case SettingKind::Number:
        return EntryKind::Number;
    case SettingKind::Choice:
        return EntryKind::Choice;
    case SettingKind::Switch:
        return EntryKind::Switch;
    case SettingKind::Hours:
        return EntryKind::Hours;
    case SettingKind::Languages:
        return EntryKind::Languages;
    default:
        return EntryKind::Text;
    }
}

QStringList choicesOf(const SettingInfo& info)
{
    QStringList choices;
    if (info.kind != SettingKind::Choice)
        return choices; // of a SID it is how it begins
    for (const QString& choice : latin(info.choices).split(u'|', Qt::SkipEmptyParts)) {
        if (!latin(info.notYet).split(u'|').contains(choice))
            choices.append(choice);
    }
    return choices;
}

void put(QMap<QString, QString>& values, const QString& name, const QString& value)
{
    if (value.isEmpty())
        values.remove(name);
    else
        values.insert(name, value);
}

} // namespace

/// One save on its way.
struct DesktopSettings::Saving {
    QMap<QString, QString> values; ///< the file as it will be
    QMap<QString, QString> secrets; ///< still to be written
    QPromise<Result<void>> promise;
};

DesktopSettings::DesktopSettings(SettingSources base, const QString& file, SecretStore& secrets, SettingsProbe& probe)
    : m_base(std::move(base))
    , m_file(file)
    , m_store(secrets)
    , m_probe(probe)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        endLoading(QStringLiteral("The system's key store did not answer in time: its secrets are not used. Unlock it, "
                                  "then start the core again."));
    });
}

DesktopSettings::~DesktopSettings() = default;

QString DesktopSettings::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/callwright/settings.env");
}

QFuture<Result<void>> DesktopSettings::load(std::chrono::milliseconds patience)
{
    const StoredSettings read = readStored(m_file);
    m_values = read.values;
    m_fileTrouble = read.trouble;
    m_loading = std::make_shared<QPromise<Result<void>>>();
    m_loading->start();
    const QFuture<Result<void>> loaded = m_loading->future();
    m_deadline.start(patience);
    readSecrets(secretNames());
    return loaded;
}

/// One after the other: the first tells whether there is a store at all.
void DesktopSettings::readSecrets(const QStringList& names)
{
    if (names.isEmpty())
        return endLoading({});
    const QString name = names.first();
    whenDone(m_store.read(name), this, [this, name, names](const Result<QString>& secret) {
        if (secret && !secret->isEmpty())
            m_secrets.insert(name, *secret);
        if (secret)
            return readSecrets(names.mid(1));
        m_hasKeyStore = secret.error().code != ErrorCode::NotSupported;
        endLoading(m_hasKeyStore ? secret.error().message : QString());
    });
}

/// What comes after the time limit is used at the next start of the core.
void DesktopSettings::endLoading(const QString& trouble)
{
    m_deadline.stop();
    m_storeTrouble = trouble;
    if (const auto loading = std::exchange(m_loading, nullptr)) {
        m_running = stored();
        loading->addResult(Result<void>());
        loading->finish();
    }
    Q_EMIT changed();
}

QMap<QString, QString> DesktopSettings::stored() const
{
    QMap<QString, QString> all = m_secrets;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) // a secret in the file is newer than the store
        all.insert(it.key(), it.value());
    return all;
}

SettingSources DesktopSettings::sources() const { return sourcesWith({}); }

SettingSources DesktopSettings::sourcesWith(const SettingChanges& changes) const
{
    SettingSources sources = m_base;
    sources.stored = stored();
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        sources.stored.insert(it.key(), it.value().trimmed());
    return sources;
}

QList<SettingEntry> DesktopSettings::entries() const
{
    QList<SettingEntry> entries;
    for (const SettingInfo& info : kSettings)
        entries.append(entryOf(info));
    return entries;
}

SettingEntry DesktopSettings::entryOf(const SettingInfo& info) const
{
    SettingEntry entry;
    entry.name = latin(info.name);
    entry.group = latin(info.group);
    entry.kind = kindOf(info);
    entry.fallback = latin(info.fallback);
    entry.explanation = latin(info.explanation);
    entry.choices = choicesOf(info);
    entry.least = info.least;
    entry.most = info.most;
    entry.isAvailable = info.notYet != "*";
    SettingSources fixing = m_base; // --sandbox leaves settings out, but they are still what they are
    fixing.sandbox = false;
    const SettingTexts fixed(fixing);
    QString value = fixed.given(info.name);
    if (m_base.environment.contains(entry.name))
        entry.source = EntrySource::Environment;
    else if (!value.isEmpty())
        entry.source = EntrySource::File;
    else if (value = stored().value(entry.name); !value.isEmpty())
        entry.source = EntrySource::Yours;
    entry.isFixed = entry.source == EntrySource::Environment || entry.source == EntrySource::File;
    if (entry.isFixed)
        entry.place = value.isEmpty() ? QStringLiteral("environment") : fixed.place(info.name);
    entry.isSet = !value.isEmpty();
    if (!entry.isSecret())
        entry.value = value;
    return entry;
}

BookState DesktopSettings::state() const
{
    QStringList troubles { m_fileTrouble, m_storeTrouble };
    troubles.removeAll(QString());
    return { m_file, m_hasKeyStore, stored() != m_running, troubles.join(u' ') };
}

QList<SettingRemark> DesktopSettings::check(const SettingChanges& changes) const
{
    QList<SettingRemark> remarks;
    const SettingsResult result = loadSettings(sourcesWith(changes));
    for (const SettingFault& fault : result.faults)
        remarks.append({ fault.name, fault.name.isEmpty() ? toLine(fault) : fault.message, true });
    for (const SettingFault& warning : result.warnings)
        remarks.append({ warning.name, warning.message, false });
    return remarks;
}

QFuture<Result<ui::ProbeFinding>> DesktopSettings::probe(ui::ProbeSubject subject, const SettingChanges& changes)
{
    return m_probe.ask(subject, loadSettings(sourcesWith(changes)).settings);
}

Result<void> DesktopSettings::refusal(const SettingChanges& changes) const
{
    if (m_isSaving || m_loading)
        return Error { ErrorCode::Overloaded, QStringLiteral("Settings are being read or kept. Try again.") };
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        const SettingInfo* info = infoOf(it.key());
        if (info == nullptr)
            return Error { ErrorCode::Malformed, QStringLiteral("There is no setting %1.").arg(it.key()) };
        if (const SettingEntry entry = entryOf(*info); entry.isFixed)
            return Error { ErrorCode::Malformed,
                QStringLiteral("%1 is fixed (%2): change it there.").arg(entry.name, entry.place) };
    }
    for (const SettingFault& fault : loadSettings(sourcesWith(changes)).faults)
        return Error { ErrorCode::Malformed, toLine(fault) };
    return {};
}

QFuture<Result<void>> DesktopSettings::save(const SettingChanges& changes)
{
    if (const Result<void> refused = refusal(changes); !refused)
        return readyFuture<void>(refused);
    const auto saving = std::make_shared<Saving>();
    saving->promise.start();
    saving->values = m_values;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        const bool toStore = isSecret(*infoOf(it.key())) && m_hasKeyStore;
        if (toStore)
            saving->secrets.insert(it.key(), it.value().trimmed());
        else
            put(saving->values, it.key(), it.value().trimmed());
    }
    m_isSaving = true;
    saveNextSecret(saving);
    return saving->promise.future();
}

void DesktopSettings::saveNextSecret(const std::shared_ptr<Saving>& saving)
{
    if (saving->secrets.isEmpty())
        return saveRest(saving);
    const QString name = saving->secrets.firstKey();
    const QString secret = saving->secrets.take(name);
    whenDone(m_store.write(name, secret), this, [this, saving, name, secret](const Result<void>& kept) {
        if (kept) {
            put(m_secrets, name, secret);
            saving->values.remove(name); // where it stood before there was a store
        } else if (kept.error().code == ErrorCode::NotSupported) {
            m_hasKeyStore = false;
            put(saving->values, name, secret);
        } else {
            m_isSaving = false;
            saving->promise.addResult(Result<void>(kept.error()));
            saving->promise.finish();
            return Q_EMIT changed();
        }
        saveNextSecret(saving);
    });
}

void DesktopSettings::saveRest(const std::shared_ptr<Saving>& saving)
{
    m_isSaving = false;
    const Result<void> written = writeStored(m_file, saving->values);
    if (written) {
        m_values = saving->values;
        m_fileTrouble.clear();
    }
    saving->promise.addResult(written);
    saving->promise.finish();
    Q_EMIT changed();
}

QFuture<Result<void>> DesktopSettings::restartCore()
{
    if (!m_restart)
        return readyFuture<void>(
            Error { ErrorCode::NotSupported, QStringLiteral("The core cannot be started again from here.") });
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(m_restart(), this, [this, promise, started = stored()](const Result<void>& done) {
        if (done)
            m_running = started;
        promise->addResult(done);
        promise->finish();
        Q_EMIT changed();
    });
    return promise->future();
}

void DesktopSettings::whenChanged(QObject* context, std::function<void()> told)
{
    connect(this, &DesktopSettings::changed, context, std::move(told));
}

} // namespace app

#include "core/settings/settingtexts.h"

#include "core/settings/envfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <vector>

namespace core {

namespace {

constexpr qint64 kMaxFileBytes = 1 << 20;
constexpr qsizetype kShortName = 6; // HOST and PORT are too short to guess at

/// How many letters must be put in, taken out, changed or swapped with their neighbour (optimal string alignment).
int editDistance(const QString& a, const QString& b)
{
    const auto rows = size_t(a.size()) + 1;
    const auto columns = size_t(b.size()) + 1;
    std::vector<std::vector<int>> steps(rows, std::vector<int>(columns));
    for (size_t i = 0; i < rows; ++i) {
        for (size_t j = 0; j < columns; ++j) {
            if (i == 0 || j == 0) {
                steps[i][j] = int(i + j);
                continue;
            }
            const QChar left = a[qsizetype(i) - 1];
            const QChar right = b[qsizetype(j) - 1];
            steps[i][j]
                = std::min({ steps[i - 1][j] + 1, steps[i][j - 1] + 1, steps[i - 1][j - 1] + (left == right ? 0 : 1) });
            if (i > 1 && j > 1 && left == b[qsizetype(j) - 2] && right == a[qsizetype(i) - 2])
                steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
    }
    return steps[rows - 1][columns - 1];
}

/// Names of ours alone; PORT or HOST in a shared file may belong to another program, these do not.
bool hasOurPrefix(const QString& name)
{
    const QLatin1String prefixes[]
        = { QLatin1String("TWILIO_"), QLatin1String("LLM_"), QLatin1String("OPENAI_"), QLatin1String("CALLING_") };
    return std::ranges::any_of(prefixes, [&name](QLatin1String prefix) { return name.startsWith(prefix); });
}

} // namespace

QString likelyName(const QString& name)
{
    QString best;
    int bestDistance = 3;
    if (name.size() > 64)
        return {};
    for (const SettingInfo& info : kSettings) {
        const QString known = latin(info.name);
        if (known == name)
            return {};
        const int distance = editDistance(name.toUpper(), known);
        if (distance < bestDistance && (distance == 0 || known.size() > kShortName)) {
            best = known;
            bestDistance = distance;
        }
    }
    return best;
}

SettingTexts::SettingTexts(const SettingSources& sources)
{
    if (!sources.file.isEmpty())
        readFile(sources);
    for (const SettingInfo& info : kSettings) {
        const QString name = latin(info.name);
        // An empty line of the file, such as a copied .env.example has, says nothing.
        if (const QString stored = sources.stored.value(name); !stored.isEmpty() && given(info.name).isEmpty())
            m_given.insert(name, { stored, QStringLiteral("your settings") });
        if (sources.environment.contains(name))
            m_given.insert(name, { sources.environment.value(name).trimmed(), QStringLiteral("environment") });
        if (sources.sandbox && (info.group == kTelephone || info.group == kModel))
            m_given.remove(name);
    }
}

void SettingTexts::readFile(const SettingSources& sources)
{
    const QString path = QFileInfo(sources.file).absoluteFilePath();
    QFile file(path);
    if (!file.exists() && !sources.fileRequired)
        return;
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        m_faults.append({ {}, path, QStringLiteral("The file cannot be read.") });
        return;
    }
    const QByteArray content = file.read(kMaxFileBytes + 1);
    if (content.size() > kMaxFileBytes) {
        m_faults.append({ {}, path, QStringLiteral("The file is larger than 1 MB: not a file of settings.") });
        return;
    }
    const EnvFile parsed = parseEnvFile(content);
    const auto placeOf = [&path](int line) { return line > 0 ? path + u':' + QString::number(line) : path; };
    for (const EnvFault& fault : parsed.faults)
        m_faults.append({ {}, placeOf(fault.line), fault.message });
    for (const EnvEntry& entry : parsed.entries)
        takeEntry(entry.name, entry.value, placeOf(entry.line));
}

void SettingTexts::takeEntry(const QString& name, const QString& text, const QString& place)
{
    if (const QByteArray bytes = name.toLatin1(); findSetting({ bytes.data(), size_t(bytes.size()) }) != nullptr) {
        if (m_given.contains(name))
            m_warnings.append({ name, place, QStringLiteral("It is set twice in the file; the last line counts.") });
        m_given.insert(name, { text, place });
        return;
    }
    if (const QString meant = likelyName(name); !meant.isEmpty())
        m_faults.append({ name, place, QStringLiteral("There is no such setting; %1 is probably meant.").arg(meant) });
    else if (hasOurPrefix(name))
        m_warnings.append({ name, place, QStringLiteral("There is no such setting; the line has no effect.") });
}

QString SettingTexts::given(std::string_view name) const { return m_given.value(latin(name)).text; }

QString SettingTexts::text(std::string_view name) const
{
    const QString set = given(name);
    const SettingInfo* info = findSetting(name);
    return set.isEmpty() && info != nullptr ? latin(info->fallback) : set;
}

QString SettingTexts::place(std::string_view name) const
{
    const auto found = m_given.constFind(latin(name));
    return found == m_given.cend() || found->text.isEmpty() ? QStringLiteral("not set") : found->place;
}

} // namespace core

#include "core/storage/callquery.h"

#include "core/base/clock.h"
#include "core/storage/callmapping.h"

namespace core {

namespace {

constexpr int kMaxLimit = 500;
constexpr qsizetype kMaxTerms = 16;
constexpr qsizetype kMaxCursor = 400;
constexpr qsizetype kLongestOutcome = 200;

struct Position {
    QString createdAt;
    QString id;
};

Error malformed(const QString& message) { return { ErrorCode::Malformed, message }; }

Result<Position> parseCursor(const QString& cursor)
{
    const Error bad = malformed(QStringLiteral("The cursor is not one that this server has given out. Leave it out to "
                                               "begin with the newest call."));
    if (cursor.size() > kMaxCursor)
        return bad;
    const auto decoded = QByteArray::fromBase64Encoding(cursor.toUtf8(),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return bad;
    const QString content = QString::fromUtf8(*decoded);
    const qsizetype bar = content.indexOf(QLatin1Char('|'));
    if (bar < 0 || bar + 1 == content.size())
        return bad;
    const Position position { content.first(bar), content.sliced(bar + 1) };
    // Only what we write ourselves: the comparison with the column is one of text.
    if (bar == 0 || toIso(QDateTime::fromString(position.createdAt, Qt::ISODateWithMs)) != position.createdAt)
        return bad;
    return position;
}

bool hasWord(const QString& text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate() || c.isMark(); });
}

void appendTerm(QStringList& terms, QString text)
{
    text.replace(QChar(0), QLatin1Char(' ')); // FTS5 would stop reading there
    text = QString::fromUtf8(text.toUtf8()); // half a surrogate pair would swallow the closing quote
    if (!hasWord(text))
        return; // FTS5 finds nothing for a phrase without a word
    terms.append(QLatin1Char('"') + text + QLatin1Char('"'));
}

/// A GLOB pattern for what contains `text`. Unlike LIKE it can be told both cases of letters that are not ASCII.
QString containing(const QString& text)
{
    QString pattern = QStringLiteral("*");
    for (const QChar c : text) {
        const QString both = c.toLower() == c.toUpper() ? QString(c) : QString(c.toLower()) + c.toUpper();
        const bool isSyntax = c == u'*' || c == u'?' || c == u'[';
        pattern += isSyntax || both.size() > 1 ? QLatin1Char('[') + both + QLatin1Char(']') : both;
    }
    return pattern + QLatin1Char('*');
}

Result<void> addSearch(CallQuery& query, const QString& text)
{
    const QStringList terms = searchTerms(text);
    if (terms.size() > kMaxTerms)
        return malformed(QStringLiteral("Search for %1 words at most.").arg(kMaxTerms));
    if (terms.isEmpty() && !text.trimmed().isEmpty())
        query.sql += QLatin1String(" AND 1 = 0"); // signs alone are in no index
    for (const QString& term : terms) {
        query.sql += QLatin1String(" AND id IN (SELECT u.call_id FROM utterance_search "
                                   "JOIN utterances u ON u.id = utterance_search.rowid "
                                   "WHERE utterance_search MATCH ?)");
        query.values.append(term);
    }
    return {};
}

} // namespace

QStringList searchTerms(const QString& text)
{
    QStringList terms;
    const QStringList parts = text.split(QLatin1Char('"'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool quoted = i % 2 == 1 && i + 1 < parts.size(); // a quote that is never closed quotes nothing
        if (quoted) {
            appendTerm(terms, parts[i].simplified());
            continue;
        }
        for (const QString& word : parts[i].simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
            appendTerm(terms, word);
    }
    return terms;
}

QString cursorAfter(const CallRow& last)
{
    const QString content = toIso(last.createdAt) + QLatin1Char('|') + last.id;
    return QString::fromLatin1(
        content.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<CallQuery> pageQuery(const CallFilter& filter)
{
    if (filter.limit < 1 || filter.limit > kMaxLimit)
        return malformed(QStringLiteral("The limit must be between 1 and %1.").arg(kMaxLimit));
    CallQuery query { QStringLiteral("SELECT %1 FROM calls WHERE 1 = 1").arg(callColumns()), {} };
    const auto add = [&query](QLatin1String condition, const QString& value) {
        query.sql += QLatin1String(" AND ") + condition;
        query.values.append(value);
    };
    if (!filter.status.isEmpty())
        add(QLatin1String("status = ?"), filter.status);
    if (!filter.to.isEmpty())
        add(QLatin1String("to_number = ?"), filter.to);
    if (filter.since.isValid())
        add(QLatin1String("created_at >= ?"), toIso(filter.since));
    if (filter.until.isValid())
        add(QLatin1String("created_at < ?"), toIso(filter.until));
    if (filter.outcome.size() > kLongestOutcome)
        return malformed(QStringLiteral("Search outcomes for %1 characters at most.").arg(kLongestOutcome));
    if (!filter.outcome.isEmpty()) // "<> ''" is the condition of the index calls_by_outcome
        add(QLatin1String("outcome <> '' AND outcome GLOB ?"), containing(filter.outcome));
    if (!filter.cursor.isEmpty()) {
        const Result<Position> position = parseCursor(filter.cursor);
        if (!position)
            return position.error();
        add(QLatin1String("(created_at, id) < (?, ?)"), position->createdAt);
        query.values.append(position->id);
    }
    const Result<void> searched = addSearch(query, filter.text);
    if (!searched)
        return searched.error();
    query.sql += QLatin1String(" ORDER BY created_at DESC, id DESC LIMIT ?");
    query.values.append(filter.limit + 1);
    return query;
}

} // namespace core

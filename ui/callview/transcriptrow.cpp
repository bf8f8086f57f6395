#include "ui/callview/transcriptrow.h"

#include "ui/callview/actwords.h"
#include "ui/theme/statuslook.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::TranscriptWords)
};

/// How much of `text` is taken up by `heard`, when blanks do not count.
qsizetype heardLength(const QString& text, const QString& heard)
{
    qsizetype at = 0;
    for (const QChar c : heard) {
        if (c.isSpace())
            continue;
        while (at < text.size() && text[at].isSpace())
            ++at;
        if (at == text.size() || text[at] != c)
            break;
        ++at;
    }
    return at;
}

/// Joins the sentences and finds where the callee heard no more.
void setSentences(TranscriptRow& row, const core::UtteranceInfo& utterance)
{
    row.text.clear();
    qsizetype allHeard = 0; // the end of the last sentence that was heard whole
    for (const core::SentenceInfo& sentence : utterance.sentences) {
        if (!row.text.isEmpty())
            row.text += QLatin1Char(' ');
        row.text += sentence.text;
        if (sentence.fate == core::SentenceFate::Heard)
            allHeard = row.text.size();
        else if (sentence.fate == core::SentenceFate::Cut)
            row.cutUntil = row.text.size();
    }
    if (!utterance.interrupted)
        return;
    row.heardUntil = allHeard;
    if (row.cutUntil >= 0)
        row.heardUntil = std::clamp(heardLength(row.text, utterance.heard), allHeard, row.cutUntil);
    row.cutUntil = std::max(row.cutUntil, row.heardUntil);
}

} // namespace

TranscriptRow rowOf(const core::UtteranceInfo& utterance)
{
    TranscriptRow row;
    row.key = utterance.position;
    row.at = utterance.at;
    row.speaker = utterance.speaker;
    if (utterance.sentences.isEmpty())
        row.text = utterance.text.simplified();
    else
        setSentences(row, utterance);
    return row;
}

TranscriptRow rowOf(const core::ActInfo& act)
{
    const ActLook look = actLook(act);
    TranscriptRow row;
    row.kind = TranscriptRow::Kind::Act;
    row.key = act.number;
    row.at = act.at;
    row.actor = act.actor;
    row.text = look.words;
    row.icon = look.icon;
    row.tone = int(look.tone);
    return row;
}

TranscriptRow rowOf(const core::StatusInfo& status, const core::CallInfo& call)
{
    TranscriptRow row;
    row.kind = TranscriptRow::Kind::Status;
    row.at = status.at;
    for (const char* early : { "intent", "queued", "initiated" }) {
        if (status.status == QLatin1String(early))
            return row;
    }
    const StatusLook look = statusLook(status.status);
    row.icon = look.icon;
    row.tone = int(look.tone);
    row.text = statusWord(status.status);
    if (!row.text.isEmpty())
        row.text[0] = row.text[0].toUpper();
    if (core::isFinalStatus(status.status) && !call.errorMessage.isEmpty())
        row.text = Words::tr("%1: %2").arg(row.text, call.errorMessage);
    return row;
}

QString rowWords(const TranscriptRow& row)
{
    if (row.heardUntil < 0)
        return row.kind == TranscriptRow::Kind::Partly ? Words::tr("%1 (still speaking)").arg(row.text) : row.text;
    QStringList parts;
    const QString heard = row.text.left(row.heardUntil).trimmed();
    const QString cut = row.text.mid(row.heardUntil, row.cutUntil - row.heardUntil).trimmed();
    const QString never = row.text.mid(row.cutUntil).trimmed();
    if (!heard.isEmpty())
        parts << heard;
    if (!cut.isEmpty())
        parts << Words::tr("[cut off: %1]").arg(cut);
    if (!never.isEmpty())
        parts << Words::tr("[never said: %1]").arg(never);
    return parts.join(QLatin1Char(' '));
}

bool standsBefore(const TranscriptRow& a, const TranscriptRow& b)
{
    using Kind = TranscriptRow::Kind;
    if ((a.kind == Kind::Partly) != (b.kind == Kind::Partly))
        return b.kind == Kind::Partly; // what is being said now is the last line
    if (a.kind == b.kind && a.kind != Kind::Status)
        return a.key < b.key;
    return a.at.isValid() && b.at.isValid() && a.at < b.at;
}

} // namespace ui

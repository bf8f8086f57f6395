#include "ui/calls/calltablemodel.h"

namespace ui {

namespace {

using Model = CallTableModel;

constexpr qsizetype kTail = 240; ///< nobody sees more than the end of the words
constexpr unsigned kSpoken = Model::bit(Model::Speaks) | Model::bit(Model::Words);

unsigned changed(bool isDifferent, Model::Column column) { return isDifferent ? Model::bit(column) : 0U; }

} // namespace

unsigned CallTableRow::take(const core::CallInfo& news)
{
    const QString oldName = name;
    const QString oldOutcome = outcome;
    const bool wasOver = isOver;
    name = personName(news);
    outcome = outcomeText(news);
    isOver = core::isFinalStatus(news.status);
    unsigned columns = changed(news.status != call.status || news.takenOver != call.takenOver, Model::Status)
        | changed(name != oldName, Model::Name) | changed(otherNumber(news) != otherNumber(call), Model::Number)
        | changed(news.playbook != call.playbook, Model::Playbook) | changed(outcome != oldOutcome, Model::Outcome)
        | changed(news.createdAt != call.createdAt, Model::Started)
        | changed(isOver != wasOver || news.answeredAt != call.answeredAt
                || news.durationSeconds != call.durationSeconds || news.endedAt != call.endedAt,
            Model::Timer);
    call = news;
    if (isOver && speaker != Speaker::Nobody) {
        speaker = Speaker::Nobody;
        columns |= Model::bit(Model::Speaks);
    }
    return columns;
}

unsigned CallTableRow::say(Speaker who, const QString& text)
{
    const Speaker shown = isOver ? Speaker::Nobody : who;
    const unsigned columns = changed(shown != speaker, Model::Speaks) | changed(text != words, Model::Words);
    speaker = shown;
    words = text;
    return columns & kSpoken;
}

unsigned CallTableRow::take(const core::UtteranceInfo& news)
{
    // What is learnt later of something older, such as how far it was heard, are not the last words.
    if (news.position < position || (isPartial && news.position == position))
        return 0;
    position = news.position;
    isPartial = false;
    const bool wasCut = news.interrupted && !news.heard.isEmpty();
    return say(speakerOf(news.speaker), (wasCut ? news.heard : news.text).right(kTail).simplified());
}

unsigned CallTableRow::take(const core::SpokenInfo& news)
{
    if (news.position < position || (isPartial && news.position == position))
        return 0;
    const bool follows = news.position == position;
    position = news.position;
    isPartial = false;
    return say(Speaker::Assistant, follows ? (words + news.text).right(kTail) : news.text.right(kTail));
}

unsigned CallTableRow::take(const core::PartlyHeardInfo& news)
{
    if (news.text.isEmpty())
        return 0;
    isPartial = true;
    return say(Speaker::Callee, news.text.right(kTail));
}

unsigned CallTableRow::take(const core::TurnInfo& news)
{
    if (news.number < turn || news.promptToFirstTokenMs < 0)
        return 0;
    const bool isOther = news.promptToFirstTokenMs != turnMs;
    turn = news.number;
    turnMs = news.promptToFirstTokenMs;
    return changed(isOther, Model::Turn);
}

} // namespace ui

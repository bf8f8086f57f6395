#include "core/conversation/repetitionwatch.h"
#include "core/conversation/spokenwords.h"

#include <QTest>

using namespace core;

Q_DECLARE_METATYPE(RepetitionKind)

namespace {

/// Lines that begin with "A: " are the assistant's, the others the callee's; the first verdict ends it.
RepetitionVerdict afterAll(const QStringList& lines)
{
    RepetitionWatch watch;
    for (const QString& line : lines) {
        const bool assistant = line.startsWith(QLatin1String("A: "));
        const RepetitionVerdict verdict = assistant ? watch.assistantSaid(line.mid(3)) : watch.calleeSaid(line);
        if (verdict.kind != RepetitionKind::None)
            return verdict;
    }
    return {};
}

} // namespace

class TestRepetitionWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void tellsWhy();
    void wordsAreNormalised();
    void overlap();
    void durations();
};

void TestRepetitionWatch::judges_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<RepetitionKind>("kind");
    const auto row = [](const char* title, RepetitionKind kind, const std::initializer_list<const char*>& lines) {
        QStringList texts;
        for (const char* line : lines)
            texts.append(QString::fromUtf8(line));
        QTest::newRow(title) << texts << kind;
    };
    const auto none = RepetitionKind::None;
    row("nothing", none, {});
    row("empty", none, { "", " ", "...", "A: ", "A: " });
    row("yes yes yes", none, { "Yes yes yes.", "Yes.", "Yes.", "Yes yes.", "Yes." });
    row("hello hello", none, { "Hello?", "Hello? Hello?", "Hello?" });
    row("can you hear me", none, { "Can you hear me?", "Can you hear me?", "Can you hear me?" });
    row("a number said twice", none,
        { "My number is 415 555 0123 extension 4 4 7 1.", "My number is 4 1 5, 5 5 5, 0 1 2 3, extension 4 4 7 1." });
    row("a number in words, twice", none,
        { "It is four one five five five five zero one two three, ask for my assistant Maria please.",
            "It is four one five five five five zero one two three, ask for my assistant Maria please." });
    row("a sentence said twice", none,
        { "I already paid that bill last week.", "I said I already paid that bill last week." });
    row("one who does not understand", none,
        { "Sorry, I didn't understand that.", "What?", "I'm sorry, I did not get you.", "Sorry, I didn't hear you." });
    row("asks whether it is a bot", none,
        { "Am I speaking to a virtual assistant?", "Is this an automated system?", "Are you an AI agent?",
            "So you are a virtual assistant, right?" });
    row("says hold on", none, { "Please hold.", "Hold on, one moment.", "Okay, I am back." });
    row("lively talk", none,
        { "Yes, this is Sarah, who is calling?", "A: This is the clinic, about Friday at ten.",
            "Could we make it Monday instead?", "A: Monday at ten is free. Shall I book it?", "Yes please.",
            "A: It is booked. Anything else?", "No, that is all.", "A: Goodbye!" });
    row("screening", none,
        { "This is a virtual assistant from Google call screening. State your name and reason for calling.",
            "This is a virtual assistant from Google call screening. State your name and reason for calling." });

    row("loop, three times", RepetitionKind::Recording,
        { "Your estimated delivery offers continue today.", "Your estimated delivery offers continue, today!",
            "your estimated delivery offers continue today" });
    row("loop in one utterance", RepetitionKind::Recording,
        { "Visit our new website today. Visit our new website today. Visit our new website today." });
    row("nearly the same", RepetitionKind::Recording,
        { "Did you know that you can pay online", "did you know you can pay online",
            "Did you know that you can pay on line", "Did you know that you can pay online" });
    row("long sentence, twice", RepetitionKind::Recording,
        { "Did you know that you can manage your account, pay bills and book an appointment on our website?", "Hello?",
            "Did you know that you can manage your account, pay bills and book an appointment on our website?" });
    row("hold phrases", RepetitionKind::Recording,
        { "Your call is important to us.", "All of our agents are currently busy.", "Thank you for holding." });
    row("music", RepetitionKind::Recording, { "♪ la la ♪", "[Music]", "♪" });
    row("German queue", RepetitionKind::Recording,
        { "Alle Leitungen sind belegt.", "Bitte haben Sie etwas Geduld.",
            "Alle unsere Mitarbeiter sind im Gespräch." });

    row("bot that says so twice", RepetitionKind::Machine,
        { "Hello, I'm a virtual assistant, how can I help?", "I am an AI assistant. Could you tell me more?" });
    row("bot that does not understand", RepetitionKind::Machine,
        { "Hi, I'm the automated assistant of Acme.", "I'm sorry, I didn't get that." });
    row("menu", RepetitionKind::Machine,
        { "For sales, press 1. For support, press two.", "That is not a valid option." });
    row("say or press", RepetitionKind::Machine,
        { "Please say or press one.", "I'm sorry, I did not understand your response.", "Please say or press one." });
    row("one menu", none, { "For sales, press 1. For support, press two." }); // digits may lead to a person
    row("German bot", RepetitionKind::Machine,
        { "Ich bin die virtuelle Assistentin von Müller.", "Das habe ich leider nicht verstanden." });

    row("assistant thrice", RepetitionKind::Exchange,
        { "A: Could you tell me your date of birth?", "Why?", "A: Could you tell me your date of birth, please?", "No.",
            "A: Could you tell me your date of birth?" });
    row("assistant twice", none,
        { "A: Could you tell me your date of birth?", "What?", "A: Could you tell me your date of birth?", "1980." });
    row("back and forth", RepetitionKind::Exchange,
        { "A: Shall I book Monday at ten?", "No", "A: Then what about Friday afternoon?", "No",
            "A: Shall I book Monday at ten?", "No", "A: Then what about Friday afternoon?" });
    row("short answers", none, { "A: Okay.", "A: Okay.", "A: Okay.", "A: Yes.", "A: Okay.", "A: Yes." });
}

void TestRepetitionWatch::judges()
{
    QFETCH(QStringList, lines);
    const RepetitionVerdict verdict = afterAll(lines);
    QTEST(verdict.kind, "kind");
    QCOMPARE(verdict.words.isEmpty(), verdict.kind == RepetitionKind::None);
}

void TestRepetitionWatch::tellsWhy()
{
    const QString line = QStringLiteral("Visit our new website today.");
    QCOMPARE(afterAll({ line, line, line }).words,
        QStringLiteral("A recording is playing: \"Visit our new website today.\" was heard 3 times."));
}

void TestRepetitionWatch::wordsAreNormalised()
{
    QCOMPARE(wordsSpoken(QString::fromUtf8("I’m HERE, at 3:45 — café!")),
        (QStringList { QStringLiteral("im"), QStringLiteral("here"), QStringLiteral("at"), QStringLiteral("3"),
            QStringLiteral("45"), QString::fromUtf8("café") }));
    QCOMPARE(wordsSpoken(QString::fromUtf8("你好。")).size(), 2);
    QCOMPARE(wordsSpoken(QStringLiteral(" -- ")).size(), 0);
}

void TestRepetitionWatch::overlap()
{
    const QStringList abc { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") };
    QCOMPARE(wordOverlap(abc, abc), 1.0);
    QCOMPARE(wordOverlap(abc, {}), 0.0);
    QCOMPARE(wordOverlap(abc, { QStringLiteral("a") }), 0.5);
    QCOMPARE(wordOverlap({ QStringLiteral("a"), QStringLiteral("a") }, { QStringLiteral("a") }), 2.0 / 3.0);
}

void TestRepetitionWatch::durations()
{
    QCOMPARE(spokenDuration({}), std::chrono::milliseconds(0));
    QCOMPARE(spokenDuration(QStringLiteral("How are you?")), std::chrono::milliseconds(1200));
    QCOMPARE(spokenDuration(QStringLiteral("Room 12")), std::chrono::milliseconds(1200));
    QCOMPARE(spokenDuration(QString::fromUtf8("你好吗？")), std::chrono::milliseconds(750));
}

QTEST_GUILESS_MAIN(TestRepetitionWatch)
#include "tst_repetitionwatch.moc"

#include "core/sandbox/calleescripts.h"
#include "core/sandbox/sandboxcontext.h"
#include "core/sandbox/scriptedcallee.h"

#include <QTest>

using namespace core;

namespace {

struct Telephone : PhoneLine {
    void say(const QString& text) override { said.append(text); }
    void press(QChar) override { }
    void hangUp() override { isHungUp = true; }

    QStringList said;
    bool isHungUp = false;
};

} // namespace

/// The characters that take their turn in a dialogue, here apart from any call.
class TestScriptedCallee : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Its patience is counted from the end of its greeting, however slowly that is spoken.
    void mailboxDoesNotHangUpInItsGreeting()
    {
        SandboxContext context;
        context.options.timeScale = 0.02;
        ScriptedCallee mailbox(context, calleeScript(QStringLiteral("voicemail")));
        Telephone line;
        mailbox.answered(line);
        QCOMPARE(line.said.size(), 1);
        mailbox.hears(QStringLiteral("Hello"));
        mailbox.assistantDone(QStringLiteral("Hello"), true);
        QVERIFY(!QTest::qWaitFor([&line] { return line.isHungUp; }, 1'700));
        mailbox.lineSaid(line.said.first());
        QTRY_VERIFY(line.isHungUp); // nobody leaves a message
    }
};

QTEST_GUILESS_MAIN(TestScriptedCallee)
#include "tst_scriptedcallee.moc"

#include "core/llm/thinkfilter.h"

#include <QTest>

using core::ThinkFilter;

class ThinkFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksOnlyWhatIsMeantForTheEar_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spoken");
        const auto row = [](const char* name, const char* text, const char* spoken) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(spoken);
        };
        row("plain", "Hello there.", "Hello there.");
        row("in front", "<think>\nHm, <b>x</b> < y.\n</think>\n\nHello.", "Hello.");
        row("in the middle", "Well <think>a</think> then.", "Well then.");
        row("twice", "<think>a</think>One<think>b</think> two", "Onetwo");
        row("adjacent", "<think></think><think>x</think> A", "A");
        row("never closed", "Hi<think>secret", "Hi");
        row("half an open tag", "2 <thi", "2 <thi");
        row("half a closing tag", "<think>a</thi", "");
        row("less than", "1 < 2 and <tag>", "1 < 2 and <tag>");
        row("restarted tag", "<th<think>x</</think>y", "<thy");
    }

    void speaksOnlyWhatIsMeantForTheEar()
    {
        QFETCH(QString, text);
        QFETCH(QString, spoken);
        for (qsizetype size = 1; size <= text.size(); ++size) {
            ThinkFilter filter;
            QString out;
            for (qsizetype at = 0; at < text.size(); at += size)
                out += filter.feed(text.mid(at, size));
            QCOMPARE(out + filter.finish(), spoken);
        }
    }
};

QTEST_GUILESS_MAIN(ThinkFilterTest)
#include "tst_thinkfilter.moc"

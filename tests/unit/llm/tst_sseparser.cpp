#include "core/llm/sseparser.h"

#include <QTest>

using core::SseEvent;
using core::SseParser;

class SseParserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEvents_data();
    void readsEvents();
    void unfinishedEventIsHandedOutAtTheEnd_data();
    void unfinishedEventIsHandedOutAtTheEnd();
    void tooLongEventsAreRefused_data();
    void tooLongEventsAreRefused();
};

void SseParserTest::readsEvents_data()
{
    using Events = QList<SseEvent>;
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<Events>("events");
    const auto row = [](const char* name, const char* stream, const Events& events) {
        QTest::newRow(name) << QByteArray(stream) << events;
    };
    row("one", "data: a\n\n", { { "", "a" } });
    row("two", "data: a\n\ndata: b\n\n", { { "", "a" }, { "", "b" } });
    row("CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", { { "", "a" }, { "", "b" } });
    row("CR", "data: a\r\rdata: b\r\r", { { "", "a" }, { "", "b" } });
    row("mixed line ends", "data: a\n\r\ndata: b\r\n\ndata: c\r\r\n", { { "", "a" }, { "", "b" }, { "", "c" } });
    row("LF CR are two line ends", "data: a\n\rdata: b\n\r", { { "", "a" }, { "", "b" } });
    row("several lines", "data: a\ndata: b\ndata\ndata:c\n\n", { { "", "a\nb\n\nc" } });
    row("first line empty", "data:\ndata: b\n\n", { { "", "\nb" } });
    row("one blank only", "data:  a \n\n", { { "", " a " } });
    row("colon in the value", "data:a:b\n\n", { { "", "a:b" } });
    row("event name", "event: error\ndata: x\n\ndata: y\n\n", { { "error", "x" }, { "", "y" } });
    row("comments and unknown fields",
        ": hi\n\n:\nid: 7\nretry: 10\nfoo\nfoo: data: no\n data: no\nData: no\ndata: a\n\n", { { "", "a" } });
    row("no data", "event: x\n\ndata:\n\ndata\n\n\n\n", {});
    row("byte-order mark",
        "\xEF\xBB\xBF"
        "data: a\n\n",
        { { "", "a" } });
    row("only the first mark",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "data: a\n\ndata: b\n\n",
        { { "", "b" } });
    row("half a mark",
        "\xEF\xBB"
        "data: a\n\ndata: b\n\n",
        { { "", "b" } });
    row("no blank line", "data: a\n", {});
    row("empty", "", {});
}

void SseParserTest::readsEvents()
{
    QFETCH(QByteArray, stream);
    QFETCH(QList<SseEvent>, events);
    for (qsizetype size = 1; size <= stream.size() + 1; ++size) {
        SseParser parser;
        QList<SseEvent> got;
        for (qsizetype at = 0; at < stream.size(); at += size) {
            const auto part = parser.feed(stream.mid(at, size));
            QVERIFY(part);
            got += *part;
        }
        QCOMPARE(got, events);
    }
}

void SseParserTest::unfinishedEventIsHandedOutAtTheEnd_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("no blank line") << QByteArray("data: a\n\ndata: b\n") << QByteArray("b");
    QTest::newRow("in the middle of a line") << QByteArray("data: {\"x") << QByteArray("{\"x");
    QTest::newRow("two lines") << QByteArray("data: a\ndata: b") << QByteArray("a\nb");
    QTest::newRow("complete") << QByteArray("data: a\n\n") << QByteArray();
    QTest::newRow("comment") << QByteArray(": x") << QByteArray();
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB") << QByteArray();
    QTest::newRow("after CR") << QByteArray("data: a\r") << QByteArray("a");
}

void SseParserTest::unfinishedEventIsHandedOutAtTheEnd()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, last);
    SseParser parser;
    QVERIFY(parser.feed(stream));
    QCOMPARE(parser.finish().data, last);
    QCOMPARE(parser.finish().data, QByteArray());
}

void SseParserTest::tooLongEventsAreRefused_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("endless line") << QByteArray("data: xxxxxxxxxx");
    QTest::newRow("endless event") << QByteArray("data: xxxxxxxxxx\n");
    QTest::newRow("endless comment") << QByteArray(":xxxxxxxxxx");
    QTest::newRow("one big piece") << "data: " + QByteArray(2000, 'x') + "\n\n";
}

void SseParserTest::tooLongEventsAreRefused()
{
    QFETCH(QByteArray, piece);
    SseParser parser(1000);
    for (int i = 0; i < 1000; ++i) {
        const auto events = parser.feed(piece);
        if (!events) {
            QVERIFY(events.error().code == core::ErrorCode::TooLarge);
            QVERIFY(i * piece.size() <= 2000);
            return;
        }
    }
    QFAIL("no limit");
}

QTEST_GUILESS_MAIN(SseParserTest)
#include "tst_sseparser.moc"

#include "core/base/chunkdecoder.h"

#include <QTest>

#include <algorithm>

namespace tests {

class TestChunkDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
};

void TestChunkDecoder::decodes_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray("0\r\n\r\n") << QByteArray();
    QTest::newRow("one") << QByteArray("5\r\nhello\r\n0\r\n\r\n") << QByteArray("hello");
    QTest::newRow("zeros and case") << QByteArray("0000a\r\n0123456789\r\nA\r\nabcdefghij\r\n00\r\n\r\n")
                                    << QByteArray("0123456789abcdefghij");
    QTest::newRow("extensions") << QByteArray("1;a=b;c=\"d\"\r\nx\r\n1 ;e\r\ny\r\n0;last\r\n\r\n") << QByteArray("xy");
    QTest::newRow("trailers") << QByteArray("1\r\nx\r\n0\r\nA: b\r\nC: d\r\n\r\n") << QByteArray("x");
    QTest::newRow("CR LF inside") << QByteArray("4\r\n\r\n\r\n\r\n0\r\n\r\n") << QByteArray("\r\n\r\n");
}

void TestChunkDecoder::decodes()
{
    QFETCH(QByteArray, chunks);
    QFETCH(QByteArray, body);
    const QByteArray sent = chunks + "GET /next";
    for (qsizetype step = 1; step <= sent.size(); ++step) {
        core::ChunkDecoder decoder;
        QByteArray decoded;
        qsizetype used = 0;
        for (qsizetype at = 0; at < sent.size() && !decoder.isComplete(); at += step) {
            const auto fed = decoder.feed(QByteArrayView(sent).sliced(at, std::min(step, sent.size() - at)), decoded);
            QVERIFY(fed);
            used += *fed;
        }
        QVERIFY(decoder.isComplete());
        QCOMPARE(decoded, body);
        QCOMPARE(used, chunks.size());
    }
}

void TestChunkDecoder::refuses_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::newRow("garbage") << QByteArray("xyz\r\n");
    QTest::newRow("no size") << QByteArray("\r\n");
    QTest::newRow("extension alone") << QByteArray(";a\r\n");
    QTest::newRow("minus") << QByteArray("-1\r\n");
    QTest::newRow("0x") << QByteArray("0x1\r\n");
    QTest::newRow("bare LF") << QByteArray("1\nx");
    QTest::newRow("CR without LF") << QByteArray("1\rx");
    QTest::newRow("data too long") << QByteArray("1\r\nxy\r\n");
    QTest::newRow("data without LF") << QByteArray("1\r\nx\rx");
    QTest::newRow("overflow") << QByteArray("ffffffffffffffff\r\n");
    QTest::newRow("NUL in extension") << QByteArray("1;\0\r\n", 5);
    QTest::newRow("bare LF in trailer") << QByteArray("0\r\nA: b\n\n");
    QTest::newRow("endless extension") << "1;" + QByteArray(9000, 'x');
    QTest::newRow("endless trailers") << "0\r\n" + QByteArray("A: b\r\n").repeated(3000);
}

void TestChunkDecoder::refuses()
{
    QFETCH(QByteArray, chunks);
    core::ChunkDecoder decoder;
    QByteArray decoded;
    QVERIFY(!decoder.feed(chunks, decoded));
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::TestChunkDecoder)
#include "tst_chunkdecoder.moc"

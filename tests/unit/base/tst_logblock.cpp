#include "core/base/log.h"
#include "core/base/logblock.h"

#include <QTest>

namespace {

Q_LOGGING_CATEGORY(lcTest, "callwright.test", QtInfoMsg)

struct Line {
    QtMsgType type;
    QString category;
    QString text;
};
QList<Line> g_lines; ///< what was logged

void collect(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    g_lines.append({ type, QLatin1String(context.category), message });
}

} // namespace

class TestLogBlock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void blockStandsBetweenRules();
    void withoutBlocksOneSentenceIsLogged();
    void formatSignsAreNothingSpecial();
    void maskedNumbers_data();
    void maskedNumbers();

private:
    QtMessageHandler m_former = nullptr;
};

void TestLogBlock::init()
{
    g_lines.clear();
    m_former = qInstallMessageHandler(collect);
}

void TestLogBlock::cleanup()
{
    qInstallMessageHandler(m_former);
    QLoggingCategory::setFilterRules(QString());
}

void TestLogBlock::blockStandsBetweenRules()
{
    QLoggingCategory::setFilterRules(QStringLiteral("callwright.blocks.info=true"));
    core::writeBlock(
        lcTest(), QStringLiteral("Title"), { QStringLiteral("one"), QStringLiteral("two") }, QStringLiteral("plain"));
    QCOMPARE(g_lines.size(), 1);
    QCOMPARE(g_lines.first().category, QStringLiteral("callwright.blocks"));
    const QString rule(40, QChar(0x2501));
    QCOMPARE(g_lines.first().text,
        rule + QStringLiteral("\nTitle\n") + rule + QStringLiteral("\none\ntwo\n") + rule + QLatin1Char('\n'));
}

void TestLogBlock::withoutBlocksOneSentenceIsLogged()
{
    core::writeBlock(lcTest(), QStringLiteral("Title"), { QStringLiteral("one") }, QStringLiteral("plain"));
    QCOMPARE(g_lines.size(), 1);
    QCOMPARE(g_lines.first().type, QtInfoMsg);
    QCOMPARE(g_lines.first().category, QStringLiteral("callwright.test"));
    QCOMPARE(g_lines.first().text, QStringLiteral("plain"));
}

void TestLogBlock::formatSignsAreNothingSpecial()
{
    core::writeBlock(lcTest(), {}, {}, QStringLiteral("100 %s %n %1"));
    QCOMPARE(g_lines.first().text, QStringLiteral("100 %s %n %1"));
}

void TestLogBlock::maskedNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("masked");
    QTest::newRow("usual") << "+15558675310"
                           << "+1555*****10";
    QTest::newRow("just long enough") << "+1234567"
                                      << "+1234*67";
    QTest::newRow("short") << "+123456"
                           << "*******";
    QTest::newRow("none") << ""
                          << "";
}

void TestLogBlock::maskedNumbers()
{
    QFETCH(QString, number);
    QTEST(core::maskedNumber(number), "masked");
}

QTEST_GUILESS_MAIN(TestLogBlock)
#include "tst_logblock.moc"

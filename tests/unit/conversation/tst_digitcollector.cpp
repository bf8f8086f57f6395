#include "core/conversation/digitcollector.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds kShort { 30 };
constexpr milliseconds kNever { 3'600'000 };

} // namespace

class TestDigitCollector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void collects_data();
    void collects();
    void quietEndsANumber();
    void clearForgets();
};

void TestDigitCollector::collects_data()
{
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QStringList>("numbers");
    const auto row = [](const char* title, const QStringList& keys, const QStringList& numbers) {
        QTest::newRow(title) << keys << numbers;
    };
    const auto list = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    row("until #", list("1 2 3 #"), list("123"));
    row("# alone", list("#"), list("#"));
    row("## is two", list("1 # #"), list("1 #"));
    row("star", list("* 1 #"), list("*1"));
    row("at once", list("12#34#5"), list("12 34"));
    row("what is no key", list("1 x \xE9 2 #"), list("12"));
    row("no end", list("1 2 3"), {});
    row("nothing", { QString() }, {});
    row("at most 64", QStringList(70, QStringLiteral("7")), { QString(64, QLatin1Char('7')) });
    row("long text", { QString(5000, QLatin1Char('7')) }, { QString(64, QLatin1Char('7')) });
}

void TestDigitCollector::collects()
{
    QFETCH(QStringList, keys);
    DigitCollector collector(kNever);
    QSignalSpy collected(&collector, &DigitCollector::collected);
    for (const QString& key : keys)
        collector.pressed(key);
    QStringList numbers;
    for (const auto& arguments : collected)
        numbers.append(arguments.first().toString());
    QTEST(numbers, "numbers");
}

void TestDigitCollector::quietEndsANumber()
{
    DigitCollector collector(kShort);
    QSignalSpy collected(&collector, &DigitCollector::collected);
    collector.pressed(QStringLiteral("4"));
    collector.pressed(QStringLiteral("2"));
    QCOMPARE(collected.size(), 0);
    QTRY_COMPARE(collected.size(), 1);
    QCOMPARE(collected.first().first().toString(), QStringLiteral("42"));
    collector.pressed(QStringLiteral("*"));
    QTRY_COMPARE(collected.size(), 2);
    QCOMPARE(collected.last().first().toString(), QStringLiteral("*"));
}

void TestDigitCollector::clearForgets()
{
    DigitCollector collector(kShort);
    QSignalSpy collected(&collector, &DigitCollector::collected);
    collector.pressed(QStringLiteral("4"));
    collector.clear();
    collector.pressed(QStringLiteral("2"));
    QTRY_COMPARE(collected.size(), 1);
    QCOMPARE(collected.first().first().toString(), QStringLiteral("2"));
}

QTEST_GUILESS_MAIN(TestDigitCollector)
#include "tst_digitcollector.moc"

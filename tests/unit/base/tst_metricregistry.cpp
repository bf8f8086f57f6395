#include "core/base/metricregistry.h"
#include "core/base/processfigures.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

#include <limits>
#include <thread>

using namespace core;

class TestMetricRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counterIsWritten()
    {
        MetricRegistry registry("x_");
        registry.counter("calls_total", "Calls.", { { "status", "busy" } }).add();
        registry.counter("calls_total", "Calls.", { { "status", "failed" } });
        registry.counter("calls_total", "Calls.", { { "status", "busy" } }).add(2);
        QCOMPARE(registry.text(),
            QByteArray("# HELP x_calls_total Calls.\n# TYPE x_calls_total counter\n"
                       "x_calls_total{status=\"busy\"} 3\nx_calls_total{status=\"failed\"} 0\n"));
    }

    void histogramIsCumulative()
    {
        MetricRegistry registry("x_");
        MetricHistogram& histogram
            = registry.histogram("turn_seconds", "Turns.", { 0.0005, 0.25, 1 }, { { "kind", "a" } });
        for (const double value : { 0.0001, 0.0005, 0.0006, 0.5, 2.0 })
            histogram.observe(value);
        QCOMPARE(registry.text(),
            QByteArray("# HELP x_turn_seconds Turns.\n# TYPE x_turn_seconds histogram\n"
                       "x_turn_seconds_bucket{kind=\"a\",le=\"0.0005\"} 2\n"
                       "x_turn_seconds_bucket{kind=\"a\",le=\"0.25\"} 3\n"
                       "x_turn_seconds_bucket{kind=\"a\",le=\"1\"} 4\n"
                       "x_turn_seconds_bucket{kind=\"a\",le=\"+Inf\"} 5\n"
                       "x_turn_seconds_sum{kind=\"a\"} 2.5012\n"
                       "x_turn_seconds_count{kind=\"a\"} 5\n"));
    }

    void hostileTextsAreEscaped()
    {
        MetricRegistry registry("x_");
        registry.counter("a_total", "A \\ and\na \"line\".", { { "l", "\"\\\n" }, { "m", "ü" } });
        QCOMPARE(registry.text(),
            QByteArray("# HELP x_a_total A \\\\ and\\na \"line\".\n# TYPE x_a_total counter\n"
                       "x_a_total{l=\"\\\"\\\\\\n\",m=\"ü\"} 0\n"));
    }

    void sampledValuesAreWritten_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("zero") << 0.0 << QByteArray("0");
        QTest::newRow("large count") << 123456789012.0 << QByteArray("123456789012");
        QTest::newRow("fraction") << 0.25 << QByteArray("0.25");
        QTest::newRow("negative") << -1.5 << QByteArray("-1.5");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QByteArray("+Inf");
        QTest::newRow("minus infinite") << -std::numeric_limits<double>::infinity() << QByteArray("-Inf");
        QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << QByteArray("NaN");
    }

    void sampledValuesAreWritten()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, text);
        MetricRegistry registry("x_");
        registry.sampled(MetricRegistry::Kind::Gauge, "b", "B.", [value] {
            return QList<MetricSample> { { {}, value } };
        });
        QCOMPARE(registry.text(), "# HELP x_b B.\n# TYPE x_b gauge\nx_b " + text + '\n');
    }

    void threadsLoseNothing()
    {
        MetricRegistry registry("x_");
        MetricCounter& counter = registry.counter("a_total", "A.");
        MetricHistogram& histogram = registry.histogram("b", "B.", { 1 });
        const auto work = [&counter, &histogram] {
            for (int i = 0; i < 10'000; ++i) {
                counter.add();
                histogram.observe(0.5);
            }
        };
        std::thread other(work);
        work();
        other.join();
        QCOMPARE(counter.value(), 20'000u);
        QCOMPARE(histogram.counts(), (QList<quint64> { 20'000, 0 }));
        QCOMPARE(histogram.sum(), 10'000.0);
    }

    void processIsDescribed()
    {
        const auto before = processFigures();
        QVERIFY(before);
        const double now = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
        QVERIFY2(before->startedAt > now - 3600 && before->startedAt < now + 2, QByteArray::number(before->startedAt));
        QVERIFY(before->residentBytes > 1'000'000);
        QVERIFY(before->openDescriptors >= 3);
        QFile file(QCoreApplication::applicationFilePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(processFigures()->openDescriptors, before->openDescriptors + 1);
    }
};

QTEST_GUILESS_MAIN(TestMetricRegistry)
#include "tst_metricregistry.moc"

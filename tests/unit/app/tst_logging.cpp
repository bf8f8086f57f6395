#include "app/logging.h"
#include "core/base/logblock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#include <unistd.h>

namespace {

Q_LOGGING_CATEGORY(lcTest, "callwright.test", QtInfoMsg)

/// What is written to a descriptor while it lives.
class Capture {
public:
    Capture(FILE* stream, int descriptor)
        : m_stream(stream)
        , m_descriptor(descriptor)
    {
        if (!m_file.open())
            qFatal("no temporary file");
        std::fflush(m_stream);
        m_saved = ::dup(m_descriptor);
        ::dup2(m_file.handle(), m_descriptor);
    }
    ~Capture() { restore(); }
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;

    QByteArray written()
    {
        restore();
        m_file.seek(0);
        return m_file.readAll();
    }

private:
    void restore()
    {
        if (m_saved < 0)
            return;
        std::fflush(m_stream);
        ::dup2(m_saved, m_descriptor);
        ::close(std::exchange(m_saved, -1));
    }

    FILE* m_stream;
    int m_descriptor;
    QTemporaryFile m_file;
    int m_saved = -1;
};

void sayAll()
{
    qCDebug(lcTest, "debug word");
    qCInfo(lcTest, "info \"word\"\nsecond line ä 📞");
    qCWarning(lcTest, "warning word");
    qCCritical(lcTest, "error word");
    core::writeBlock(lcTest(), QStringLiteral("Title"), { QStringLiteral("line") }, QStringLiteral("plain word"));
}

} // namespace

class TestLogging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void jsonLinesAreJson();
    void jsonLinesNameTheCall();
    void prettyLinesAndBlocks();
    void levels_data();
    void levels();
    void quietGoesToStandardError();

private:
    QtMessageHandler m_former = nullptr;
};

void TestLogging::init() { m_former = qInstallMessageHandler(nullptr); }

void TestLogging::cleanup()
{
    qInstallMessageHandler(m_former);
    QLoggingCategory::setFilterRules(QString());
}

void TestLogging::jsonLinesAreJson()
{
    Capture output(stdout, STDOUT_FILENO);
    app::installLogging(core::LogFormat::Json, core::LogLevel::Info);
    sayAll();
    QStringList told;
    const QByteArrayList lines = output.written().trimmed().split('\n');
    for (const QByteArray& line : lines) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        QCOMPARE(entry.keys(),
            (QStringList { QStringLiteral("category"), QStringLiteral("level"), QStringLiteral("message"),
                QStringLiteral("time") }));
        QCOMPARE(entry[QStringLiteral("category")].toString(), QStringLiteral("callwright.test"));
        QVERIFY(QDateTime::fromString(entry[QStringLiteral("time")].toString(), Qt::ISODateWithMs).isValid());
        told << entry[QStringLiteral("level")].toString() + QLatin1Char(':')
                + entry[QStringLiteral("message")].toString();
    }
    QCOMPARE(told,
        (QStringList { QStringLiteral("info:info \"word\"\nsecond line ä 📞"), QStringLiteral("warning:warning word"),
            QStringLiteral("error:error word"), QStringLiteral("info:plain word") }));
}

void TestLogging::jsonLinesNameTheCall()
{
    const QString sid = QStringLiteral("CA0123456789abcdef0123456789abcdef");
    Capture output(stdout, STDOUT_FILENO);
    app::installLogging(core::LogFormat::Json, core::LogLevel::Info);
    qCInfo(lcTest, "%s: busy", qUtf8Printable(sid));
    qCInfo(lcTest, "%s0: not a SID", qUtf8Printable(sid));
    const QByteArrayList lines = output.written().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const auto callOf = [](const QByteArray& line) {
        return QJsonDocument::fromJson(line).object()[QStringLiteral("callSid")].toString();
    };
    QCOMPARE(callOf(lines[0]), sid);
    QCOMPARE(callOf(lines[1]), QString());
}

void TestLogging::prettyLinesAndBlocks()
{
    Capture output(stdout, STDOUT_FILENO);
    app::installLogging(core::LogFormat::Pretty, core::LogLevel::Info);
    sayAll();
    const QString text = QString::fromUtf8(output.written());
    QVERIFY(text.contains(QStringLiteral(" warning [callwright.test] warning word\n")));
    const QString rule(40, QChar(0x2501));
    QVERIFY(text.contains(QLatin1Char('\n') + rule + QStringLiteral("\nTitle\n") + rule + QStringLiteral("\nline\n")
        + rule + QLatin1Char('\n')));
    QVERIFY(!text.contains(QStringLiteral("plain word")));
    QVERIFY(!text.contains(QStringLiteral("debug word")));
}

void TestLogging::levels_data()
{
    QTest::addColumn<core::LogLevel>("level");
    QTest::addColumn<int>("lines");
    QTest::newRow("debug") << core::LogLevel::Debug << 5;
    QTest::newRow("info") << core::LogLevel::Info << 4;
    QTest::newRow("warning") << core::LogLevel::Warning << 2;
    QTest::newRow("error") << core::LogLevel::Error << 1;
}

void TestLogging::levels()
{
    QFETCH(core::LogLevel, level);
    Capture output(stdout, STDOUT_FILENO);
    app::installLogging(core::LogFormat::Json, level);
    sayAll();
    QTEST(int(output.written().count('\n')), "lines");
}

void TestLogging::quietGoesToStandardError()
{
    Capture output(stdout, STDOUT_FILENO);
    Capture errors(stderr, STDERR_FILENO);
    app::installQuietLogging();
    sayAll();
    const QByteArray told = errors.written();
    QVERIFY(output.written().isEmpty());
    QCOMPARE(told.count('\n'), 1);
    QVERIFY(told.contains("error word"));
}

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"

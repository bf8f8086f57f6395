#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

/// Every word of the windows in every language.
class TestTranslations : public QObject {
    Q_OBJECT

    static QString folder() { return QStringLiteral(CALLWRIGHT_SOURCE_DIR "/resources/translations/"); }
    /// %1, %L2, %n, in the order of their names.
    static QStringList places(const QString& text)
    {
        static const QRegularExpression kPlace(QStringLiteral("%L?[0-9n]+"));
        QStringList found;
        for (auto it = kPlace.globalMatch(text); it.hasNext();)
            found.append(it.next().captured());
        found.removeDuplicates();
        found.sort();
        return found;
    }

private Q_SLOTS:
    void nothingIsLeft_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : { "en", "es", "pt" })
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void nothingIsLeft()
    {
        QFETCH(QString, language);
        QFile file(folder() + QStringLiteral("callwright_%1.ts").arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int messages = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"source") {
                source = xml.readElementText();
                ++messages;
            } else if (xml.name() == u"translation") {
                QVERIFY2(xml.attributes().value(QLatin1String("type")).isEmpty(), qPrintable(source));
            } else if (xml.name() == u"numerusform") {
                QVERIFY2(!xml.readElementText().isEmpty(), qPrintable(source));
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(messages >= 10); // English has plurals alone
    }

    void placeholdersAreKept_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("es") << QStringLiteral("es");
        QTest::newRow("pt") << QStringLiteral("pt");
    }

    void placeholdersAreKept()
    {
        QFETCH(QString, language);
        QFile file(folder() + QStringLiteral("callwright_%1.ts").arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"source")
                source = xml.readElementText();
            else if (xml.name() == u"translation" || xml.name() == u"numerusform") {
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                if (!text.isEmpty() && !source.contains(QLatin1String("%n")))
                    QVERIFY2(places(text) == places(source), qPrintable(source + QLatin1String(" → ") + text));
            }
        }
    }

    /// What was written since the strings were gathered last.
    void allStringsAreGathered()
    {
        const QString lupdate = QStringLiteral("/usr/lib/qt6/bin/lupdate");
        if (!QFile::exists(lupdate))
            QSKIP("lupdate is not where Debian has it");
        QTemporaryDir scratch;
        const QString copy = scratch.filePath(QStringLiteral("callwright_es.ts"));
        QVERIFY(QFile::copy(folder() + QStringLiteral("callwright_es.ts"), copy));
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(CALLWRIGHT_SOURCE_DIR));
        process.start(lupdate,
            { QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("ui"), QStringLiteral("app/desktop"),
                QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-ts"), copy });
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray told = process.readAllStandardOutput() + process.readAllStandardError();
        QVERIFY2(told.contains("(0 new"), told);
    }

    void programHasThem()
    {
        QTranslator spanish;
        QVERIFY(spanish.load(QStringLiteral(":/i18n/callwright_es.qm")));
        const QString word = spanish.translate("ui::StatusLook", "ringing");
        QVERIFY(!word.isEmpty());
        QVERIFY(word != QLatin1String("ringing"));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"

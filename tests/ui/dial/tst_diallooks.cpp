#include "tests/ui/dial/dialfixture.h"
#include "ui/theme/theme.h"

using namespace ui;
using namespace tests;

/// The panel in its states, light and dark, in letters of twice the size.
class TestDialLooks : public QObject, private DialFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void TestDialLooks::nothingIsCutOff_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<QString>("state");
    for (const char* state : { "empty", "typical", "faults", "doubt", "long" }) {
        QTest::addRow("%s", state) << false << 1.0 << QString(QLatin1String(state));
        QTest::addRow("%s, dark", state) << true << 1.0 << QString(QLatin1String(state));
        QTest::addRow("%s, 200 %%", state) << false << 2.0 << QString(QLatin1String(state));
    }
}

/// With CALLWRIGHT_SHOTS=folder the pictures are kept, to be looked at.
void TestDialLooks::nothingIsCutOff()
{
    QFETCH(bool, dark);
    QFETCH(double, zoom);
    QFETCH(QString, state);
    m_panel.reset();
    const QFont font = QApplication::font();
    QFont larger = font;
    larger.setPointSizeF(11 * zoom);
    QApplication::setFont(larger);
    Theme theme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    open();
    m_panel->resize(zoom > 1 ? 560 : 340, 800);
    QTRY_COMPARE(playbook().count(), 3);
    if (state != QLatin1String("empty"))
        type(kNumber);
    if (state == QLatin1String("typical") || state == QLatin1String("doubt")) {
        playbook().setCurrentIndex(1);
        pasteParameters(
            QStringLiteral("{\"customerName\": \"Sarah Johnson\", \"dueDate\": \"2025-12-10\", \"items\": 3}"));
        QTRY_VERIFY(!shown("previewContext").isEmpty());
    }
    if (state == QLatin1String("faults")) {
        playbook().setCurrentIndex(1);
        pasteParameters(QStringLiteral(
            "[{\"name\":\"a\",\"value\":1},{\"name\":\"a\",\"value\":\"2\"},{\"name\":\"\",\"value\":\"3\"}]"));
        pasteParameters(QStringLiteral("a=b\nc"));
    }
    if (state == QLatin1String("long")) {
        QTest::keyClick(&number(), Qt::Key_Backspace);
        pasteParameters(
            QStringLiteral("Krankenversicherungsnummer=Donaudampfschifffahrtsgesellschaft und Söhne mbH\nStraße=x"));
        number().clearFocus();
    }
    if (state == QLatin1String("doubt")) {
        QTest::keyClick(&table(), Qt::Key_Return);
        QVERIFY(loseAnswer());
        QTRY_VERIFY(!words("outcome").isEmpty());
    }
    QTest::qWait(0);
    const QString folder = qEnvironmentVariable("CALLWRIGHT_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(m_panel->grab().save(folder + u'/'
            + QString::fromUtf8(QTest::currentDataTag()).remove(u' ').replace(u',', u'-').remove(u'%')
            + QStringLiteral(".png")));
    for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    for (const QPushButton* button : m_panel->findChildren<QPushButton*>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
    m_panel.reset();
    QApplication::setFont(font);
}

QTEST_MAIN(TestDialLooks)
#include "tst_diallooks.moc"

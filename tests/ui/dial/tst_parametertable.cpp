#include "ui/dial/parametermodel.h"
#include "ui/dial/parametertable.h"

#include <QAction>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

using Parameters = QList<core::CallParameter>;

/// The table as an operator uses it: by keys and the clipboard.
class TestParameterTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typingFillsTheTable();
    void nameThenEnterThenValue();
    void pasteFromASpreadsheet();
    void pasteJson();
    void pasteLinesWhileACellIsEdited();
    void pasteOfAWordGoesIntoTheCell();
    void pasteOfProseIsRefused();
    void deleteRemoves();
    void altArrowsMove();
    void undoAndRedoKeys();
    void copyComesBack();
    void namesAreCompleted();
    void escapeLeavesTheCellAsItWas();
    void tabLeavesTheTable();

private:
    void select(int row, int column) { m_table->setCurrentIndex(m_model->index(row, column)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QGuiApplication::focusObject() == m_table.get() ? static_cast<QWidget*>(m_table.get())
                                                                        : QApplication::focusWidget(),
            key, modifiers);
    }
    void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text)); }
    static Parameters ab()
    {
        return { { QStringLiteral("a"), QStringLiteral("1") }, { QStringLiteral("b"), QStringLiteral("2") } };
    }

    std::unique_ptr<ParameterModel> m_model;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ParameterTable> m_table;
};

void TestParameterTable::init()
{
    m_model = std::make_unique<ParameterModel>();
    m_table = std::make_unique<ParameterTable>(*m_model);
    m_table->resize(400, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_table->setFocus();
}

void TestParameterTable::cleanup()
{
    m_table.reset();
    m_model.reset();
}

void TestParameterTable::typingFillsTheTable()
{
    select(0, 0);
    type("c");
    QTRY_VERIFY(m_table->isEditing());
    type("ustomerName");
    key(Qt::Key_Tab);
    QTRY_COMPARE(m_table->currentIndex(), m_model->index(0, 1));
    type("Sarah");
    key(Qt::Key_Return);
    QTRY_VERIFY(!m_table->isEditing());
    QCOMPARE(m_model->parameters(), (Parameters { { QStringLiteral("customerName"), QStringLiteral("Sarah") } }));
}

void TestParameterTable::nameThenEnterThenValue()
{
    select(0, 0);
    type("x");
    key(Qt::Key_Return);
    QTRY_COMPARE(m_table->currentIndex(), m_model->index(0, 1));
    QTRY_VERIFY(!m_table->isEditing());
    type("7");
    key(Qt::Key_Return);
    QTRY_COMPARE(m_model->parameters(), (Parameters { { QStringLiteral("x"), QStringLiteral("7") } }));
}

void TestParameterTable::pasteFromASpreadsheet()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("customerName\tSarah\r\namount\t$250.00\r\n"));
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_model->parameters(),
        (Parameters { { QStringLiteral("customerName"), QStringLiteral("Sarah") },
            { QStringLiteral("amount"), QStringLiteral("$250.00") } }));
}

void TestParameterTable::pasteJson()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("{\"b\": 250.0, \"a\": {\"x\": true}}"));
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_model->parameters(),
        (Parameters { { QStringLiteral("b"), QStringLiteral("250.0"), false },
            { QStringLiteral("a"), QStringLiteral("{\"x\":true}"), false } }));
}

void TestParameterTable::pasteLinesWhileACellIsEdited()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("a=1\nb=2"));
    select(0, 0);
    key(Qt::Key_F2);
    QTRY_VERIFY(m_table->isEditing());
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_model->parameters(), ab());
    QVERIFY(!m_table->isEditing());
}

void TestParameterTable::pasteOfAWordGoesIntoTheCell()
{
    m_model->setParameters(ab(), QStringLiteral("x"));
    QGuiApplication::clipboard()->setText(QStringLiteral(" Sarah \n"));
    select(1, 1);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_model->parameters()[1].value, QStringLiteral("Sarah"));
}

void TestParameterTable::pasteOfProseIsRefused()
{
    QSignalSpy refused(m_table.get(), &ParameterTable::pasteRefused);
    QGuiApplication::clipboard()->setText(QStringLiteral("Dear Sarah,\nit is due."));
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
    QVERIFY(m_model->parameters().isEmpty());
}

void TestParameterTable::deleteRemoves()
{
    m_model->setParameters(ab(), QStringLiteral("x"));
    select(0, 1);
    key(Qt::Key_Delete);
    QCOMPARE(m_model->parameters(), Parameters { ab().last() });
    key(Qt::Key_Delete);
    key(Qt::Key_Delete); // the last, empty row stays
    QVERIFY(m_model->parameters().isEmpty());
    QCOMPARE(m_model->rowCount(), 1);
}

void TestParameterTable::altArrowsMove()
{
    m_model->setParameters(ab(), QStringLiteral("x"));
    select(0, 1);
    key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_model->parameters().first().name, QStringLiteral("b"));
    QCOMPARE(m_table->currentIndex(), m_model->index(1, 1));
    key(Qt::Key_Down, Qt::AltModifier); // is the last already
    QCOMPARE(m_model->parameters().last().name, QStringLiteral("a"));
    key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_model->parameters(), ab());
    QCOMPARE(m_table->currentIndex(), m_model->index(0, 1));
}

void TestParameterTable::undoAndRedoKeys()
{
    m_model->setParameters(ab(), QStringLiteral("x"));
    select(0, 0);
    key(Qt::Key_Delete);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_model->parameters(), ab());
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_model->parameters(), Parameters { ab().last() });
}

void TestParameterTable::copyComesBack()
{
    m_model->setParameters(ab(), QStringLiteral("x"));
    m_table->selectAll();
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a\t1\nb\t2\n"));
    m_table->selectAll();
    key(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(m_model->parameters().isEmpty());
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_model->parameters(), ab());
}

void TestParameterTable::namesAreCompleted()
{
    m_model->setKnown({ { QStringLiteral("customerName"), {}, {}, false } });
    select(1, 0);
    key(Qt::Key_F2);
    QTRY_VERIFY(m_table->isEditing());
    auto* editor = m_table->findChild<QLineEdit*>();
    QVERIFY(editor && editor->completer());
    QCOMPARE(editor->completer()->model()->index(0, 0).data().toString(), QStringLiteral("customerName"));
}

void TestParameterTable::escapeLeavesTheCellAsItWas()
{
    m_model->setParameters(ab(), QStringLiteral("x"));
    select(0, 1);
    type("9");
    key(Qt::Key_Escape);
    QTRY_VERIFY(!m_table->isEditing());
    QCOMPARE(m_model->parameters(), ab());
}

void TestParameterTable::tabLeavesTheTable() { QVERIFY(!m_table->tabKeyNavigation()); }

QTEST_MAIN(TestParameterTable)
#include "tst_parametertable.moc"

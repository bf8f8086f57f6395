#include "ui/dial/parametermodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

using Parameters = QList<core::CallParameter>;

class TestParameterModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void lastRowGrows();
    void valuesKeepTheirKind();
    void removedRowsComeBack();
    void rowsMove_data();
    void rowsMove();
    void draggedRowsMove();
    void duplicateAndNamelessRowsAreMarked();
    void knownParametersAreOffered();
    void offeredRowIsFilledInItsPlace();
    void removedKnownRowIsOfferedAgain();
    void anotherPlaybookOffersOthers();
    void mergeReplacesAndAppends();
    void everythingIsUndone();
    void emptyRowsVanish();

private:
    void set(int row, int column, const char* text)
    {
        QVERIFY(m_model->setData(m_model->index(row, column), QString::fromUtf8(text)));
    }
    static Parameters abc()
    {
        return { { QStringLiteral("a"), QStringLiteral("1") }, { QStringLiteral("b"), QStringLiteral("2") },
            { QStringLiteral("c"), QStringLiteral("3") } };
    }
    static KnownParameters known()
    {
        return { { QStringLiteral("customerName"), QStringLiteral("Who is called"), QStringLiteral("Sarah"), true },
            { QStringLiteral("dueDate"), QStringLiteral("When it is due"), {}, false } };
    }
    QString names() const
    {
        QString result;
        for (int row = 0; row < m_model->rowCount(); ++row)
            result += m_model->index(row, 0).data().toString() + u' ';
        return result.trimmed();
    }

    std::unique_ptr<ParameterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestParameterModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<ParameterModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestParameterModel::lastRowGrows()
{
    QCOMPARE(m_model->rowCount(), 1);
    set(0, ParameterModel::Name, " customerName ");
    QCOMPARE(m_model->rowCount(), 2);
    set(0, ParameterModel::Value, "Sarah");
    set(1, ParameterModel::Value, "no name yet");
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->parameters(),
        (Parameters {
            { QStringLiteral("customerName"), QStringLiteral("Sarah") }, { {}, QStringLiteral("no name yet") } }));
}

void TestParameterModel::valuesKeepTheirKind()
{
    m_model->merge({ { QStringLiteral("amount"), QStringLiteral("250"), false } });
    set(0, ParameterModel::Value, "300");
    QVERIFY(!m_model->parameters().first().isText);
    set(0, ParameterModel::Name, "sum");
    QVERIFY(!m_model->parameters().first().isText);
    set(0, ParameterModel::Value, "$300");
    QVERIFY(m_model->parameters().first().isText);
    m_model->setIsText(0, false); // is no JSON
    QVERIFY(m_model->parameters().first().isText);
    set(0, ParameterModel::Value, "300");
    m_model->setIsText(0, false);
    QVERIFY(!m_model->parameters().first().isText);
    QVERIFY(!m_model->index(0, 1).data(ParameterModel::TextRole).toBool());
}

void TestParameterModel::removedRowsComeBack()
{
    m_model->setParameters(abc(), QStringLiteral("x"));
    m_model->removeParameters({ 0, 2, 3 });
    QCOMPARE(names(), QStringLiteral("b"));
    m_model->undoStack().undo();
    QCOMPARE(m_model->parameters(), abc());
}

void TestParameterModel::rowsMove_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("first");
    QTest::newRow("up") << QList<int> { 2 } << 0 << QStringLiteral("c a b") << 0;
    QTest::newRow("down") << QList<int> { 0 } << 2 << QStringLiteral("b a c") << 1;
    QTest::newRow("to the end") << QList<int> { 0 } << 3 << QStringLiteral("b c a") << 2;
    QTest::newRow("two") << QList<int> { 2, 0 } << 3 << QStringLiteral("b a c") << 1;
    QTest::newRow("nowhere") << QList<int> { 1 } << 1 << QStringLiteral("a b c") << 1;
    QTest::newRow("onto itself") << QList<int> { 1 } << 2 << QStringLiteral("a b c") << 1;
}

void TestParameterModel::rowsMove()
{
    QFETCH(QList<int>, rows);
    QFETCH(int, to);
    m_model->setParameters(abc(), QStringLiteral("x"));
    const int first = m_model->moveParameters(rows, to);
    QTEST(first, "first");
    QTEST(names(), "after");
    m_model->undoStack().setIndex(1);
    QCOMPARE(names(), QStringLiteral("a b c"));
}

void TestParameterModel::draggedRowsMove()
{
    m_model->setParameters(abc(), QStringLiteral("x"));
    const std::unique_ptr<QMimeData> data(m_model->mimeData({ m_model->index(2, 0), m_model->index(2, 1) }));
    QCOMPARE(data->text(), QStringLiteral("c\t3\n"));
    m_model->dropMimeData(data.get(), Qt::MoveAction, 1, 0, {});
    QCOMPARE(names(), QStringLiteral("a c b"));
    const QMimeData foreign;
    QVERIFY(!m_model->dropMimeData(&foreign, Qt::MoveAction, 1, 0, {}));
    QCOMPARE(names(), QStringLiteral("a c b"));
}

void TestParameterModel::duplicateAndNamelessRowsAreMarked()
{
    m_model->setParameters(abc(), QStringLiteral("x"));
    QSignalSpy spy(m_model.get(), &QAbstractItemModel::dataChanged);
    set(2, ParameterModel::Name, "a");
    QCOMPARE(m_model->flaw(0), ParameterFlaw::Duplicate);
    QCOMPARE(m_model->flaw(1), ParameterFlaw::None);
    QCOMPARE(m_model->flaw(2), ParameterFlaw::Duplicate);
    QCOMPARE(m_model->firstFlaw(), 0);
    QVERIFY(m_model->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("more than once")));
    QVERIFY(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("more than once")));
    QVERIFY(spy.last()[0].toModelIndex().row() == 0); // the first one is painted anew as well
    set(2, ParameterModel::Name, "");
    QCOMPARE(m_model->flaw(0), ParameterFlaw::None);
    QCOMPARE(m_model->flaw(2), ParameterFlaw::NoName);
}

void TestParameterModel::knownParametersAreOffered()
{
    m_model->setParameters(abc(), QStringLiteral("x"));
    m_model->setKnown(known());
    QCOMPARE(names(), QStringLiteral("a b c customerName dueDate"));
    QCOMPARE(m_model->parameters(), abc());
    const QModelIndex value = m_model->index(3, ParameterModel::Value);
    QVERIFY(value.data(ParameterModel::OfferedRole).toBool());
    QCOMPARE(value.data(ParameterModel::HintRole).toString(), QStringLiteral("Who is called"));
    QCOMPARE(m_model->flaw(3), ParameterFlaw::Missing);
    QCOMPARE(m_model->flaw(4), ParameterFlaw::None);
    QCOMPARE(m_model->missing(), QStringList { QStringLiteral("customerName") });
    set(3, ParameterModel::Value, "  ");
    QCOMPARE(m_model->flaw(3), ParameterFlaw::Missing);
}

void TestParameterModel::offeredRowIsFilledInItsPlace()
{
    m_model->setKnown(known());
    set(1, ParameterModel::Value, "tomorrow");
    QCOMPARE(names(), QStringLiteral("customerName dueDate"));
    QCOMPARE(m_model->parameters(), (Parameters { { QStringLiteral("dueDate"), QStringLiteral("tomorrow") } }));
    set(1, ParameterModel::Value, "");
    QCOMPARE(m_model->parameters(), Parameters());
    m_model->merge({ { QStringLiteral("dueDate"), QStringLiteral("x") }, { QStringLiteral("z"), {} } });
    QCOMPARE(names(), QStringLiteral("customerName dueDate z"));
}

void TestParameterModel::removedKnownRowIsOfferedAgain()
{
    m_model->setKnown(known());
    set(0, ParameterModel::Value, "Sarah");
    m_model->removeParameters({ 0, 1 });
    QCOMPARE(names(), QStringLiteral("customerName dueDate"));
    QVERIFY(m_model->parameters().isEmpty());
    m_model->undoStack().undo();
    QCOMPARE(m_model->parameters().first().value, QStringLiteral("Sarah"));
}

void TestParameterModel::anotherPlaybookOffersOthers()
{
    m_model->setKnown(known());
    set(0, ParameterModel::Value, "Sarah");
    m_model->setKnown({ { QStringLiteral("appointment"), {}, {}, true } });
    QCOMPARE(names(), QStringLiteral("customerName appointment"));
    m_model->undoStack().undo(); // of a time with the other playbook
    QCOMPARE(names(), QStringLiteral("appointment"));
    m_model->setKnown({});
    QCOMPARE(m_model->rowCount(), 1);
}

void TestParameterModel::mergeReplacesAndAppends()
{
    m_model->setParameters(abc(), QStringLiteral("x"));
    m_model->merge({ { QStringLiteral("b"), QStringLiteral("9") }, { QStringLiteral("d"), QStringLiteral("4") },
        { QStringLiteral("d"), QStringLiteral("5") } });
    QCOMPARE(names(), QStringLiteral("a b c d d"));
    QCOMPARE(m_model->parameters()[1].value, QStringLiteral("9"));
    QCOMPARE(m_model->flaw(3), ParameterFlaw::Duplicate);
}

void TestParameterModel::everythingIsUndone()
{
    QSignalSpy changed(m_model.get(), &ParameterModel::changed);
    QList<Parameters> states { m_model->parameters() };
    const auto done = [&] { states.append(m_model->parameters()); };
    m_model->setParameters(abc(), QStringLiteral("x")), done();
    set(0, ParameterModel::Name, "renamed"), done();
    set(1, ParameterModel::Value, "other"), done();
    set(3, ParameterModel::Name, "added"), done();
    m_model->moveParameters({ 3 }, 0), done();
    m_model->removeParameters({ 1 }), done();
    m_model->merge({ { QStringLiteral("pasted"), QStringLiteral("1"), false } }), done();
    m_model->setIsText(3, true), done();
    QCOMPARE(changed.count(), int(states.size()) - 1);
    QCOMPARE(m_model->undoStack().count(), int(states.size()) - 1);
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        m_model->undoStack().undo();
        QCOMPARE(m_model->parameters(), states[i]);
    }
    for (qsizetype i = 1; i < states.size(); ++i) {
        m_model->undoStack().redo();
        QCOMPARE(m_model->parameters(), states[i]);
    }
}

void TestParameterModel::emptyRowsVanish()
{
    m_model->setParameters(abc(), QStringLiteral("x"));
    set(1, ParameterModel::Value, "");
    set(1, ParameterModel::Name, "");
    QCOMPARE(names(), QStringLiteral("a c"));
}

QTEST_MAIN(TestParameterModel)
#include "tst_parametermodel.moc"

#include "ui/sheet/sheetdraft.h"
#include "ui/sheet/sheetmodel.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

namespace {

/// A sheet that is kept in a folder.
struct Kept {
    SheetModel model;
    SheetDraft draft;
    SheetDraft::Found found;

    explicit Kept(const QString& folder, qint64 mostBytes = 8LL * 1024 * 1024)
        : draft(folder)
    {
        draft.mostJournalBytes = mostBytes;
        found = draft.open();
        model.restore(found.state.content, found.state.calls);
        draft.setSource([this] { return SheetState { model.content(), model.calls(), {} }; });
        QObject::connect(&model, &SheetModel::edited, &draft, &SheetDraft::keepEdits);
        QObject::connect(&model, &SheetModel::callChanged, &draft, &SheetDraft::keepCall);
    }

    void type(int row, int column, const QString& text) { model.setData(model.index(row, column), text); }
};

/// What is on the disk at this moment, as a crash would leave it.
QString afterCrash(const QString& folder, QTemporaryDir& other)
{
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        if (!name.endsWith(QLatin1String(".lock"))
            && !QFile::copy(folder + QLatin1Char('/') + name, other.filePath(name)))
            qFatal("The draft cannot be copied.");
    }
    return other.path();
}

QStringList filesOf(const QString& folder)
{
    return QDir(folder).entryList({ QStringLiteral("sheet-*") }, QDir::Files);
}

} // namespace

class TestSheetDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostInACrash();
    void undoIsKeptToo();
    void orderlyEndIsNoCrash();
    void keyIsThereBeforeTheCoreIsAsked();
    void tornEndLosesTheLastEditOnly_data();
    void tornEndLosesTheLastEditOnly();
    void damageIsSurvived();
    void longJournalBecomesASnapshot();
    void crashWhileASnapshotIsWritten();
    void secondProgramKeepsNothing();
    void typingIntoALongSheetIsCheap();
};

void TestSheetDraft::nothingIsLostInACrash()
{
    const QTemporaryDir folder;
    QTemporaryDir other;
    Kept kept(folder.path());
    QVERIFY(!kept.found.wasCrash);
    kept.model.insertParameter(1, QStringLiteral("customerName"));
    kept.model.insertBlankRows(0, 3);
    kept.type(0, 0, QStringLiteral("+14155550100"));
    kept.type(2, 1, QString::fromUtf8("Zoë"));
    kept.draft.keepMeta({ QStringLiteral("/tmp/x.csv"), QStringLiteral("payment") });
    Kept again(afterCrash(folder.path(), other));
    QVERIFY(again.found.wasCrash);
    QVERIFY(!again.found.isDamaged);
    QCOMPARE(again.model.content(), kept.model.content());
    QCOMPARE(again.found.state.meta, (SheetMeta { QStringLiteral("/tmp/x.csv"), QStringLiteral("payment") }));
}

void TestSheetDraft::undoIsKeptToo()
{
    const QTemporaryDir folder;
    QTemporaryDir other;
    Kept kept(folder.path());
    kept.model.insertParameter(1, QStringLiteral("a"));
    kept.model.insertParameter(2, QStringLiteral("b"));
    kept.model.insertBlankRows(0, 2);
    kept.type(0, 1, QStringLiteral("x"));
    kept.model.moveParameter(1, 2);
    kept.model.removeSheetRows({ 1 });
    kept.model.removeParameter(1);
    for (int i = 0; i < 4; ++i)
        kept.model.undoStack().undo();
    kept.model.undoStack().redo();
    kept.model.perform({}, { ReplaceAll { kept.model.content() } });
    kept.model.undoStack().undo();
    Kept again(afterCrash(folder.path(), other));
    QVERIFY(!again.found.isDamaged);
    QCOMPARE(again.model.content(), kept.model.content());
}

void TestSheetDraft::orderlyEndIsNoCrash()
{
    const QTemporaryDir folder;
    {
        Kept kept(folder.path());
        kept.model.insertBlankRows(0, 1);
        kept.type(0, 0, QStringLiteral("+14155550100"));
    }
    for (int i = 0; i < 3; ++i) {
        Kept again(folder.path());
        QVERIFY(!again.found.wasCrash);
        QCOMPARE(again.model.rowCount(), 1);
        again.draft.finish();
        QVERIFY(filesOf(folder.path()).size() <= 2); // those before are gone
    }
}

void TestSheetDraft::keyIsThereBeforeTheCoreIsAsked()
{
    const QTemporaryDir folder;
    QTemporaryDir other;
    Kept kept(folder.path());
    kept.model.insertBlankRows(0, 1);
    RowCall call;
    call.phase = RowPhase::Asking;
    call.key = QStringLiteral("k1");
    call.askedAt = QDateTime::currentDateTimeUtc();
    kept.model.setCall(kept.model.idOf(0), call);
    Kept again(afterCrash(folder.path(), other));
    QCOMPARE(again.model.callOf(again.model.idOf(0)), call);
}

void TestSheetDraft::tornEndLosesTheLastEditOnly_data()
{
    QTest::addColumn<int>("cut");
    for (const int cut : { 1, 5, 12, 20 })
        QTest::addRow("%d bytes", cut) << cut;
}

void TestSheetDraft::tornEndLosesTheLastEditOnly()
{
    QFETCH(int, cut);
    const QTemporaryDir folder;
    QTemporaryDir other;
    Kept kept(folder.path());
    kept.model.insertBlankRows(0, 1);
    kept.type(0, 0, QStringLiteral("first"));
    kept.type(0, 0, QStringLiteral("second"));
    const QString copy = afterCrash(folder.path(), other);
    const QString journal = copy + QLatin1Char('/')
        + QDir(copy).entryList({ QStringLiteral("*.journal") }, QDir::Files, QDir::Name).constLast();
    QVERIFY(QFile::resize(journal, QFileInfo(journal).size() - cut));
    {
        Kept again(copy);
        QVERIFY(again.found.isDamaged);
        QCOMPARE(again.model.content().rows.first().cell(0), QStringLiteral("first"));
        again.type(0, 0, QStringLiteral("third"));
    }
    Kept last(copy); // what is typed after it is not lost behind the torn end
    QCOMPARE(last.model.content().rows.first().cell(0), QStringLiteral("third"));
}

void TestSheetDraft::damageIsSurvived()
{
    const QTemporaryDir folder;
    QDir().mkpath(folder.path());
    for (const char* name : { "sheet-00000001.snapshot", "sheet-00000001.journal", "sheet-00000002.journal" }) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(1'000, char(0xA5)));
    }
    Kept kept(folder.path());
    QVERIFY(kept.found.isDamaged);
    QCOMPARE(kept.model.rowCount(), 0);
    kept.model.insertBlankRows(0, 1);
    QVERIFY(kept.draft.fault().isEmpty());
}

void TestSheetDraft::longJournalBecomesASnapshot()
{
    const QTemporaryDir folder;
    QTemporaryDir other;
    Kept kept(folder.path(), 10'000);
    kept.model.insertBlankRows(0, 1);
    for (int i = 0; i < 1'000; ++i)
        kept.type(0, 0, QString::number(i));
    kept.draft.finish();
    qint64 bytes = 0;
    for (const QString& name : filesOf(folder.path()))
        bytes += QFileInfo(folder.filePath(name)).size();
    QVERIFY2(bytes < 40'000, qPrintable(QString::number(bytes)));
    Kept again(afterCrash(folder.path(), other));
    QCOMPARE(again.model.content(), kept.model.content());
}

void TestSheetDraft::crashWhileASnapshotIsWritten()
{
    const QTemporaryDir folder;
    QTemporaryDir other;
    Kept kept(folder.path());
    kept.draft.finish();
    kept.model.insertBlankRows(0, 1);
    kept.type(0, 0, QStringLiteral("before"));
    const QString copy = afterCrash(folder.path(), other);
    { // a journal without its snapshot, as when the snapshot was not whole
        Kept next(copy);
        next.draft.finish();
        next.type(0, 0, QStringLiteral("after"));
        QTemporaryDir third;
        const QString cut = afterCrash(copy, third);
        for (const QString& name : QDir(cut).entryList({ QStringLiteral("*.snapshot") }, QDir::Files))
            QVERIFY(QFile::remove(cut + QLatin1Char('/') + name));
        for (const QString& name : filesOf(folder.path())) {
            if (!QFile::exists(cut + QLatin1Char('/') + name))
                QVERIFY(QFile::copy(folder.filePath(name), cut + QLatin1Char('/') + name));
        }
        Kept again(cut);
        QCOMPARE(again.model.content().rows.first().cell(0), QStringLiteral("after"));
    }
}

void TestSheetDraft::secondProgramKeepsNothing()
{
    const QTemporaryDir folder;
    Kept kept(folder.path());
    kept.model.insertBlankRows(0, 1);
    Kept other(folder.path());
    QVERIFY(!other.draft.fault().isEmpty());
    other.model.insertBlankRows(0, 5);
    QVERIFY(kept.draft.fault().isEmpty());
}

void TestSheetDraft::typingIntoALongSheetIsCheap()
{
    const QTemporaryDir folder;
    QTemporaryDir other;
    Kept kept(folder.path());
    QElapsedTimer timer;
    timer.start();
    InsertRows insert;
    for (int row = 0; row < 50'000; ++row)
        insert.rows.append({ 0, QStringList(10, QStringLiteral("a value %1").arg(row)) });
    for (int column = 1; column < 10; ++column)
        kept.model.insertParameter(column, QStringLiteral("p%1").arg(column));
    kept.model.perform({}, { insert });
    const qint64 inserted = timer.restart();
    kept.draft.finish();
    const qint64 snapshot = timer.restart();
    for (int i = 0; i < 1'000; ++i)
        kept.type(i * 40, 1, QString::number(i));
    const double typed = double(timer.elapsed()) / 1'000;
    const QString copy = afterCrash(folder.path(), other);
    timer.restart();
    Kept again(copy);
    qInfo("Draft of 50,000 rows of 10: kept in %lld ms (snapshot %lld ms, by a thread), a change %.3f ms, opened in "
          "%lld ms",
        inserted, snapshot, typed, timer.elapsed());
    QCOMPARE(again.model.content().rows, kept.model.content().rows);
    QVERIFY(typed < 5);
}

QTEST_MAIN(TestSheetDraft)
#include "tst_sheetdraft.moc"

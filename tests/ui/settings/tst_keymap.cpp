#include "ui/settings/keyedit.h"
#include "ui/settings/keymap.h"
#include "ui/settings/keymapdialog.h"
#include "ui/settings/keymodel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace ui;

namespace {

const QString kHangUp = QStringLiteral("call.hangUp");
const QString kFind = QStringLiteral("view.find");
const QString kPlace = QStringLiteral("dial.place");

} // namespace

/// The map of keys, as an operator changes it.
class TestKeyMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void titlesArePlain();
    void defaultsAreTheActionsOwn();
    void changesAreRememberedForActionsToCome();
    void aKeyIsNeverGivenTwice();
    void resetTakesTheKeyBack();
    void actionsOfOneNameAreOne();
    void keyIsChangedInItsPlace();
    void enterAndTabCanBeKeys();
    void escapeLeavesItAsItWas();
    void conflictIsToldAndSolved();
    void conflictCanBeLeft();
    void buttonsDoWhatTheySay();
    void searchFindsActionAndKey();
    void textCanBeCopied();
    void pictures();

private:
    QAction* action(const QString& name, const QString& title, const QList<QKeySequence>& keys);
    void pressKey(const QString& name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QModelIndex rowOf(const QString& name) const;
    QTreeView& table() const { return *m_dialog->findChild<QTreeView*>(); }
    QPushButton& button(const char* name) const { return *m_dialog->findChild<QPushButton*>(QLatin1String(name)); }
    void openDialog();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QObject> m_owner;
    std::unique_ptr<KeyMap> m_keys;
    std::unique_ptr<KeyMapDialog> m_dialog;
};

void TestKeyMap::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-test"));
    QCoreApplication::setApplicationName(QStringLiteral("keymap"));
    static const Theme kTheme(*qApp, ThemeChoice::Light);
}

void TestKeyMap::init()
{
    m_dialog.reset();
    m_keys.reset();
    m_owner = std::make_unique<QObject>();
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    m_keys = std::make_unique<KeyMap>();
    m_keys->add({ action(kPlace, QStringLiteral("&Call"), { QKeySequence(Qt::CTRL | Qt::Key_Return) }),
                    action(QStringLiteral("dial.redial"), QStringLiteral("Call the &last number again"),
                        { QKeySequence(Qt::CTRL | Qt::Key_R) }) },
        QStringLiteral("Dial"));
    m_keys->add(
        { action(kHangUp, QStringLiteral("&Hang up…"), { QKeySequence(Qt::Key_F4) }),
            action(QStringLiteral("call.say"), QStringLiteral("Say && go"), { QKeySequence(Qt::CTRL | Qt::Key_1) }),
            action(QStringLiteral("call.note"), QStringLiteral("Note to the AI"), {}) },
        QStringLiteral("Call"));
    m_keys->add(
        { action(kFind, QStringLiteral("&Search"), { QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_F3) }) },
        QStringLiteral("View"));
}

QAction* TestKeyMap::action(const QString& name, const QString& title, const QList<QKeySequence>& keys)
{
    auto* made = new QAction(title, m_owner.get());
    made->setObjectName(name);
    made->setShortcuts(keys);
    return made;
}

void TestKeyMap::openDialog()
{
    m_dialog = std::make_unique<KeyMapDialog>(*m_keys);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

QModelIndex TestKeyMap::rowOf(const QString& name) const
{
    const QAbstractItemModel& model = *table().model();
    const QModelIndexList found
        = model.match(model.index(0, 0), KeyModel::NameRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

/// Selects the row, opens the field by F2 and presses the key.
void TestKeyMap::pressKey(const QString& name, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex row = rowOf(name);
    QVERIFY(row.isValid());
    table().setFocus();
    table().setCurrentIndex(row.siblingAtColumn(KeyModel::Key));
    QTest::keyClick(&table(), Qt::Key_F2);
    auto* editor = table().findChild<KeyEdit*>();
    QVERIFY(editor);
    QTest::keyClick(editor, key, modifiers);
    QTRY_VERIFY(!table().findChild<KeyEdit*>());
}

void TestKeyMap::titlesArePlain()
{
    QCOMPARE(m_keys->title(kHangUp), QStringLiteral("Hang up"));
    QCOMPARE(m_keys->title(QStringLiteral("call.say")), QStringLiteral("Say & go"));
}

void TestKeyMap::defaultsAreTheActionsOwn()
{
    QCOMPARE(m_keys->keyText(kHangUp), QStringLiteral("F4"));
    QCOMPARE(m_keys->keys(kFind).size(), 2);
    QVERIFY(!m_keys->isChanged(kFind));
    QCOMPARE(m_keys->groups().size(), 3);
}

void TestKeyMap::changesAreRememberedForActionsToCome()
{
    m_keys->assign(kHangUp, QKeySequence(Qt::Key_F8));
    m_keys->assign(kFind, {});
    KeyMap tomorrow;
    QAction* hangUp = action(kHangUp, QStringLiteral("Hang up"), { QKeySequence(Qt::Key_F4) });
    QAction* find = action(kFind, QStringLiteral("Search"), { QKeySequence(Qt::CTRL | Qt::Key_F) });
    tomorrow.add({ hangUp, find }, QStringLiteral("Call"));
    QCOMPARE(hangUp->shortcut(), QKeySequence(Qt::Key_F8));
    QVERIFY(find->shortcuts().isEmpty());
    tomorrow.reset(kHangUp);
    QCOMPARE(hangUp->shortcut(), QKeySequence(Qt::Key_F4));
    QVERIFY(!QSettings().contains(QStringLiteral("keys/call.hangUp")));
}

void TestKeyMap::aKeyIsNeverGivenTwice()
{
    QCOMPARE(m_keys->ownerOf(QKeySequence(Qt::Key_F3), kHangUp), kFind);
    QCOMPARE(m_keys->ownerOf(QKeySequence(Qt::Key_F3), kFind), QString());
    m_keys->assign(kHangUp, QKeySequence(Qt::Key_F3));
    QCOMPARE(m_keys->keyText(kFind), QStringLiteral("Ctrl+F"));
    const QKeySequence two(Qt::CTRL | Qt::Key_F, Qt::CTRL | Qt::Key_G);
    QCOMPARE(m_keys->ownerOf(two, kHangUp), kFind); // the first half would fire
}

void TestKeyMap::resetTakesTheKeyBack()
{
    m_keys->assign(kHangUp, QKeySequence(Qt::Key_F8));
    m_keys->assign(kPlace, QKeySequence(Qt::Key_F4));
    m_keys->reset(kHangUp);
    QCOMPARE(m_keys->keyText(kHangUp), QStringLiteral("F4"));
    QVERIFY(m_keys->keys(kPlace).isEmpty());
    m_keys->resetAll();
    QCOMPARE(m_keys->keys(kPlace), QList { QKeySequence(Qt::CTRL | Qt::Key_Return) });
}

void TestKeyMap::actionsOfOneNameAreOne()
{
    QAction* inItsWindow = action(kHangUp, QStringLiteral("Hang up"), { QKeySequence(Qt::Key_F4) });
    m_keys->add({ inItsWindow }, QStringLiteral("Call"));
    m_keys->assign(kHangUp, QKeySequence(Qt::Key_F8));
    QCOMPARE(inItsWindow->shortcut(), QKeySequence(Qt::Key_F8));
    delete inItsWindow;
    m_keys->assign(kHangUp, QKeySequence(Qt::Key_F7));
    QCOMPARE(m_keys->namesOf(QStringLiteral("Call")).count(kHangUp), 1);
}

void TestKeyMap::keyIsChangedInItsPlace()
{
    openDialog();
    QAbstractItemModelTester tester(table().model());
    pressKey(kHangUp, Qt::Key_F9, Qt::ShiftModifier);
    QCOMPARE(m_keys->keyText(kHangUp), QStringLiteral("Shift+F9"));
    QCOMPARE(rowOf(kHangUp).siblingAtColumn(KeyModel::Key).data().toString(), QStringLiteral("Shift+F9"));
    m_keys->add({ action(QStringLiteral("x.y"), QStringLiteral("New"), {}) }, QStringLiteral("Other"));
    QCOMPARE(table().model()->rowCount(), 4);
}

void TestKeyMap::enterAndTabCanBeKeys()
{
    openDialog();
    pressKey(kPlace, Qt::Key_Return);
    QCOMPARE(m_keys->keys(kPlace), QList { QKeySequence(Qt::Key_Return) });
    pressKey(kPlace, Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(m_keys->keys(kPlace), QList { QKeySequence(Qt::CTRL | Qt::Key_Tab) });
}

void TestKeyMap::escapeLeavesItAsItWas()
{
    openDialog();
    pressKey(kHangUp, Qt::Key_Escape);
    QCOMPARE(m_keys->keyText(kHangUp), QStringLiteral("F4"));
    QVERIFY(m_dialog->isVisible());
}

void TestKeyMap::conflictIsToldAndSolved()
{
    openDialog();
    pressKey(kHangUp, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_dialog->findChild<QFrame*>(QStringLiteral("conflict"))->isVisible());
    const QString told = m_dialog->findChild<QLabel*>(QStringLiteral("conflictText"))->text();
    QVERIFY2(told.contains(QLatin1String("Search")) && told.contains(QLatin1String("Ctrl+F")), qPrintable(told));
    QCOMPARE(m_keys->keyText(kHangUp), QStringLiteral("F4"));
    QTest::mouseClick(&button("moveKey"), Qt::LeftButton);
    QCOMPARE(m_keys->keyText(kHangUp), QStringLiteral("Ctrl+F"));
    QCOMPARE(m_keys->keyText(kFind), QStringLiteral("F3"));
    QVERIFY(!m_dialog->findChild<QFrame*>(QStringLiteral("conflict"))->isVisible());
}

void TestKeyMap::conflictCanBeLeft()
{
    openDialog();
    pressKey(kHangUp, Qt::Key_R, Qt::ControlModifier);
    QTest::mouseClick(&button("leaveKey"), Qt::LeftButton);
    QCOMPARE(m_keys->keyText(kHangUp), QStringLiteral("F4"));
    QCOMPARE(m_keys->keyText(QStringLiteral("dial.redial")), QStringLiteral("Ctrl+R"));
}

void TestKeyMap::buttonsDoWhatTheySay()
{
    openDialog();
    for (const char* name : { "change", "clear", "reset", "resetAll" })
        QVERIFY(!button(name).isEnabled()); // nothing is chosen, nothing is changed
    table().setCurrentIndex(rowOf(kHangUp));
    QTest::mouseClick(&button("clear"), Qt::LeftButton);
    QVERIFY(m_keys->keys(kHangUp).isEmpty());
    QVERIFY(!button("clear").isEnabled());
    QTest::mouseClick(&button("reset"), Qt::LeftButton);
    QCOMPARE(m_keys->keyText(kHangUp), QStringLiteral("F4"));
    m_keys->assign(kFind, QKeySequence(Qt::Key_F8));
    QTest::mouseClick(&button("resetAll"), Qt::LeftButton);
    QCOMPARE(m_keys->keys(kFind).size(), 2);
    QTest::mouseClick(&button("change"), Qt::LeftButton);
    QVERIFY(table().findChild<KeyEdit*>());
}

void TestKeyMap::searchFindsActionAndKey()
{
    openDialog();
    auto* search = m_dialog->findChild<QLineEdit*>(QStringLiteral("search"));
    QTest::keyClicks(search, QStringLiteral("hang"));
    QVERIFY(rowOf(kHangUp).isValid());
    QVERIFY(!rowOf(kFind).isValid());
    search->clear();
    QTest::keyClicks(search, QStringLiteral("ctrl+f"));
    QVERIFY(rowOf(kFind).isValid());
    QVERIFY(!rowOf(kHangUp).isValid());
    search->setText(QStringLiteral("nothing like it"));
    QVERIFY(!table().isVisible());
    search->clear();
    QVERIFY(table().isVisible() && table().isExpanded(rowOf(kHangUp).parent()));
}

void TestKeyMap::textCanBeCopied()
{
    openDialog();
    QTest::mouseClick(&button("copy"), Qt::LeftButton);
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.contains(QLatin1String("  Hang up")) && text.contains(QLatin1String("F4")), qPrintable(text));
}

void TestKeyMap::pictures()
{
    const QString folder = qEnvironmentVariable("CALLWRIGHT_SHOTS");
    if (folder.isEmpty())
        QSKIP("CALLWRIGHT_SHOTS names no folder for the pictures");
    m_keys->assign(QStringLiteral("call.note"), QKeySequence(Qt::CTRL | Qt::Key_2));
    openDialog();
    table().setCurrentIndex(rowOf(kHangUp));
    pressKey(kHangUp, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_dialog->grab().save(folder + QStringLiteral("/keymap.png")));
}

QTEST_MAIN(TestKeyMap)
#include "tst_keymap.moc"

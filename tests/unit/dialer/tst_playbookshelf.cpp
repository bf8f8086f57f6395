#include "core/dialer/playbookshelf.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace core;

namespace {

const QString kOurs = QStringLiteral("payment-reminder");

QByteArray book(const QByteArray& prompt) { return R"({"title":"Mine","systemPrompt":")" + prompt + "\"}"; }

QStringList namesOf(const PlaybookShelf& shelf)
{
    QStringList names;
    for (const Playbook& playbook : shelf.all())
        names << playbook.name;
    return names;
}

} // namespace

class TestPlaybookShelf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void oursAreGood();
    void ownFolderIsReadAndWatched();
    void folderMayComeLaterAndGo();
    void ownTakesThePlaceOfOurs();
    void brokenFileIsAFault();
    void strangeFilesDoNoHarm();
    void callKeepsItsPlaybook();

private:
    QString folder() const { return m_folder->filePath(QStringLiteral("data/playbooks")); }
    QString file(const char* name) const { return folder() + QLatin1Char('/') + QLatin1String(name); }
    /// In place, in two steps.
    void write(const char* name, const QByteArray& content)
    {
        QDir().mkpath(folder());
        QFile to(file(name));
        QVERIFY(to.open(QIODevice::WriteOnly));
        to.write(content.first(content.size() / 2));
        to.flush();
        to.write(content.sliced(content.size() / 2));
    }
    /// As most editors do: another file takes its name.
    void replace(const char* name, const QByteArray& content)
    {
        QSaveFile to(file(name));
        QVERIFY(to.open(QIODevice::WriteOnly));
        to.write(content);
        QVERIFY(to.commit());
    }
    static QString prompt(const PlaybookShelf& shelf, const char* name)
    {
        const auto playbook = shelf.find(QLatin1String(name));
        return playbook ? playbook->systemPrompt : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPlaybookShelf::oursAreGood()
{
    const PlaybookShelf shelf { QString() };
    QCOMPARE(
        namesOf(shelf), QStringList({ QStringLiteral("appointment-reminder"), QStringLiteral("follow-up"), kOurs }));
    for (const Playbook& playbook : shelf.all()) {
        QVERIFY2(playbook.fault.isEmpty(), qPrintable(playbook.fault));
        QVERIFY(!playbook.description.isEmpty());
        QVERIFY(playbook.greeting);
        QVERIFY(playbook.outcomes.size() >= 5);
        for (const PlaybookField& field : playbook.parameters) {
            QVERIFY(!field.label.isEmpty() && !field.example.isEmpty());
            QVERIFY2(playbook.systemPrompt.contains(field.name), qPrintable(field.name)); // the assistant is told of it
        }
    }
}

void TestPlaybookShelf::ownFolderIsReadAndWatched()
{
    write("rent.json", book("one"));
    write("notes.txt", "no playbook");
    const PlaybookShelf shelf(folder());
    QSignalSpy changed(&shelf, &PlaybookShelf::changed);
    QCOMPARE(namesOf(shelf).last(), QStringLiteral("rent"));
    QCOMPARE(shelf.all().size(), 4);
    write("rent.json", book("two"));
    QTRY_COMPARE(prompt(shelf, "rent"), QStringLiteral("two"));
    replace("rent.json", book("three"));
    QTRY_COMPARE(prompt(shelf, "rent"), QStringLiteral("three"));
    write("rent.json", book("four")); // the new file is watched too
    QTRY_COMPARE(prompt(shelf, "rent"), QStringLiteral("four"));
    write("another.json", book("five"));
    QTRY_COMPARE(prompt(shelf, "another"), QStringLiteral("five"));
    QVERIFY(QFile::remove(file("rent.json")));
    QTRY_VERIFY(!namesOf(shelf).contains(QLatin1String("rent")));
    QVERIFY(changed.size() >= 5);
}

void TestPlaybookShelf::folderMayComeLaterAndGo()
{
    const PlaybookShelf shelf(folder());
    QCOMPARE(shelf.all().size(), 3);
    write("rent.json", book("one"));
    QTRY_COMPARE(prompt(shelf, "rent"), QStringLiteral("one"));
    QVERIFY(QDir(folder()).removeRecursively());
    QTRY_COMPARE(shelf.all().size(), 3);
    write("rent.json", book("two"));
    QTRY_COMPARE(prompt(shelf, "rent"), QStringLiteral("two"));
}

void TestPlaybookShelf::ownTakesThePlaceOfOurs()
{
    write("payment-reminder.json", book("mine"));
    const PlaybookShelf shelf(folder());
    QCOMPARE(shelf.all().size(), 3);
    QCOMPARE(prompt(shelf, "payment-reminder"), QStringLiteral("mine"));
    QVERIFY(QFile::remove(file("payment-reminder.json")));
    QTRY_VERIFY(prompt(shelf, "payment-reminder").startsWith(QLatin1String("You are")));
}

void TestPlaybookShelf::brokenFileIsAFault()
{
    write("rent.json", "{\"title\": \"Rent\"");
    write("my rent.json", book("x"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("The playbook my rent cannot be used")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("The playbook rent cannot be used")));
    const PlaybookShelf shelf(folder());
    QCOMPARE(namesOf(shelf).mid(2), QStringList({ QStringLiteral("my rent"), kOurs, QStringLiteral("rent") }));
    QVERIFY(!shelf.all().last().fault.isEmpty());
    const auto found = shelf.find(QStringLiteral("rent"));
    QCOMPARE(found.error().code, ErrorCode::Malformed);
    QVERIFY2(found.error().message.contains(shelf.all().last().fault), qPrintable(found.error().message));
    write("rent.json", book("mended"));
    QTRY_COMPARE(prompt(shelf, "rent"), QStringLiteral("mended"));
}

void TestPlaybookShelf::strangeFilesDoNoHarm()
{
    write("huge.json", book(QByteArray(300'000, 'x')));
    QVERIFY(QDir().mkpath(folder() + QStringLiteral("/folder.json")));
    QCOMPARE(mkfifo(qPrintable(file("pipe.json")), 0600), 0); // reading it would never end
    QVERIFY(QFile::link(file("nothing"), file("dangling.json")));
    write(".hidden.json", book("x"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("The playbook huge cannot be used")));
    const PlaybookShelf shelf(folder());
    QCOMPARE(shelf.all().size(), 4);
    QVERIFY(shelf.find(QStringLiteral("huge")).error().message.contains(QLatin1String("256 KB")));
    QVERIFY(!shelf.find(QStringLiteral("../playbooks/huge")));
    QVERIFY(!shelf.find(QString()));
}

void TestPlaybookShelf::callKeepsItsPlaybook()
{
    write("rent.json", book("one"));
    const PlaybookShelf shelf(folder());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("The playbook rent cannot be used")));
    write("rent.json", "oops");
    QTRY_VERIFY(!shelf.find(QStringLiteral("rent")));
    QCOMPARE(shelf.forCall(QStringLiteral("rent"))->systemPrompt, QStringLiteral("one"));
    QVERIFY(QFile::remove(file("rent.json")));
    QTRY_COMPARE(shelf.all().size(), 3);
    QCOMPARE(shelf.forCall(QStringLiteral("rent"))->systemPrompt, QStringLiteral("one"));
    write("rent.json", book("two"));
    QTRY_COMPARE(shelf.forCall(QStringLiteral("rent"))->systemPrompt, QStringLiteral("two"));
    QVERIFY(!shelf.forCall(QStringLiteral("never")));
}

QTEST_GUILESS_MAIN(TestPlaybookShelf)
#include "tst_playbookshelf.moc"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString kRoot = QStringLiteral(CALLWRIGHT_SOURCE_DIR "/");
constexpr qsizetype kMostLines = 400;

struct Source {
    QString path; ///< from the root, "core/base/error.h"
    QString text;

    bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
    bool isIn(const QString& folder) const { return path.startsWith(folder + u'/'); }
};

/// Which of our folders a folder may include besides itself. Whoever is not named here may include nothing of ours.
const QHash<QString, QStringList>& allowedFolders()
{
    static const QStringList kServer { QStringLiteral("core/base"), QStringLiteral("core/settings"),
        QStringLiteral("core/storage"), QStringLiteral("core/twilio"), QStringLiteral("core/llm"),
        QStringLiteral("core/calls"), QStringLiteral("core/conversation"), QStringLiteral("core/dialer") };
    static const QStringList kEverything = kServer
        + QStringList { QStringLiteral("core/server"), QStringLiteral("core/sandbox"), QStringLiteral("core/client"),
              QStringLiteral("ui"), QStringLiteral("app") };
    const auto core = [](std::initializer_list<const char*> names) {
        QStringList folders;
        for (const char* name : names)
            folders.append(QStringLiteral("core/") + QLatin1String(name));
        return folders;
    };
    static const QHash<QString, QStringList> kAllowed {
        { QStringLiteral("core/base"), {} },
        { QStringLiteral("core/settings"), core({ "base" }) },
        { QStringLiteral("core/twilio"), core({ "base" }) },
        { QStringLiteral("core/llm"), core({ "base" }) },
        { QStringLiteral("core/storage"), core({ "base", "settings" }) },
        { QStringLiteral("core/calls"), core({ "base", "storage", "twilio" }) },
        { QStringLiteral("core/conversation"), core({ "base", "storage", "twilio", "llm", "calls" }) },
        { QStringLiteral("core/dialer"), core({ "base", "settings", "storage", "twilio", "calls" }) },
        { QStringLiteral("core/server"), kServer },
        { QStringLiteral("core/sandbox"), core({ "base", "twilio" }) },
        { QStringLiteral("core/client"), core({ "base" }) },
        { QStringLiteral("ui"), core({ "base", "client" }) },
        { QStringLiteral("app"), kEverything },
        { QStringLiteral("tests"), kEverything },
    };
    return kAllowed;
}

/// Parts of Qt that only some folders may use. `app` and `tests` may use all.
struct Reserved {
    QString name; ///< a header, or a whole module
    QStringList folders;
};

const QList<Reserved>& reserved()
{
    static const QStringList kServers { QStringLiteral("core/server"), QStringLiteral("core/sandbox") };
    static const QStringList kUi { QStringLiteral("ui") };
    static const QList<Reserved> kReserved {
        { QStringLiteral("QNetworkAccessManager"), { QStringLiteral("core/base") } },
        { QStringLiteral("QtSql"), { QStringLiteral("core/storage") } },
        { QStringLiteral("QtHttpServer"), kServers },
        { QStringLiteral("QWebSocketServer"), kServers },
        // The server needs the type for what QWebSocketServer hands it; see makesWebSocket().
        { QStringLiteral("QWebSocket"), kServers + QStringList { QStringLiteral("core/client") } },
        { QStringLiteral("QApplication"), {} },
        { QStringLiteral("QtGui"), kUi },
        { QStringLiteral("QtWidgets"), kUi },
        { QStringLiteral("QtMultimedia"), kUi },
    };
    return kReserved;
}

/// "core/base" of "core/base/error.h", "ui" of "ui/models/x.h"; empty for what is not ours.
QString folderOf(const QString& path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() > 2 && parts.first() == QLatin1String("core"))
        return parts[0] + u'/' + parts[1];
    const bool ours = parts.size() > 1 && allowedFolders().contains(parts.first());
    return ours ? parts.first() : QString();
}

/// "QtSql" of "QSqlQuery" and of "QtSql/QSqlQuery": the module whose folder has the header.
QString moduleOf(const QString& header)
{
    if (const qsizetype slash = header.indexOf(u'/'); slash > 0)
        return header.first(slash);
    static const QString kHeaders = QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/';
    const QString modules[] = { QStringLiteral("QtSql"), QStringLiteral("QtHttpServer"), QStringLiteral("QtGui"),
        QStringLiteral("QtWidgets"), QStringLiteral("QtMultimedia") };
    for (const QString& module : modules) {
        if (QFile::exists(kHeaders + module + u'/' + header))
            return module;
    }
    return {};
}

struct Include {
    QString name;
    bool quoted = false;
};

QList<Include> includesOf(const Source& source)
{
    static const QRegularExpression kInclude(
        QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (auto it = kInclude.globalMatch(source.text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        includes.append({ match.captured(2), match.captured(1) == u'"' });
    }
    return includes;
}

/// The text without comments and without what stands in quotes.
QString codeOf(const QString& text)
{
    static const QRegularExpression kNoCode(
        QStringLiteral(
            "//[^\\n]*|/\\*.*?\\*/|R\"(\\w*)\\(.*?\\)\\1\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])'"),
        QRegularExpression::DotMatchesEverythingOption);
    return QString(text).replace(kNoCode, QStringLiteral("\"\""));
}

QString ourIncludeFault(const Source& source, const QString& include)
{
    const QString from = folderOf(source.path);
    const QString to = folderOf(include);
    if (to == from || allowedFolders().value(from).contains(to))
        return {};
    return QStringLiteral("%1 may not include %2").arg(from, include);
}

QString foreignIncludeFault(const Source& source, const QString& include)
{
    const QString folder = folderOf(source.path);
    if (folder == QLatin1String("app") || folder == QLatin1String("tests"))
        return {};
    const QString header = include.mid(include.lastIndexOf(u'/') + 1);
    const QString module = moduleOf(include);
    for (const Reserved& part : reserved()) {
        if ((part.name == header || part.name == module) && !part.folders.contains(folder))
            return QStringLiteral("%1 may not use %2 (%3)").arg(folder, part.name, include);
    }
    return {};
}

QStringList includeFaults(const Source& source)
{
    QStringList faults;
    if (!allowedFolders().contains(folderOf(source.path)))
        return { QStringLiteral("the folder is not in the table of design.md") };
    for (const auto& [include, quoted] : includesOf(source)) {
        if (!folderOf(include).isEmpty())
            faults.append(ourIncludeFault(source, include));
        else if (quoted && !include.endsWith(QLatin1String(".moc")))
            faults.append(QStringLiteral("includes \"%1\", which does not begin at the root").arg(include));
        else
            faults.append(foreignIncludeFault(source, include));
    }
    faults.removeAll(QString());
    return faults;
}

bool makesWebSocket(const QString& code)
{
    static const QRegularExpression kMakes(QStringLiteral("new\\s+QWebSocket\\b|make_(unique|shared)<QWebSocket>"));
    return code.contains(kMakes);
}

QStringList styleFaults(const Source& source)
{
    static const QRegularExpression kTr(QStringLiteral("\\btr\\("));
    static const QRegularExpression kOldConnect(QStringLiteral("\\b(SIGNAL|SLOT)\\("));
    static const QRegularExpression kUsing(QStringLiteral("\\busing\\s+namespace\\b"));
    const QString code = codeOf(source.text);
    QStringList faults;
    if (source.isHeader() && !source.text.startsWith(QLatin1String("#pragma once")))
        faults.append(QStringLiteral("does not begin with #pragma once"));
    if (source.isHeader() && code.contains(kUsing))
        faults.append(QStringLiteral("has `using namespace` in a header"));
    if (source.isIn(QStringLiteral("core")) && code.contains(kTr))
        faults.append(QStringLiteral("translates with tr(): core has no words for windows"));
    if (code.contains(kOldConnect))
        faults.append(QStringLiteral("connects with SIGNAL() or SLOT()"));
    if (source.isIn(QStringLiteral("core/server")) && makesWebSocket(code))
        faults.append(QStringLiteral("makes a client-side QWebSocket"));
    if (const qsizetype lines = source.text.count(u'\n'); lines > kMostLines)
        faults.append(QStringLiteral("has %1 lines; %2 is the end").arg(lines).arg(kMostLines));
    return faults;
}

QStringList faultsOf(const Source& source)
{
    QStringList faults = includeFaults(source) + styleFaults(source);
    for (QString& fault : faults)
        fault.prepend(source.path + QStringLiteral(": "));
    return faults;
}

QList<Source> allSources()
{
    QList<Source> sources;
    for (const char* folder : { "core", "ui", "app", "tests" }) {
        QDirIterator files(kRoot + QLatin1String(folder), { QStringLiteral("*.h"), QStringLiteral("*.cpp") },
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            sources.append({ file.fileName().mid(kRoot.size()), QString::fromUtf8(file.readAll()) });
        }
    }
    return sources;
}

/// Types that a header of core defines at the top of the namespace.
QStringList typesOf(const Source& source)
{
    static const QRegularExpression kType(
        QStringLiteral("^(?:struct|class|enum class) (?:\\[\\[nodiscard\\]\\] )?(\\w+)(?: :[^{;]*)? \\{"),
        QRegularExpression::MultilineOption);
    QStringList types;
    for (auto it = kType.globalMatch(source.text); it.hasNext();)
        types.append(it.next().captured(1));
    return types;
}

} // namespace

class TestLayering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourcesKeepTheRules();
    void typesAreDefinedOnce();
    void findsTheFault_data();
    void findsTheFault();
    void letsPass_data();
    void letsPass();
};

void TestLayering::sourcesKeepTheRules()
{
    const QList<Source> sources = allSources();
    QVERIFY(sources.size() > 20);
    QStringList faults;
    for (const Source& source : sources)
        faults += faultsOf(source);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

/// Two types of one name in one namespace make one of every template over them, and the program crashes.
void TestLayering::typesAreDefinedOnce()
{
    QHash<QString, QString> places;
    for (const Source& source : allSources()) {
        if (!source.isHeader() || !source.isIn(QStringLiteral("core")))
            continue;
        for (const QString& type : typesOf(source)) {
            QVERIFY2(!places.contains(type), qPrintable(type + u' ' + places.value(type) + u' ' + source.path));
            places.insert(type, source.path);
        }
    }
    QVERIFY(places.size() > 100);
}

void TestLayering::findsTheFault_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* path, const QString& text, const char* fault) {
        QTest::newRow(qPrintable(QLatin1String(path) + u' ' + text.left(60).simplified()))
            << QString::fromLatin1(path) << text << QString::fromLatin1(fault);
    };
    const auto include = [](const char* what) { return QStringLiteral("#include %1\n").arg(QLatin1String(what)); };
    row("core/base/x.cpp", include("\"core/llm/chatmodel.h\""), "core/base may not include core/llm/chatmodel.h");
    row("core/llm/x.cpp", include("\"core/settings/settings.h\""), "core/llm may not include");
    row("core/twilio/x.cpp", include("<core/calls/call.h>"), "core/twilio may not include");
    row("core/server/x.cpp", include("\"core/sandbox/callee.h\""), "core/server may not include");
    row("core/sandbox/x.cpp", include("\"core/server/gate.h\""), "core/sandbox may not include");
    row("core/client/x.cpp", include("  \"core/calls/call.h\""), "core/client may not include");
    row("core/calls/x.cpp", include("\"app/commandline.h\""), "core/calls may not include");
    row("core/calls/x.cpp", include("\"tests/support/manualclock.h\""), "core/calls may not include");
    row("app/x.cpp", include("\"tests/support/manualclock.h\""), "app may not include");
    row("ui/x.cpp", include("\"core/calls/call.h\""), "ui may not include");
    row("core/novelty/x.cpp", {}, "not in the table");
    row("core/x.cpp", {}, "not in the table");
    row("core/base/x.cpp", include("\"error.h\""), "does not begin at the root");
    row("core/llm/x.cpp", include("<QNetworkAccessManager>"), "core/llm may not use QNetworkAccessManager");
    row("core/llm/x.cpp", include("<QtNetwork/QNetworkAccessManager>"), "core/llm may not use QNetworkAccessManager");
    row("core/server/x.cpp", include("<QSqlQuery>"), "core/server may not use QtSql");
    row("core/server/x.cpp", include("<QtSql>"), "");
    row("core/calls/x.cpp", include("<QHttpServer>"), "core/calls may not use QtHttpServer");
    row("core/calls/x.cpp", include("<QHttpServerResponse>"), "core/calls may not use QtHttpServer");
    row("core/client/x.cpp", include("<QWebSocketServer>"), "core/client may not use QWebSocketServer");
    row("core/conversation/x.cpp", include("<QWebSocket>"), "core/conversation may not use QWebSocket");
    row("core/base/x.cpp", include("<QColor>"), "core/base may not use QtGui");
    row("core/base/x.cpp", include("<QLabel>"), "core/base may not use QtWidgets");
    row("core/base/x.cpp", include("<QtWidgets/QLabel>"), "core/base may not use QtWidgets");
    row("ui/x.cpp", include("<QSqlDatabase>"), "ui may not use QtSql");
    row("ui/x.cpp", include("<QApplication>"), "ui may not use QApplication");
    row("core/base/x.h", QStringLiteral("class X;\n"), "#pragma once");
    row("tests/support/x.h", QStringLiteral("#pragma once\nusing namespace core;\n"), "using namespace");
    row("core/base/x.cpp", QStringLiteral("auto s = tr(\"Call\");\n"), "tr()");
    row("ui/x.cpp", QStringLiteral("connect(a, SIGNAL(b()), c, SLOT(d()));\n"), "SIGNAL()");
    row("core/server/x.cpp", QStringLiteral("auto* socket = new QWebSocket;\n"), "client-side QWebSocket");
    row("core/server/x.cpp", QStringLiteral("auto s = std::make_unique<QWebSocket>();\n"), "client-side QWebSocket");
    row("tests/unit/x.cpp", QString(401, u'\n'), "has 401 lines");
}

void TestLayering::findsTheFault()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, fault);
    const QStringList faults = faultsOf({ path, text });
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.first().contains(fault), qPrintable(faults.first()));
}

void TestLayering::letsPass_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* title, const char* path, const char* text) {
        QTest::newRow(title) << QString::fromLatin1(path) << QString::fromLatin1(text);
    };
    row("itself", "core/base/x.cpp", "#include \"core/base/error.h\"\n");
    row("what the table allows", "core/storage/x.cpp", "#include \"core/settings/settings.h\"\n#include <QSqlQuery>\n");
    row("app names adapters", "app/x.cpp",
        "#include \"core/sandbox/callee.h\"\n#include <QApplication>\n#include <QSqlQuery>\n");
    row("tests use all", "tests/unit/x.cpp",
        "#include <QNetworkAccessManager>\n#include \"tests/support/manualclock.h\"\n");
    row("moc", "tests/unit/x.cpp", "#include \"x.moc\"\n");
    row("one HTTP client", "core/base/x.cpp", "#include <QNetworkAccessManager>\n#include <QNetworkReply>\n");
    row("accepted sockets", "core/server/x.cpp",
        "#include <QWebSocket>\nQWebSocket* s = server.nextPendingConnection();\n");
    row("server class", "core/server/x.cpp", "auto* s = new QWebSocketServer(name, mode);\n");
    row("words in comments", "core/base/x.h", "#pragma once\n// using namespace, tr(x), SIGNAL(y)\n/* tr(\nz) */\n");
    row("words in quotes", "core/base/x.cpp",
        "const char* s = \"tr(x) \\\" SLOT(y)\"; char q = '\"'; int n = 1'000;\n");
    row("str( is not tr(", "core/base/x.cpp", "str(x); attr(y); ptr(z);\n");
}

void TestLayering::letsPass()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const QStringList faults = faultsOf({ path, text });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"

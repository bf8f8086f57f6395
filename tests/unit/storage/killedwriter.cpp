#include "tests/unit/storage/storagefixture.h"

#include "core/base/async.h"
#include "core/storage/sqlcallstore.h"

#include <QCoreApplication>

#include <unistd.h>

// Writes calls without end and prints the id of each that the database has acknowledged, until it is killed.
// Usage: killedwriter DATABASE PREFIX

namespace {

constexpr int kInFlight = 20;

class Writer : public QObject {
public:
    Writer(core::Database& database, QString prefix)
        : m_store(database)
        , m_prefix(std::move(prefix))
    {
        for (int i = 0; i < kInFlight; ++i)
            next();
    }

private:
    void next()
    {
        const core::CallRow call = tests::makeCall(m_prefix + QString::number(m_count), m_count);
        ++m_count;
        core::whenDone(m_store.insertCall(call, tests::makeStatus(call.id, call.status)), this,
            [this, call](const core::Result<void>& inserted) { save(call, inserted); });
    }
    void save(core::CallRow call, const core::Result<void>& inserted)
    {
        if (!inserted)
            qFatal("%s", qPrintable(inserted.error().message));
        call.status = QStringLiteral("ringing");
        core::whenDone(m_store.saveCall(call, { tests::makeStatus(call.id, call.status, 1) }), this,
            [this, id = call.id](const core::Result<void>& saved) { acknowledge(id, saved); });
    }
    void acknowledge(const QString& id, const core::Result<void>& saved)
    {
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        const QByteArray line = id.toLatin1() + '\n';
        if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
            qFatal("nobody listens");
        next();
    }

    core::SqlCallStore m_store;
    QString m_prefix;
    int m_count = 0;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        qFatal("usage: killedwriter DATABASE PREFIX");
    auto database = core::Database::open({ arguments[1] }, core::callSchema());
    if (!database) {
        qCritical("%s", qPrintable(database.error().message));
        return 2;
    }
    const Writer writer(**database, arguments[2]);
    return QCoreApplication::exec();
}

#include "app/desktop/rehearsalseat.h"

#include "core/base/async.h"
#include "core/sandbox/calleeseat.h"

#include <QUuid>

namespace app {

namespace {

/// Any number will do: there is one callee in this world.
const QString kYourNumber = QStringLiteral("+15555550100");

} // namespace

RehearsalSeat::RehearsalSeat(std::function<Configuration()> read)
    : m_read(std::move(read))
    , m_link(m_http, QUrl(), QString())
{
    connect(&m_core, &CoreThread::started, this, [this](const CoreAddress& address) {
        m_seat = address.seat;
        m_link.moveTo(address.base, address.token);
        place();
    });
    connect(&m_core, &CoreThread::failed, this, &RehearsalSeat::refuse);
}

QFuture<core::Result<core::CallInfo>> RehearsalSeat::start(const core::CallOrder& order)
{
    refuse({ core::ErrorCode::Cancelled, QStringLiteral("Another rehearsal was started.") });
    m_order = order;
    m_order.to = kYourNumber;
    m_wish = std::make_shared<Promise::element_type>();
    m_wish->start();
    const auto future = m_wish->future();
    if (m_seat) {
        hangUp();
        place();
    } else if (!m_core.isRunning()) {
        open();
    }
    return future;
}

void RehearsalSeat::open()
{
    Configuration configuration = m_read();
    if (!configuration.isUsable())
        return refuse({ core::ErrorCode::Malformed, configuration.faults().join(QLatin1Char(' ')) });
    core::Settings& settings = configuration.settings.settings;
    settings.databaseFile = m_folder.filePath(QStringLiteral("rehearsal.db"));
    settings.port = 0;
    settings.host = QHostAddress(QHostAddress::LocalHost);
    settings.publicUrl.clear();
    CommandLine line;
    line.callee = QStringLiteral("me");
    m_core.start({ settings, configuration.tools, line });
}

void RehearsalSeat::place()
{
    if (!m_wish)
        return;
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    core::forwardTo(std::exchange(m_wish, nullptr), m_link.calls().place(m_order, key), this);
}

void RehearsalSeat::refuse(const core::Error& error)
{
    if (!m_wish)
        return;
    m_wish->addResult(core::Result<core::CallInfo>(error));
    m_wish->finish();
    m_wish.reset();
}

void RehearsalSeat::say(const QString& text)
{
    if (m_seat)
        QMetaObject::invokeMethod(m_seat, [seat = m_seat, text] { seat->say(text); });
}

void RehearsalSeat::press(const QString& digits)
{
    if (!m_seat)
        return;
    for (const QChar digit : digits)
        QMetaObject::invokeMethod(m_seat, [seat = m_seat, digit] { seat->press(digit); });
}

void RehearsalSeat::hangUp()
{
    if (m_seat)
        QMetaObject::invokeMethod(m_seat, [seat = m_seat] { seat->hangUp(); });
}

} // namespace app

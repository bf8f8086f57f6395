#include "app/keyboard.h"

#include <array>
#include <unistd.h>

namespace app {

Keyboard::Keyboard(core::CalleeSeat& seat)
    : m_seat(seat)
    , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Keyboard::read);
}

void Keyboard::read()
{
    std::array<char, 4096> buffer {};
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0) {
        m_notifier.setEnabled(false);
        m_seat.hangUp();
        return;
    }
    m_pending.append(buffer.data(), count);
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
        take(QString::fromUtf8(m_pending.first(end)).trimmed());
        m_pending.remove(0, end + 1);
    }
}

void Keyboard::take(const QString& line)
{
    if (line == QLatin1String("/bye"))
        m_seat.hangUp();
    else if (line.size() == 2 && line.startsWith(QLatin1Char('/')))
        m_seat.press(line[1]);
    else if (!line.isEmpty())
        m_seat.say(line);
}

} // namespace app

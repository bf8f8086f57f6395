#include "app/terminal.h"

#include <cstdio>
#include <unistd.h>

namespace app {

namespace {

constexpr int kSpeakerWidth = 11;

} // namespace

Terminal::Terminal()
    : m_colours(::isatty(STDOUT_FILENO) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR"))
{
}

void Terminal::line(const QString& text)
{
    endStream();
    put(text + QLatin1Char('\n'));
}

void Terminal::status(const QString& clock, const QString& word, const QString& note)
{
    line(QStringLiteral("%1  %2 %3").arg(dim(clock), bold(word.leftJustified(kSpeakerWidth)), dim(note)));
}

void Terminal::stream(const QString& speaker, const QString& text)
{
    if (m_speaker != speaker) {
        endStream();
        put(QStringLiteral("  %1 ").arg(bold(speaker.rightJustified(kSpeakerWidth))));
        m_speaker = speaker;
    }
    put(text);
}

void Terminal::said(const QString& speaker, const QString& text)
{
    endStream();
    stream(speaker, text);
    endStream();
}

void Terminal::note(const QString& text) { line(QString(kSpeakerWidth + 3, QLatin1Char(' ')) + dim(text)); }

void Terminal::endStream()
{
    if (m_speaker.isEmpty())
        return;
    m_speaker.clear();
    put(QStringLiteral("\n"));
}

QString Terminal::dim(const QString& text) const
{
    return m_colours && !text.isEmpty() ? QStringLiteral("\033[2m%1\033[0m").arg(text) : text;
}

QString Terminal::bold(const QString& text) const
{
    return m_colours ? QStringLiteral("\033[1m%1\033[0m").arg(text) : text;
}

void Terminal::put(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

} // namespace app

#pragma once

#include <QString>

namespace app {

/// Writes a call to the terminal as it happens: lines, and the assistant's words as they stream. Colours only where the
/// output is a terminal and NO_COLOR is not set.
class Terminal {
public:
    Terminal();

    void line(const QString& text);
    void status(const QString& clock, const QString& word, const QString& note);
    /// More of what `speaker` is saying; another speaker, or line(), starts a new line.
    void stream(const QString& speaker, const QString& text);
    void said(const QString& speaker, const QString& text);
    void note(const QString& text);
    void endStream();

private:
    QString dim(const QString& text) const;
    QString bold(const QString& text) const;
    void put(const QString& text);

    bool m_colours;
    QString m_speaker; ///< whose words are on the unfinished line
};

} // namespace app

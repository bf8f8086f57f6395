#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

enum class RepetitionKind {
    None,
    Recording, ///< hold music or an announcement that comes again and again
    Machine, ///< another bot, or a menu that wants keys pressed
    Exchange, ///< the assistant goes round in circles
};

struct RepetitionVerdict {
    RepetitionKind kind = RepetitionKind::None;
    QString words = {}; ///< why, one sentence for the record
    bool operator==(const RepetitionVerdict&) const = default;
};

/// Tells when a call leads nowhere because the same is said again and again. Slow to judge: people repeat themselves.
class RepetitionWatch {
public:
    /// What was heard, once for each finished utterance.
    RepetitionVerdict calleeSaid(const QString& text);
    /// What the assistant answered, without reminders.
    RepetitionVerdict assistantSaid(const QString& text);

private:
    RepetitionVerdict judgeRepeats(const QString& sentence);
    RepetitionVerdict judgeMachine(const QString& text);

    QList<QStringList> m_heard; ///< the newest sentences of the callee
    QList<QStringList> m_said; ///< the newest answers
    int m_holdPhrases = 0;
    int m_machinePoints = 0;
    bool m_namedItself = false; ///< as a machine, or spoke like a menu
};

/// How much two lists of words have in common, from 0 to 1, without regard to order.
double wordOverlap(const QStringList& left, const QStringList& right);

} // namespace core

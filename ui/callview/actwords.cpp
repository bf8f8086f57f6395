#include "ui/callview/actwords.h"

#include "ui/theme/statuslook.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

/// `named`: %1 is who did it, %2 the text of the act. `plain`: of an operator without a name, the assistant, the core.
struct Row {
    const char* kind;
    const char* plain;
    const char* named;
    const char* icon;
    Tone tone;
};

constexpr std::array kRows {
    Row { "note", QT_TRANSLATE_NOOP("ui::ActWords", "Note to the AI: %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "%1’s note to the AI: %2"), "note", Tone::Dim },
    Row { "takeover", QT_TRANSLATE_NOOP("ui::ActWords", "Taken over by the operator"),
        QT_TRANSLATE_NOOP("ui::ActWords", "Taken over by %1"), "hand", Tone::Live },
    Row { "handback", QT_TRANSLATE_NOOP("ui::ActWords", "Handed back to the AI"),
        QT_TRANSLATE_NOOP("ui::ActWords", "Handed back to the AI by %1"), "assistant", Tone::Dim },
    Row { "transfer", QT_TRANSLATE_NOOP("ui::ActWords", "Transfer to %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "Transfer to %2 by %1"), "transfer", Tone::Dim },
    Row { "transfer_failed", QT_TRANSLATE_NOOP("ui::ActWords", "The transfer failed: %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "The transfer failed: %2"), "alert", Tone::Failed },
    Row { "digits", QT_TRANSLATE_NOOP("ui::ActWords", "Keys pressed: %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "Keys pressed by %1: %2"), "keypad", Tone::Dim },
    Row { "hangup", QT_TRANSLATE_NOOP("ui::ActWords", "Hung up by the operator"),
        QT_TRANSLATE_NOOP("ui::ActWords", "Hung up by %1"), "phone-down", Tone::Dim },
    Row { "hangup_failed", QT_TRANSLATE_NOOP("ui::ActWords", "Hanging up failed: %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "Hanging up failed: %2"), "alert", Tone::Failed },
    Row { "outcome", QT_TRANSLATE_NOOP("ui::ActWords", "Outcome: %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "Outcome chosen by %1: %2"), "check", Tone::Dim },
    Row { "tool", QT_TRANSLATE_NOOP("ui::ActWords", "The assistant used %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "%1 used %2"), "tool", Tone::Dim },
    Row { "tool_failed", QT_TRANSLATE_NOOP("ui::ActWords", "A tool failed: %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "A tool failed: %2"), "alert", Tone::Busy },
    Row { "opt_out", QT_TRANSLATE_NOOP("ui::ActWords", "The callee does not want to be called again: %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "The callee does not want to be called again: %2"), "mute", Tone::Busy },
    Row { "language", QT_TRANSLATE_NOOP("ui::ActWords", "The language changed to %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "The language changed to %2"), "say", Tone::Dim },
    Row { "trouble", QT_TRANSLATE_NOOP("ui::ActWords", "Trouble: %2"), QT_TRANSLATE_NOOP("ui::ActWords", "Trouble: %2"),
        "alert", Tone::Failed },
    Row { "watchdog", QT_TRANSLATE_NOOP("ui::ActWords", "Watchdog: %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "Watchdog: %2"), "clock", Tone::Busy },
    Row { "end", QT_TRANSLATE_NOOP("ui::ActWords", "The assistant ends the call: %2"),
        QT_TRANSLATE_NOOP("ui::ActWords", "The call ends: %2"), "phone-down", Tone::Dim },
};

QString translated(const char* text) { return QCoreApplication::translate("ui::ActWords", text); }

/// Leaves no colon behind when there is no text.
QString filled(QString pattern, const QString& name, const QString& text)
{
    if (text.isEmpty()) {
        pattern.remove(QStringLiteral(": %2"));
        pattern.remove(QStringLiteral("%2"));
    }
    return pattern.replace(QStringLiteral("%1"), name).replace(QStringLiteral("%2"), text).trimmed();
}

} // namespace

ActLook actLook(const core::ActInfo& act)
{
    if (act.kind == QLatin1String("say"))
        return {}; // the utterance shows it
    const auto row
        = std::ranges::find_if(kRows, [&act](const Row& one) { return act.kind == QLatin1String(one.kind); });
    if (row == kRows.end()) // a newer core's
        return { filled(QStringLiteral("%1: %2"), act.kind, act.text), QStringLiteral("tool"), Tone::Dim };
    if (act.kind == QLatin1String("note") && act.actor == QLatin1String("assistant"))
        return { filled(translated(QT_TRANSLATE_NOOP("ui::ActWords", "The assistant noted: %2")), {}, act.text),
            QStringLiteral("note"), Tone::Dim };
    if (act.kind == QLatin1String("end") && act.actor == QLatin1String("core"))
        return { filled(translated(row->named), {}, act.text), QString::fromLatin1(row->icon), row->tone };
    const QString name = operatorName(act.actor);
    return { filled(translated(name.isEmpty() ? row->plain : row->named), name, act.text),
        QString::fromLatin1(row->icon), row->tone };
}

bool isOperator(const QString& actor)
{
    return actor == QLatin1String("operator") || actor.startsWith(QLatin1String("operator "));
}

QString operatorName(const QString& actor)
{
    return isOperator(actor) ? actor.mid(QLatin1String("operator ").size()).trimmed() : QString();
}

QString statusWord(const QString& status)
{
    if (status == QLatin1String("in-progress"))
        return translated(QT_TRANSLATE_NOOP("ui::ActWords", "answered"));
    return statusLook(status).word;
}

} // namespace ui

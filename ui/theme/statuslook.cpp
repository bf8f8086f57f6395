#include "ui/theme/statuslook.h"

#include <QCoreApplication>
#include <QLatin1String>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Row {
    const char* status;
    const char* word;
    const char* icon;
    Tone tone;
};

constexpr std::array kRows {
    Row { "intent", QT_TRANSLATE_NOOP("ui::StatusLook", "waiting"), "clock", Tone::Dim },
    Row { "queued", QT_TRANSLATE_NOOP("ui::StatusLook", "queued"), "clock", Tone::Dim },
    Row { "initiated", QT_TRANSLATE_NOOP("ui::StatusLook", "dialing"), "phone-out", Tone::Accent },
    Row { "ringing", QT_TRANSLATE_NOOP("ui::StatusLook", "ringing"), "bell", Tone::Accent },
    Row { "in-progress", QT_TRANSLATE_NOOP("ui::StatusLook", "live"), "phone", Tone::Live },
    Row { "completed", QT_TRANSLATE_NOOP("ui::StatusLook", "completed"), "check", Tone::Completed },
    Row { "busy", QT_TRANSLATE_NOOP("ui::StatusLook", "busy"), "minus-circle", Tone::Busy },
    Row { "no-answer", QT_TRANSLATE_NOOP("ui::StatusLook", "no answer"), "phone-missed", Tone::Busy },
    Row { "canceled", QT_TRANSLATE_NOOP("ui::StatusLook", "canceled"), "x", Tone::Dim },
    Row { "failed", QT_TRANSLATE_NOOP("ui::StatusLook", "failed"), "alert", Tone::Failed },
    Row { "refused", QT_TRANSLATE_NOOP("ui::StatusLook", "refused"), "alert", Tone::Failed },
    Row { "unknown", QT_TRANSLATE_NOOP("ui::StatusLook", "not known"), "help", Tone::Unknown },
};

} // namespace

StatusLook statusLook(const QString& status, bool takenOver)
{
    if (takenOver && status == QLatin1String("in-progress"))
        return { QCoreApplication::translate("ui::StatusLook", "taken over"), QStringLiteral("hand"), Tone::Live };
    const auto row
        = std::ranges::find_if(kRows, [&status](const Row& one) { return status == QLatin1String(one.status); });
    if (row == kRows.end())
        return { status, QStringLiteral("help"), Tone::Unknown }; // a newer core's word
    return { QCoreApplication::translate("ui::StatusLook", row->word), QString::fromLatin1(row->icon), row->tone };
}

} // namespace ui

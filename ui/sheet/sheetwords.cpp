#include "ui/sheet/sheetwords.h"

namespace ui {

QString verdictWords(const NumberVerdict& verdict)
{
    switch (verdict.kind) {
    case NumberVerdict::Kind::Faulty:
        return verdict.error.message;
    case NumberVerdict::Kind::Unusual:
        return verdict.warning;
    case NumberVerdict::Kind::Twice:
        return SheetWords::tr(
            "%1 stands in %n rows. Whoever it is would be called more than once.", nullptr, verdict.rows)
            .arg(verdict.e164);
    case NumberVerdict::Kind::Empty:
    case NumberVerdict::Kind::Pending:
    case NumberVerdict::Kind::Good:
        break;
    }
    return {};
}

QString errorText(const core::Error& error) { return error.message; }

QString notKnownText()
{
    return SheetWords::tr("It is not known yet whether this person was called. The core is asked for its record.");
}

QString neverDialledText() { return SheetWords::tr("The core never got this wish: nobody was called."); }

} // namespace ui

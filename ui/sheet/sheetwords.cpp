#include "ui/sheet/sheetwords.h"

#include "ui/common/errorwords.h"

namespace ui {

QString verdictWords(const NumberVerdict& verdict)
{
    switch (verdict.kind) {
    case NumberVerdict::Kind::Faulty:
        return errorWords(verdict.error);
    case NumberVerdict::Kind::Unusual:
        return verdict.warning;
    case NumberVerdict::Kind::Twice:
        return SheetWords::tr("%1 stands in %2 rows. Whoever it is would be called more than once.")
            .arg(verdict.e164)
            .arg(verdict.rows);
    case NumberVerdict::Kind::Empty:
    case NumberVerdict::Kind::Pending:
    case NumberVerdict::Kind::Good:
        break;
    }
    return {};
}

QString fileErrorText(const core::Error& error)
{
    switch (error.code) {
    case core::ErrorCode::NotFound:
        return SheetWords::tr("The file is not there any more.");
    case core::ErrorCode::TooLarge:
        return SheetWords::tr("The file has more than 256 MB. Split it into several.");
    case core::ErrorCode::NotSupported:
        return SheetWords::tr("The sheet has characters that this encoding does not have. Save it as UTF-8.");
    default:
        return error.message; // the system's own words
    }
}

QString notKnownText()
{
    return SheetWords::tr("It is not known yet whether this person was called. The core is asked for its record.");
}

QString neverDialledText() { return SheetWords::tr("The core never got this wish: nobody was called."); }

} // namespace ui

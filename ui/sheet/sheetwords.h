#pragma once

#include "ui/sheet/numberbook.h"

#include <QCoreApplication>

namespace ui {

/// Where functions without a class get their words translated.
struct SheetWords {
    Q_DECLARE_TR_FUNCTIONS(ui::SheetWords)
};

/// What is wrong with a number or odd about it; empty when nothing is.
QString verdictWords(const NumberVerdict& verdict);
QString fileErrorText(const core::Error& error);
QString notKnownText(); ///< of a row whose answer was lost
QString neverDialledText(); ///< of a row whose wish did not reach the core

} // namespace ui

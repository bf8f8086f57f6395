#pragma once

#include "ui/calls/calltablerow.h"

#include <QStringList>

namespace ui {

/// Which rows of the table are wanted.
struct TableFilter {
    enum Span { Live, Today, All };

    Span span = Today;
    QStringList statuses; ///< as the API has them; empty: every one
    QString search; ///< in name, number, last words and outcome

    bool accepts(const CallTableRow& row) const;
    bool operator==(const TableFilter&) const = default;
};

} // namespace ui

#pragma once

#include "core/client/callapi.h"

#include <QDate>

namespace ui {

/// Which records the history shows, in the operator's terms.
struct HistoryFilter {
    enum Period { Today, Yesterday, Week, Month, Custom, PeriodCount };

    Period period = Today;
    QDate from; ///< of a custom period, that day included
    QDate to; ///< likewise
    QString status = {};
    QString outcome = {};
    QString number = {}; ///< as typed
    QString text = {}; ///< in the transcripts

    bool operator==(const HistoryFilter&) const = default;

    /// The days that are meant, both included, when it is `today`.
    std::pair<QDate, QDate> days(const QDate& today) const;
    /// Errors: ImpossibleNumber.
    core::Result<core::RecordQuery> query(const QDate& today) const;

    void save() const;
    static HistoryFilter saved();
};

} // namespace ui

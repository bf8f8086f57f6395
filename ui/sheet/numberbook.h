#pragma once

#include "core/base/phonenumber.h"

#include <QHash>
#include <QStringList>

namespace ui {

/// What there is to say about a number as it was typed.
struct NumberVerdict {
    enum class Kind { Empty, Pending, Good, Unusual, Twice, Faulty };
    Kind kind = Kind::Empty;
    QString e164; ///< when it may be dialled
    core::Error error = {}; ///< of a faulty one
    QString warning = {}; ///< of an unusual one, English
    int rows = 0; ///< how many rows call this number
};

/// The numbers of a sheet: each text is read once, however many rows have it; a number in several rows is known as
/// such however it is written.
class NumberBook {
public:
    void setRules(const core::NumberRules& rules);

    void add(const QString& text);
    void remove(const QString& text);
    void clear();

    /// Reads the number if that was not done yet.
    NumberVerdict verdict(const QString& text);
    /// Reads numbers until `budgetMs` is used up; false when none is left.
    bool work(int budgetMs);
    bool isSettled() const { return m_pending.isEmpty(); }

    int faultyRows() const { return m_faultyRows; }
    /// Rows whose number stands in an earlier row too: those that would call somebody once more.
    int repeatedRows() const { return m_repeatedRows; }

private:
    struct Entry {
        int rows = 0;
        bool isRead = false;
        QString e164;
        core::Error error;
        QString warning;
    };

    void read(const QString& text, Entry& entry);
    void count(const Entry& entry, int rows);

    core::NumberRules m_rules;
    QHash<QString, Entry> m_entries; ///< by text
    QHash<QString, int> m_rowsOf; ///< by E.164
    QStringList m_pending; ///< not read yet; may name what is gone or read by now
    int m_faultyRows = 0;
    int m_repeatedRows = 0;
};

} // namespace ui

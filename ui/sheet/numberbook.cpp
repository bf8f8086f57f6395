#include "ui/sheet/numberbook.h"

#include <QElapsedTimer>

#include <algorithm>

namespace ui {

void NumberBook::setRules(const core::NumberRules& rules)
{
    m_rules = rules;
    const auto old = std::exchange(m_entries, {});
    clear();
    for (auto it = old.cbegin(); it != old.cend(); ++it) {
        Entry fresh;
        fresh.rows = it->rows;
        m_entries.insert(it.key(), fresh);
        m_pending.append(it.key());
    }
}

void NumberBook::clear()
{
    m_entries.clear();
    m_rowsOf.clear();
    m_pending.clear();
    m_faultyRows = 0;
    m_repeatedRows = 0;
}

void NumberBook::add(const QString& text)
{
    if (text.isEmpty())
        return;
    auto it = m_entries.find(text);
    if (it == m_entries.end()) {
        it = m_entries.insert(text, {});
        m_pending.append(text);
    }
    ++it->rows;
    if (it->isRead)
        count(*it, 1);
}

void NumberBook::remove(const QString& text)
{
    const auto it = m_entries.find(text);
    if (it == m_entries.end())
        return;
    if (it->isRead)
        count(*it, -1);
    if (--it->rows == 0)
        m_entries.erase(it);
}

NumberVerdict NumberBook::verdict(const QString& text)
{
    if (text.isEmpty())
        return {};
    const auto it = m_entries.find(text);
    if (it == m_entries.end())
        return {};
    read(text, *it);
    if (it->e164.isEmpty())
        return { NumberVerdict::Kind::Faulty, {}, it->error, {}, it->rows };
    const int rows = m_rowsOf.value(it->e164);
    const auto kind = rows > 1  ? NumberVerdict::Kind::Twice
        : it->warning.isEmpty() ? NumberVerdict::Kind::Good
                                : NumberVerdict::Kind::Unusual;
    return { kind, it->e164, {}, it->warning, rows };
}

bool NumberBook::work(int budgetMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_pending.isEmpty() && timer.elapsed() < budgetMs) {
        const QString text = m_pending.takeLast();
        if (const auto it = m_entries.find(text); it != m_entries.end())
            read(text, *it);
    }
    return !m_pending.isEmpty();
}

void NumberBook::read(const QString& text, Entry& entry)
{
    if (entry.isRead)
        return;
    entry.isRead = true;
    const auto check = core::checkNumber(text, m_rules);
    if (check) {
        entry.e164 = check->number.e164();
        entry.warning = check->warning;
    } else {
        entry.error = check.error();
    }
    count(entry, entry.rows);
}

void NumberBook::count(const Entry& entry, int rows)
{
    if (entry.e164.isEmpty()) {
        m_faultyRows += rows;
        return;
    }
    int& all = m_rowsOf[entry.e164];
    m_repeatedRows += std::max(0, all + rows - 1) - std::max(0, all - 1);
    all += rows;
    if (all == 0)
        m_rowsOf.remove(entry.e164);
}

} // namespace ui

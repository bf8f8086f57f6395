#include "ui/calls/recordpages.h"

#include "core/base/async.h"

namespace ui {

RecordPages::RecordPages(core::CallApi& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
{
}

void RecordPages::start(const core::RecordQuery& query, bool all)
{
    m_query = query;
    m_query.cursor.clear();
    m_wantsAll = all;
    m_count = 0;
    m_isComplete = false;
    m_isLoading = false;
    more();
}

void RecordPages::more()
{
    if (m_isLoading || m_isComplete)
        return;
    m_isLoading = true;
    m_error.reset();
    core::whenDone(m_api.list(m_query), this, [this, round = ++m_round](const core::Result<core::RecordPage>& page) {
        if (round == m_round)
            take(page);
    });
    Q_EMIT changed();
}

void RecordPages::stop()
{
    ++m_round;
    m_isLoading = false;
    m_isComplete = true;
    Q_EMIT changed();
}

void RecordPages::take(const core::Result<core::RecordPage>& page)
{
    m_isLoading = false;
    if (!page) {
        m_error = page.error();
        Q_EMIT changed();
        return;
    }
    m_count += int(page->calls.size());
    m_query.cursor = page->nextCursor;
    m_isComplete = page->nextCursor.isEmpty();
    const int round = m_round;
    Q_EMIT arrived(page->calls);
    if (round != m_round)
        return; // who got them wants something else now
    Q_EMIT changed();
    if (m_wantsAll)
        more();
}

} // namespace ui

#include "ui/calls/historyexport.h"

#include "core/client/recordexport.h"
#include "ui/common/errorwords.h"

#include <QSaveFile>

namespace ui {

namespace {

constexpr int kPage = 500;

} // namespace

HistoryExport::HistoryExport(core::CallApi& api, QObject* parent)
    : QObject(parent)
    , m_pages(api)
{
    connect(&m_pages, &RecordPages::arrived, this, &HistoryExport::collect);
    connect(&m_pages, &RecordPages::changed, this, &HistoryExport::look);
}

void HistoryExport::start(const core::RecordQuery& query, const QString& file, ExportForm form)
{
    m_calls.clear();
    m_file = file;
    m_form = form;
    m_isRunning = true;
    core::RecordQuery pages = query;
    pages.limit = kPage;
    Q_EMIT progressed(0);
    m_pages.start(pages, true);
}

void HistoryExport::cancel()
{
    if (!m_isRunning)
        return;
    finish();
    m_pages.stop();
}

void HistoryExport::collect(const QList<core::CallInfo>& calls)
{
    m_calls.append(calls);
    Q_EMIT progressed(int(m_calls.size()));
}

void HistoryExport::look()
{
    if (!m_isRunning)
        return;
    if (m_pages.error()) {
        const QString why = errorWords(*m_pages.error());
        finish();
        Q_EMIT failed(tr("The calls could not be read, so nothing was written. %1").arg(why));
    } else if (m_pages.isComplete()) {
        write();
    }
}

void HistoryExport::write()
{
    const QByteArray content = m_form == ExportForm::Csv ? core::recordsAsCsv(m_calls) : core::recordsAsJson(m_calls);
    const int count = int(m_calls.size());
    QSaveFile file(m_file);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    finish();
    if (isWritten)
        Q_EMIT done(m_file, count);
    else
        Q_EMIT failed(tr("The file could not be written. %1.").arg(file.errorString()));
}

void HistoryExport::finish()
{
    m_isRunning = false;
    m_calls.clear();
    Q_EMIT stopped();
}

} // namespace ui

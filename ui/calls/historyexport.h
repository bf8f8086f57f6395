#pragma once

#include "ui/calls/recordpages.h"

namespace ui {

enum class ExportForm { Csv, Json };

/// Writes all records of a query into a file: asks for every page, then puts the file in its place at once, so that a
/// half one never stands there.
class HistoryExport : public QObject {
    Q_OBJECT
public:
    explicit HistoryExport(core::CallApi& api, QObject* parent = nullptr);

    void start(const core::RecordQuery& query, const QString& file, ExportForm form);
    void cancel(); ///< nothing is written
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(int records);
    void done(const QString& file, int records);
    void failed(const QString& words); ///< translated
    void stopped(); ///< done, failed or cancelled

private:
    void collect(const QList<core::CallInfo>& calls);
    void look();
    void write();
    void finish();

    RecordPages m_pages;
    QList<core::CallInfo> m_calls;
    QString m_file;
    ExportForm m_form = ExportForm::Csv;
    bool m_isRunning = false;
};

} // namespace ui

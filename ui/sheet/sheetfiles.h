#pragma once

#include "ui/sheet/csvexportdialog.h"

#include <QObject>

class QWidget;

namespace ui {

class CsvImportDialog;
class SheetModel;

/// A sheet's way to its file and back. Says nothing itself: see the signals.
class SheetFiles : public QObject {
    Q_OBJECT
public:
    SheetFiles(SheetModel& model, QWidget* window);

    QString path() const { return m_saving.path; }
    void setPath(const QString& path) { m_saving.path = path; }

    void chooseAndOpen();
    CsvImportDialog* open(const QString& path);
    /// To the file it came from or went to last; asks for one when there is none, or `asks`.
    void save(bool asks = false);
    bool saveAs(const SheetSaving& saving); ///< false after failed()

Q_SIGNALS:
    void opened(const QString& path, int rows);
    void saved(const QString& path, int rows);
    void failed(const core::Error& error);
    void pathChanged(const QString& path);

private:
    QList<QStringList> table(bool withResults) const;

    SheetModel& m_model;
    QWidget* m_window;
    SheetSaving m_saving;
};

} // namespace ui

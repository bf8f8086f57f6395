#pragma once

#include "core/client/callinfo.h"

#include <QTableWidget>

namespace ui {

/// The parameters of a call, to read and to copy.
class ParametersPane : public QTableWidget {
    Q_OBJECT
public:
    explicit ParametersPane(QWidget* parent = nullptr);

    void setParameters(const QList<core::CallParameter>& parameters);
    /// The selected rows, else all, as a spreadsheet takes them.
    QString copied() const;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace ui

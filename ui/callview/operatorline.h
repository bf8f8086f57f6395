#pragma once

#include <QLineEdit>
#include <QStringList>

namespace ui {

/// A line to speak into: Enter sends, Up and Down bring back what was sent before.
class OperatorLine : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

    /// It went out: remembered, and cleared unless something else was typed meanwhile.
    void sent(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void recall(qsizetype place);

    QStringList m_history; ///< oldest first
    qsizetype m_place = 0; ///< in the history; its size = what is being typed
    QString m_draft; ///< typed before the history was leafed through
};

} // namespace ui

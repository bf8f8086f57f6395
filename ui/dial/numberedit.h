#pragma once

#include <QLineEdit>

namespace ui {

/// A line for a phone number that groups the digits while they are typed and takes a number out of what is pasted.
class NumberEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit NumberEdit(QWidget* parent = nullptr);

    /// "US": for numbers without a country code; empty = they must begin with "+".
    void setRegion(const QString& region);
    const QString& region() const { return m_region; }

    QString digits() const; ///< "+" and digits
    void setNumber(const QString& text); ///< cleaned and grouped; can be undone
    void undoEdit();
    void redoEdit();

Q_SIGNALS:
    void digitsChanged(const QString& digits);
    void extensionDropped(); ///< what was pasted had an extension, which cannot be dialled

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct State {
        QString digits;
        int before = 0; ///< digits before the cursor
    };

    void takeEdited(const QString& text);
    void paste(const QString& text);
    void skipMarks(int key);
    void show(const State& state);
    void change(const State& state);
    void step(QList<State>& from, QList<State>& to);
    int significantBefore(int position) const;

    QString m_region;
    State m_state;
    QList<State> m_undo;
    QList<State> m_redo;
};

} // namespace ui

#pragma once

#include "core/base/phoneformat.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace ui {

class NumberEdit;

/// A phone number, its country, and below it in words what is wrong with it.
class NumberField : public QWidget {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);

    NumberEdit& edit() { return *m_edit; }
    const core::NumberReading& reading() const { return m_reading; }
    QString digits() const;
    void setNumber(const QString& text);
    void setRegion(const QString& region);
    /// Says what is wrong as loud as it is, even while the number is being typed.
    void insist();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void read();
    void showReading();

    NumberEdit* m_edit;
    QLabel* m_icon;
    QLabel* m_words;
    core::NumberReading m_reading;
    QString m_remark; ///< about what was pasted
    bool m_insists = false; ///< nobody is typing any more
};

/// One sentence on what is wrong; empty when nothing is.
QString numberWords(const core::NumberReading& reading);
/// "US · United States"; empty for no country.
QString regionWords(const QString& region);

} // namespace ui

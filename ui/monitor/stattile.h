#pragma once

#include "ui/monitor/monitorfigures.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

/// One figure that can be read from afar, before its last hour.
class StatTile : public QWidget {
    Q_OBJECT
public:
    explicit StatTile(const QString& label, QWidget* parent = nullptr);

    void setFigure(const TileFigure& figure);
    const TileFigure& figure() const { return m_figure; }
    /// Takes the colour and the word of an alarm; an empty word ends it.
    void setAlarm(const QString& word, Tone tone);
    QString alarmWord() const { return m_word; }
    void setDimmed(bool isDimmed); ///< the figure is not of now
    bool isDimmed() const { return m_isDimmed; }
    int figurePixels() const; ///< height of the figure's type

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintHour(QPainter& painter, const QRect& place, const QColor& color) const;
    void describe();
    int labelPixels() const;

    QString m_label;
    TileFigure m_figure;
    QString m_word;
    Tone m_tone = Tone::Text;
    bool m_isDimmed = false;
};

} // namespace ui

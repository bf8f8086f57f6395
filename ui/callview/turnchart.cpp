#include "ui/callview/turnchart.h"

#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int kBar = 8;
constexpr int kStep = 12;
constexpr int kHeight = 36; ///< of the bars
constexpr int kMargin = 12;

double waited(const core::TurnInfo& turn)
{
    const double parts = std::max(0.0, turn.requestToFirstDeltaMs) + std::max(0.0, turn.ownMs());
    return std::max(turn.promptToFirstTokenMs, parts);
}

} // namespace

TurnChart::TurnChart(const TurnModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &QAbstractItemModel::modelReset, this, &TurnChart::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TurnChart::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &TurnChart::refresh);
    refresh();
}

void TurnChart::refresh()
{
    setVisible(m_model.rowCount() > 0);
    setAccessibleName(tr("Turn times"));
    setAccessibleDescription(caption());
    update();
}

QString TurnChart::caption() const
{
    QList<double> times;
    for (const core::TurnInfo& turn : m_model.turns()) {
        if (waited(turn) > 0)
            times.append(waited(turn));
    }
    if (times.isEmpty())
        return tr("No answer yet");
    std::ranges::sort(times);
    return tr("Wait for an answer: %1 ms in the middle, %2 ms at most")
        .arg(QLocale().toString(times[times.size() / 2], 'f', 0), QLocale().toString(times.last(), 'f', 0));
}

QSize TurnChart::sizeHint() const
{
    return { 240, kHeight + QFontMetrics(Theme::font(TypeSize::Small)).height() + 12 };
}

QRect TurnChart::plot() const
{
    const int text = QFontMetrics(Theme::font(TypeSize::Small)).height() + 4;
    return rect().adjusted(kMargin, 4 + text, -kMargin, -4);
}

int TurnChart::firstShown() const
{
    const int room = std::max(1, plot().width() / kStep);
    return std::max(0, m_model.rowCount() - room);
}

double TurnChart::mostMs() const
{
    double most = 1;
    for (int row = firstShown(); row < m_model.rowCount(); ++row)
        most = std::max(most, waited(m_model.turns()[row]));
    return most;
}

QRect TurnChart::barRect(int row) const
{
    if (row < firstShown() || row >= m_model.rowCount())
        return {};
    const QRect area = plot();
    const int height = std::max(2, int(waited(m_model.turns()[row]) / mostMs() * area.height()));
    return { area.left() + (row - firstShown()) * kStep, area.bottom() + 1 - height, kBar, height };
}

void TurnChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto color = [this](Tone tone) { return Theme::color(tone, palette()); };
    const QRect area = plot();
    painter.setFont(Theme::font(TypeSize::Small));
    painter.setPen(color(Tone::Dim));
    const QRect head(area.left(), 4, area.width(), area.top() - 4);
    painter.drawText(head, Qt::AlignLeft, painter.fontMetrics().elidedText(caption(), Qt::ElideRight, head.width()));
    painter.setPen(color(Tone::Line));
    painter.drawLine(area.bottomLeft() + QPoint(0, 1), area.bottomRight() + QPoint(0, 1));
    for (int row = firstShown(); row < m_model.rowCount(); ++row) {
        const core::TurnInfo& turn = m_model.turns()[row];
        const QRect bar = barRect(row);
        const bool isFaulty = !turn.error.isEmpty();
        painter.fillRect(bar, color(isFaulty ? Tone::Failed : Tone::Assistant));
        const int own = int(std::max(0.0, turn.ownMs()) / mostMs() * area.height());
        // Our own share is the other half of a bar: another brightness and a gap, not only another colour.
        if (own >= 2 && own < bar.height()) {
            painter.fillRect(QRect(bar.left(), bar.top() + own, bar.width(), 1), color(Tone::Panel));
            painter.fillRect(QRect(bar.left(), bar.top(), bar.width(), own), color(Tone::Dim));
        }
        if (isFaulty)
            painter.drawText(
                QRect(bar.left() - 2, area.top(), kStep, area.height()), Qt::AlignCenter, QStringLiteral("!"));
    }
    if (hasFocus()) {
        painter.setPen(color(Tone::Accent));
        painter.drawRoundedRect(rect().adjusted(4, 0, -5, -1), Theme::kRadius, Theme::kRadius);
    }
}

int TurnChart::rowAt(const QPoint& point) const
{
    const int row = firstShown() + (point.x() - plot().left() + (kStep - kBar) / 2) / kStep;
    return point.x() >= plot().left() - 2 && row < m_model.rowCount() ? row : -1;
}

bool TurnChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        QToolTip::showText(help->globalPos(), row < 0 ? caption() : TurnModel::words(m_model.turns()[row]), this);
        return true;
    }
    return QWidget::event(event);
}

void TurnChart::mouseReleaseEvent(QMouseEvent* event)
{
    QWidget::mouseReleaseEvent(event);
    Q_EMIT activated();
}

void TurnChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) {
        Q_EMIT activated();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ui

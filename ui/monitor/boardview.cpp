#include "ui/monitor/boardview.h"

#include "ui/monitor/boardmodel.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {

namespace {

/// The tone of the cell; of long words the newest end.
class BoardDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto* view = qobject_cast<const BoardView*>(option->widget);
        Tone tone = Tone::Text;
        if (const QVariant own = index.data(BoardModel::ToneRole); own.isValid())
            tone = Tone(own.toInt());
        if (view && view->isDimmed()) {
            tone = Tone::Dim;
            option->icon = QIcon(option->icon.pixmap(option->decorationSize, QIcon::Disabled));
        }
        option->palette.setColor(QPalette::Text, Theme::color(tone, option->palette));
        option->textElideMode = index.column() == BoardModel::WordsColumn ? Qt::ElideLeft : Qt::ElideRight;
        if (index.column() == BoardModel::TimeColumn)
            option->text += BoardModel::kTimeGap;
        option->font.setBold(index.column() == BoardModel::NameColumn);
        option->state &= ~QStyle::State_HasFocus;
    }
};

} // namespace

BoardView::BoardView(BoardModel& model, QWidget* parent)
    : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new BoardDelegate(this));
    setAccessibleName(tr("Live calls"));
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&model, &BoardModel::flushed, viewport(), qOverload<>(&QWidget::update));
}

void BoardView::setTextPixels(int pixels)
{
    m_pixels = pixels;
    QFont scaled = font();
    scaled.setPixelSize(pixels);
    setFont(scaled);
    horizontalHeader()->setFont(scaled);
    setIconSize(QSize(pixels, pixels));
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(qMax(Theme::kRow, pixels * 7 / 4));
    layOutColumns();
}

void BoardView::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    viewport()->update();
}

void BoardView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    setAccessibleDescription(model()->rowCount() == 0 ? text : QString());
    viewport()->update();
}

void BoardView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::color(Tone::Dim, palette()));
    painter.setFont(font());
    painter.drawText(viewport()->rect().adjusted(16, 0, -16, 0), int(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
}

void BoardView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void BoardView::layOutColumns()
{
    const int letter = QFontMetrics(font()).horizontalAdvance(QLatin1Char('n'));
    const int wide = viewport()->width();
    setColumnWidth(BoardModel::NameColumn, qMin(letter * 24, wide / 4));
    setColumnWidth(BoardModel::StatusColumn, qMin(letter * 14, wide / 6));
    setColumnWidth(BoardModel::TimeColumn, qMin(letter * 9, wide / 9));
    setColumnWidth(BoardModel::SpeakerColumn, qMin(letter * 15, wide / 6));
}

} // namespace ui

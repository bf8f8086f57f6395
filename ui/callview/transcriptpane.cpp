#include "ui/callview/transcriptpane.h"

#include "ui/theme/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

TranscriptPane::TranscriptPane(TranscriptModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new TranscriptView(model, this))
    , m_search(new QWidget(this))
    , m_searchText(new QLineEdit(m_search))
    , m_searchResult(new QLabel(m_search))
    , m_live(new QPushButton(icon(QStringLiteral("down"), Tone::Live), tr("Live"), this))
    , m_hint(new QLabel(m_view))
    , m_legend(new QLabel(this))
{
    makeSearch();
    m_live->setObjectName(QStringLiteral("transcriptLive"));
    m_live->setToolTip(tr("Back to the newest words"));
    m_live->setAccessibleName(tr("Live: back to the newest words"));
    m_live->hide();
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_legend->setObjectName(QStringLiteral("transcriptLegend"));
    m_legend->setFont(Theme::font(TypeSize::Small));
    m_legend->setContentsMargins(12, 4, 12, 4);
    m_legend->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);

    connect(m_live, &QPushButton::clicked, m_view, &TranscriptView::follow);
    connect(m_view, &TranscriptView::wantsFind, this, &TranscriptPane::openSearch);
    connect(m_view, &TranscriptView::followsChanged, this, [this](bool follows) {
        m_live->setVisible(!follows);
        placeLiveButton();
    });
    connect(&model, &TranscriptModel::cutsChanged, this, &TranscriptPane::showLegend);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&model, signal, this, &TranscriptPane::showHint);
    connect(&model, &QAbstractItemModel::modelReset, this, &TranscriptPane::showHint);
    m_view->installEventFilter(this);
    m_searchText->installEventFilter(this);
    showLegend();
}

void TranscriptPane::makeSearch()
{
    m_searchText->setObjectName(QStringLiteral("transcriptSearch"));
    m_searchText->setAccessibleName(tr("Find in the transcript"));
    m_searchText->setPlaceholderText(tr("Find in the transcript"));
    m_searchText->setClearButtonEnabled(true);
    auto* layout = new QHBoxLayout(m_search);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->addWidget(m_searchText, 1);
    layout->addWidget(m_searchResult);
    const auto button = [this, layout](const char* name, const QString& what, auto slot) {
        auto* made = new QToolButton(m_search);
        made->setIcon(icon(QLatin1String(name)));
        made->setToolTip(what);
        made->setAccessibleName(what);
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, this, slot);
        layout->addWidget(made);
    };
    button("up", tr("The one before"), [this] { search(true); });
    button("down", tr("The next one"), [this] { search(false); });
    button("x", tr("Close the search"), [this] { closeSearch(); });
    connect(m_searchText, &QLineEdit::textChanged, m_searchResult, &QLabel::clear);
    m_search->hide();
}

void TranscriptPane::openSearch()
{
    m_search->show();
    m_searchText->setFocus();
    m_searchText->selectAll();
}

void TranscriptPane::closeSearch()
{
    m_search->hide();
    m_view->setFocus();
}

void TranscriptPane::search(bool back)
{
    const bool found = m_view->find(m_searchText->text(), back);
    m_searchResult->setText(found || m_searchText->text().isEmpty() ? QString() : tr("Nowhere"));
}

void TranscriptPane::setHint(const QString& hint)
{
    m_hint->setText(hint);
    showHint();
}

void TranscriptPane::showHint()
{
    m_hint->setVisible(m_model.rowCount() == 0 && !m_hint->text().isEmpty());
    m_hint->setGeometry(m_view->rect().adjusted(24, 0, -24, 0));
}

void TranscriptPane::showLegend()
{
    const QString dim = Theme::color(Tone::Dim, palette()).name();
    const QString bar = Theme::color(Tone::Busy, palette()).name();
    m_legend->setText(tr("Heard %1 %2 %3")
                          .arg(QStringLiteral("&nbsp;<span style='color:%1'>▏</span>").arg(bar),
                              QStringLiteral("<s style='color:%1'>%2</s>&nbsp;&nbsp;").arg(dim, tr("cut off")),
                              QStringLiteral("<i style='color:%1'>%2</i>").arg(dim, tr("never said"))));
    m_legend->setAccessibleName(tr("Legend: plain words were heard; struck words after a bar were cut off; words in "
                                   "italics were never said."));
    m_legend->setVisible(m_model.hasCuts());
}

void TranscriptPane::placeLiveButton()
{
    m_live->adjustSize();
    const QRect place = m_view->geometry();
    m_live->move(place.center().x() - m_live->width() / 2, place.bottom() - m_live->height() - 8);
    m_live->raise();
}

void TranscriptPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showLegend();
}

bool TranscriptPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize) {
        placeLiveButton();
        showHint();
    }
    if (watched == m_searchText && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            search(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            closeSearch();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui

#include "ui/sheet/sheetbars.h"

#include "ui/common/errorwords.h"
#include "ui/sheet/sheetproxy.h"
#include "ui/sheet/sheetview.h"
#include "ui/sheet/sheetwords.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

QHBoxLayout* barLayout(QWidget* bar)
{
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Theme::kGap, 4, Theme::kGap, 4);
    layout->setSpacing(Theme::kGap);
    return layout;
}

QToolButton* button(QAction* action)
{
    auto* made = new QToolButton;
    made->setDefaultAction(action);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QToolButton* closeButton(QWidget* bar)
{
    auto* made = new QToolButton(bar);
    made->setIcon(icon(QStringLiteral("x")));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setToolTip(SheetNote::tr("Close"));
    made->setAccessibleName(SheetNote::tr("Close"));
    QObject::connect(made, &QToolButton::clicked, bar, &QWidget::hide);
    return made;
}

} // namespace

SheetNote::SheetNote(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QHBoxLayout* layout = barLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(closeButton(this), 0, Qt::AlignTop);
    hide();
}

void SheetNote::say(const QString& text, const QString& iconName, Tone tone)
{
    const int side = fontMetrics().height();
    m_icon->setPixmap(icon(iconName, tone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setVisible(!text.isEmpty());
}

QString SheetNote::text() const { return m_text->text(); }

SheetRunBar::SheetRunBar(SheetRunner& runner, QAction* pause, QAction* stop, QWidget* parent)
    : QFrame(parent)
    , m_runner(runner)
    , m_pause(pause)
    , m_stop(stop)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(Theme::kGap);
    m_bar->setAccessibleName(tr("Calls placed"));
    m_text->setWordWrap(true);
    QHBoxLayout* layout = barLayout(this);
    layout->addWidget(m_text, 2);
    layout->addWidget(m_bar, 1);
    layout->addWidget(button(pause));
    layout->addWidget(button(stop));
    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&m_countdown, &QTimer::timeout, this, &SheetRunBar::tell);
    connect(&runner, &SheetRunner::changed, this, &SheetRunBar::tell);
    tell();
}

QString SheetRunBar::text() const { return m_text->text(); }

void SheetRunBar::tell()
{
    const SheetRunner::Progress now = m_runner.progress();
    const bool isRunning = m_runner.isRunning();
    m_pause->setEnabled(isRunning);
    m_stop->setEnabled(now.waiting > 0);
    m_pause->setText(now.isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icon(now.isPaused ? QStringLiteral("play") : QStringLiteral("pause")));
    setVisible(isRunning);
    m_bar->setRange(0, std::max(1, now.wanted));
    m_bar->setValue(now.wanted - now.waiting - now.asking);
    QStringList parts { tr("%1 of %2 called").arg(now.wanted - now.waiting - now.asking).arg(now.wanted) };
    if (now.refused > 0)
        parts.append(tr("%1 refused").arg(now.refused));
    if (now.notKnown > 0)
        parts.append(tr("%1 not known").arg(now.notKnown));
    if (!now.hold.message.isEmpty())
        parts.append(tr("paused: %1").arg(errorWords(now.hold)));
    else if (now.isPaused)
        parts.append(tr("paused"));
    else if (now.resumesAt.isValid())
        parts.append(tr("the core is at its limit, goes on in %1 s")
                         .arg(std::max<qint64>(1, QDateTime::currentDateTimeUtc().secsTo(now.resumesAt) + 1)));
    m_text->setText(parts.join(QStringLiteral(" · ")));
    m_text->setAccessibleName(m_text->text());
    if (now.resumesAt.isValid() && isRunning)
        m_countdown.start();
    else
        m_countdown.stop();
}

SheetFindBar::SheetFindBar(SheetView& view, SheetProxy& proxy, QWidget* parent)
    : QFrame(parent)
    , m_view(view)
    , m_proxy(proxy)
    , m_text(new QLineEdit(this))
    , m_found(new QLabel(this))
{
    m_text->setPlaceholderText(tr("Find in the sheet"));
    m_text->setAccessibleName(tr("Find in the sheet"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(QStringLiteral("search"), Tone::Dim), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    QHBoxLayout* layout = barLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_found, 1);
    layout->addWidget(closeButton(this));
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        const QModelIndex at = m_view.currentIndex();
        search(std::max(0, at.row()) * m_proxy.columnCount() + std::max(0, at.column()), 1);
    });
    hide();
}

void SheetFindBar::open()
{
    show();
    m_text->setFocus();
    m_text->selectAll();
}

void SheetFindBar::findNext(bool backwards)
{
    if (m_text->text().isEmpty())
        return open();
    const int step = backwards ? -1 : 1;
    const QModelIndex at = m_view.currentIndex();
    search((at.isValid() ? at.row() * m_proxy.columnCount() + at.column() : 0) + step, step);
}

/// Looks through every cell once, from that one on, and around the end.
void SheetFindBar::search(int from, int step)
{
    const QString text = m_text->text();
    const int columns = m_proxy.columnCount();
    const int cells = m_proxy.rowCount() * columns;
    m_found->clear();
    for (int i = 0; !text.isEmpty() && i < cells; ++i) {
        const int at = ((from + i * step) % cells + cells) % cells;
        const QModelIndex index = m_proxy.index(at / columns, at % columns);
        const QVariant typed = index.data(Qt::EditRole);
        if ((typed.isValid() ? typed : index.data()).toString().contains(text, Qt::CaseInsensitive)) {
            const bool isAround = step > 0 ? at < from : at > from;
            m_found->setText(tr("Row %1").arg(index.row() + 1) + (isAround ? tr(", from the start again") : QString()));
            m_view.goTo(index.row(), index.column());
            return;
        }
    }
    if (!text.isEmpty())
        m_found->setText(tr("No cell has this text."));
}

bool SheetFindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = dynamic_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            hide();
            m_view.setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            findNext(key->modifiers() & Qt::ShiftModifier);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui

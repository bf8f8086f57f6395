#include "ui/console/awaybanner.h"

#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 300ms;

} // namespace

AwayBanner::AwayBanner(core::CallFeed& feed, QWidget* parent)
    : QFrame(parent)
    , m_feed(feed)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Theme::kGap, Theme::kGap, 2 * Theme::kGap, Theme::kGap);
    row->setSpacing(Theme::kGap);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("The core is away"));
    m_button->hide();
    hide();

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &AwayBanner::show);
    connect(&m_tick, &QTimer::timeout, this, &AwayBanner::show);
    connect(m_button, &QPushButton::clicked, this, &AwayBanner::mendWanted);
    connect(&m_feed, &core::CallFeed::linkChanged, this, [this] {
        if (m_feed.link() == core::CallFeed::Link::Attached)
            m_fault.clear();
        m_patience.start(m_feed.link() == core::CallFeed::Link::Attached ? 0ms : kPatience);
    });
    m_patience.start(kPatience);
}

void AwayBanner::setFault(const QString& words, const QString& button)
{
    m_fault = words;
    m_button->setText(button);
    show();
}

void AwayBanner::show()
{
    const bool isAway = !m_fault.isEmpty() || m_feed.link() == core::CallFeed::Link::Away;
    setVisible(isAway);
    m_button->setVisible(!m_fault.isEmpty() && !m_button->text().isEmpty());
    if (!isAway)
        return m_tick.stop();
    m_icon->setPixmap(iconPixmap(QStringLiteral("link-off"), Theme::color(Tone::Failed, palette()),
        m_text->fontMetrics().height(), devicePixelRatioF()));
    if (!m_fault.isEmpty())
        return m_text->setText(m_fault);
    const QString since = QLocale().toString(m_feed.since().toLocalTime().time(), QLocale::ShortFormat);
    m_text->setText(tr("The core has been away since %1. What is shown is how it was then; calls that run there go on. "
                       "It is attached again by itself. %2")
                        .arg(since, m_feed.reason())
                        .trimmed());
}

void AwayBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Tone::Panel, palette()));
    painter.fillRect(QRect(0, 0, 4, height()), Theme::color(Tone::Failed, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::color(Tone::Line, palette()));
}

} // namespace ui

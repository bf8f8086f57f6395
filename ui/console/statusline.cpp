#include "ui/console/statusline.h"

#include "core/base/async.h"
#include "core/base/phoneformat.h"
#include "ui/theme/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kAskAgain = 15s;
constexpr qsizetype kTurns = 20; ///< that the LLM's time is the median of

double median(QList<double> values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

StatusLine::StatusLine(core::CoreLink& link, QString where, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_where(std::move(where))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kGap, 0, Theme::kGap, 0);
    row->setSpacing(4);
    addItem(m_carrierIcon, m_carrierText);
    addItem(m_liveIcon, m_liveText);
    addItem(m_modelIcon, m_modelText);
    row->addStretch();
    addItem(m_linkIcon, m_linkText);
    setAccessibleName(tr("State of the core"));

    connect(&m_link.feed(), &core::CallFeed::arrived, this, &StatusLine::take);
    connect(&m_link.feed(), &core::CallFeed::liveCountChanged, this, &StatusLine::show);
    connect(&m_link.feed(), &core::CallFeed::linkChanged, this, [this] {
        ask();
        show();
    });
    connect(&m_again, &QTimer::timeout, this, &StatusLine::ask);
    m_again.start(kAskAgain);
    ask();
    show();
}

void StatusLine::addItem(QLabel*& icon, QLabel*& text)
{
    icon = new QLabel(this);
    text = new QLabel(this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout()->addWidget(icon);
    layout()->addWidget(text);
    static_cast<QHBoxLayout*>(layout())->addSpacing(2 * Theme::kGap);
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}

void StatusLine::ask()
{
    if (m_link.feed().link() != core::CallFeed::Link::Attached)
        return;
    core::whenDone(m_link.desk().health(), this, [this](const core::Result<core::CoreInfo>& info) {
        if (!info || *info == m_core)
            return; // a core that is away is told by the link
        m_core = *info;
        show();
        Q_EMIT coreKnown(m_core);
    });
}

void StatusLine::take(const core::FeedBatch& batch)
{
    bool isNew = false;
    for (const core::FeedEvent& event : batch.events) {
        const auto* turn = std::get_if<core::TurnInfo>(&event);
        // An opening that was written while the phone rang has waited for nobody.
        if (!turn || turn->requestToFirstDeltaMs < 1)
            continue;
        m_firstTokens.append(turn->requestToFirstDeltaMs);
        isNew = true;
    }
    while (m_firstTokens.size() > kTurns)
        m_firstTokens.removeFirst();
    if (isNew)
        show();
}

void StatusLine::setItem(QLabel* icon, QLabel* text, const QString& iconName, Tone tone, const QString& words)
{
    icon->setPixmap(iconPixmap(iconName, Theme::color(tone, palette()), fontMetrics().height(), devicePixelRatioF()));
    icon->setVisible(!words.isEmpty());
    text->setText(words);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(tone, palette()));
    text->setPalette(colors);
}

void StatusLine::show()
{
    const core::CallFeed& feed = m_link.feed();
    const bool attached = feed.link() == core::CallFeed::Link::Attached;
    if (m_core.instance.isEmpty())
        setItem(m_carrierIcon, m_carrierText, QStringLiteral("help"), Tone::Dim, tr("Not known yet"));
    else if (m_core.sandboxCarrier)
        setItem(m_carrierIcon, m_carrierText, QStringLiteral("sandbox"), Tone::Busy, tr("Sandbox: no telephone rings"));
    else
        setItem(m_carrierIcon, m_carrierText, QStringLiteral("phone"), Tone::Live,
            m_core.from.isEmpty() ? tr("Real telephones")
                                  : tr("Real calls from %1").arg(core::formatInternational(m_core.from)));

    const int live = feed.liveCount();
    setItem(m_liveIcon, m_liveText, QStringLiteral("phone"), live > 0 && attached ? Tone::Live : Tone::Dim,
        tr("%n live", nullptr, live));

    const QString model = m_core.sandboxModel ? tr("Sandbox model") : m_core.model;
    if (m_firstTokens.isEmpty())
        setItem(m_modelIcon, m_modelText, QStringLiteral("assistant"), Tone::Dim, model);
    else
        setItem(m_modelIcon, m_modelText, QStringLiteral("assistant"), Tone::Dim,
            tr("%1 · %2 ms").arg(model).arg(qRound(median(m_firstTokens))));

    const QString place = m_where.isEmpty() ? tr("the core in this program") : m_where;
    if (attached)
        setItem(m_linkIcon, m_linkText, QStringLiteral("link"), m_core.draining ? Tone::Busy : Tone::Dim,
            m_core.draining ? tr("Attached to %1, which is shutting down").arg(place)
                            : tr("Attached to %1").arg(place));
    else if (feed.link() == core::CallFeed::Link::Connecting)
        setItem(m_linkIcon, m_linkText, QStringLiteral("clock"), Tone::Dim, tr("Attaching to %1 …").arg(place));
    else
        setItem(m_linkIcon, m_linkText, QStringLiteral("link-off"), Tone::Failed, tr("%1 is away").arg(place));
}

} // namespace ui

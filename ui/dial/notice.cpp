#include "ui/dial/notice.h"

#include "ui/theme/icon.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace ui {

Notice::Notice(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    m_icon->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setFont(Theme::font(TypeSize::Small));
    auto* right = new QVBoxLayout;
    right->setSpacing(Theme::kGap / 2);
    right->addWidget(m_words);
    right->addLayout(m_buttons);
    m_buttons->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap / 2);
    layout->addWidget(m_icon);
    layout->addLayout(right, 1);
    hide();
}

void Notice::say(const QString& words, Tone tone)
{
    m_tone = tone;
    m_words->setText(words);
    setAccessibleName(words);
    tint();
    show();
    fit();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Notice::clear()
{
    m_words->clear();
    setAccessibleName({});
    hide();
}

QString Notice::words() const { return m_words->text(); }

void Notice::addButton(QAction* action)
{
    auto* button = new QPushButton(action->text(), this);
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [button, action] {
        button->setVisible(action->isVisible());
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, follow);
    follow();
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void Notice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void Notice::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// Splitters do not ask how high words become when they wrap.
void Notice::fit() { setMinimumHeight(std::max(0, layout()->heightForWidth(width()))); }

void Notice::tint()
{
    const QColor color = Theme::color(m_tone, palette());
    QPalette words = m_words->palette();
    words.setColor(QPalette::WindowText, color);
    m_words->setPalette(words);
    const QString name = m_tone == Tone::Unknown ? QStringLiteral("help") : QStringLiteral("alert");
    m_icon->setPixmap(iconPixmap(name, color, m_words->fontMetrics().height(), devicePixelRatioF()));
}

} // namespace ui

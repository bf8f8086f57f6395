#include "ui/calls/callnotice.h"

#include "ui/theme/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

CallNotice::CallNotice(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_retry(new QPushButton(tr("Try again"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kGap, Theme::kGap / 2, Theme::kGap, Theme::kGap / 2);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_retry);
    connect(m_retry, &QPushButton::clicked, this, &CallNotice::retryWanted);
    tint();
    hide();
}

void CallNotice::say(const QString& words)
{
    m_words->setText(words);
    setVisible(!words.isEmpty());
}

void CallNotice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void CallNotice::tint()
{
    m_icon->setPixmap(icon(QStringLiteral("alert"), Tone::Failed).pixmap(16, 16));
    QPalette colors = m_words->palette();
    colors.setColor(QPalette::WindowText, Theme::color(Tone::Failed, palette()));
    m_words->setPalette(colors);
}

} // namespace ui

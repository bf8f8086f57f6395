#include "ui/settings/secretfield.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

SecretField::SecretField(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_sign(new QLabel)
    , m_state(new QLabel)
    , m_line(new QLineEdit)
    , m_replace(new QPushButton)
    , m_remove(new QPushButton(tr("Remove")))
    , m_keep(new QPushButton)
{
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_line->setAccessibleName(title);
    m_line->setPlaceholderText(tr("Paste it here"));
    m_line->setObjectName(QStringLiteral("secret"));
    m_replace->setObjectName(QStringLiteral("replace"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_keep->setObjectName(QStringLiteral("keep"));
    for (QPushButton* button : { m_replace, m_remove, m_keep })
        button->setAutoDefault(false); // Enter is for the whole window
    m_remove->setAccessibleName(tr("Remove: %1").arg(title));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_sign);
    layout->addWidget(m_state);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_replace);
    layout->addWidget(m_remove);
    layout->addWidget(m_keep);
    layout->addStretch(0);
    connect(m_line, &QLineEdit::textChanged, this, &SecretField::edited);
    connect(m_replace, &QPushButton::clicked, this, &SecretField::startTyping);
    connect(m_remove, &QPushButton::clicked, this, [this] { show(false, true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { show(false, false); });
    setFocusProxy(m_replace);
    setState(false, false);
}

void SecretField::setState(bool isSet, bool isFixed)
{
    m_isSet = isSet;
    m_isFixed = isFixed;
    m_replace->setText(isSet ? tr("Replace") : tr("Set"));
    m_replace->setAccessibleName(
        isSet ? tr("Replace: %1").arg(m_line->accessibleName()) : tr("Set: %1").arg(m_line->accessibleName()));
    m_keep->setText(isSet ? tr("Keep the old one") : tr("Leave it empty"));
    show(false, false);
}

bool SecretField::isChanged() const { return m_isRemoving || (m_isTyping && !m_line->text().trimmed().isEmpty()); }

QString SecretField::value() const { return m_isRemoving ? QString() : m_line->text().trimmed(); }

void SecretField::startTyping()
{
    show(true, false);
    m_line->setFocus();
}

void SecretField::show(bool typing, bool removing)
{
    m_isTyping = typing;
    m_isRemoving = removing;
    if (!typing)
        m_line->clear();
    m_line->setVisible(typing);
    m_sign->setVisible(!typing);
    m_state->setVisible(!typing);
    m_replace->setVisible(!typing && !removing && !m_isFixed);
    m_remove->setVisible(!typing && !removing && m_isSet && !m_isFixed);
    m_keep->setVisible(typing || removing);
    const bool isThere = m_isSet && !removing;
    m_sign->setPixmap(
        icon(isThere ? QStringLiteral("check") : QStringLiteral("minus"), isThere ? Tone::Live : Tone::Dim)
            .pixmap(fontMetrics().height(), fontMetrics().height()));
    m_state->setText(removing ? tr("It is removed when you apply.")
            : m_isSet         ? tr("It is set.")
                              : tr("It is not set."));
    Q_EMIT edited();
}

} // namespace ui

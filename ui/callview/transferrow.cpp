#include "ui/callview/transferrow.h"

#include "core/base/phonenumber.h"
#include "ui/theme/icon.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace ui {

TransferRow::TransferRow(QWidget* parent)
    : QWidget(parent)
    , m_number(new QLineEdit(this))
    , m_go(new QPushButton(icon(QStringLiteral("transfer")), tr("Transfer"), this))
    , m_words(new QLabel(this))
{
    m_number->setObjectName(QStringLiteral("transferNumber"));
    m_number->setAccessibleName(tr("Number to transfer the call to"));
    m_number->setPlaceholderText(tr("Transfer to +…"));
    m_go->setObjectName(QStringLiteral("transferGo"));
    m_go->setAutoDefault(false);
    m_words->setObjectName(QStringLiteral("transferWords"));
    m_words->setWordWrap(true);
    auto* cancel = new QToolButton(this);
    cancel->setIcon(icon(QStringLiteral("x")));
    cancel->setAutoRaise(true);
    cancel->setToolTip(tr("Do not transfer"));
    cancel->setAccessibleName(tr("Do not transfer"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_number, 0, 0);
    layout->addWidget(m_go, 0, 1);
    layout->addWidget(cancel, 0, 2);
    layout->addWidget(m_words, 1, 0, 1, 3);
    connect(m_number, &QLineEdit::textChanged, this, &TransferRow::check);
    connect(m_number, &QLineEdit::returnPressed, this, &TransferRow::submit);
    connect(m_go, &QPushButton::clicked, this, &TransferRow::submit);
    connect(cancel, &QToolButton::clicked, this, &TransferRow::close);
    check();
    hide();
}

void TransferRow::open()
{
    show();
    m_number->setFocus();
    m_number->selectAll();
}

void TransferRow::close()
{
    hide();
    Q_EMIT closed();
}

void TransferRow::check()
{
    const QString text = m_number->text().trimmed();
    m_e164.clear();
    if (text.isEmpty()) {
        m_words->clear();
    } else if (const auto checked = core::checkNumber(text)) {
        m_e164 = checked->number.e164();
        m_words->setText(checked->warning);
    } else {
        m_words->setText(checked.error().message);
    }
    m_words->setVisible(!m_words->text().isEmpty());
    m_go->setEnabled(!m_e164.isEmpty() && !m_pending);
}

void TransferRow::submit()
{
    if (!m_e164.isEmpty() && !m_pending)
        Q_EMIT wanted(m_e164);
}

void TransferRow::setPending(bool pending)
{
    m_pending = pending;
    m_number->setReadOnly(pending);
    m_go->setText(pending ? tr("Transferring …") : tr("Transfer"));
    m_go->setEnabled(!m_e164.isEmpty() && !pending);
}

void TransferRow::setFault(const QString& words)
{
    m_words->setText(words);
    m_words->show();
}

void TransferRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui

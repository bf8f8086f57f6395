#include "ui/settings/settingeditor.h"

#include "ui/settings/secretfield.h"
#include "ui/settings/settingwords.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace ui {

namespace {

QLabel* smallLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(Theme::font(TypeSize::Small));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingEditor::SettingEditor(const SettingEntry& entry, QWidget* parent)
    : QWidget(parent)
    , m_entry(entry)
    , m_explanation(smallLabel(settingExplanation(entry), this))
    , m_sign(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_source(smallLabel({}, this))
    , m_reset(new QToolButton(this))
{
    setObjectName(entry.name);
    m_reset->setObjectName(QStringLiteral("reset"));
    m_reset->setIcon(icon(QStringLiteral("undo"), Tone::Dim));
    m_reset->setAutoRaise(true);
    m_reset->setToolTip(tr("Back to the default"));
    m_reset->setAccessibleName(tr("Back to the default: %1").arg(settingTitle(entry)));
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->setWordWrap(true);
    m_source->setObjectName(QStringLiteral("source"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    buildField();
    layout->addWidget(buildHead());
    layout->addWidget(m_explanation);
    auto* fieldRow = new QHBoxLayout;
    fieldRow->setSpacing(4);
    const bool isNarrow = entry.kind == EntryKind::Number || entry.kind == EntryKind::Choice;
    if (entry.kind != EntryKind::Switch)
        fieldRow->addWidget(m_field.widget, isNarrow ? 0 : 1);
    fieldRow->addWidget(m_reset, 0, Qt::AlignTop);
    if (isNarrow)
        fieldRow->addStretch(1);
    layout->addLayout(fieldRow);
    auto* remarkRow = new QHBoxLayout;
    remarkRow->setSpacing(4);
    remarkRow->addWidget(m_sign, 0, Qt::AlignTop);
    remarkRow->addWidget(m_remark, 1);
    layout->addLayout(remarkRow);
    layout->addWidget(m_source);
    connect(m_reset, &QToolButton::clicked, this, [this] { setTyped({}); });
    setRemark({}, true);
    setEntry(entry);
}

QWidget* SettingEditor::buildHead()
{
    auto* head = new QWidget(this);
    QWidget* title = m_entry.kind == EntryKind::Switch ? m_field.widget : new QLabel(settingTitle(m_entry), head);
    title->setFont(Theme::font(TypeSize::Base, true));
    auto* name = smallLabel(m_entry.name, head);
    name->setWordWrap(false);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title, 1);
    layout->addWidget(name);
    return head;
}

void SettingEditor::buildField()
{
    const QString title = settingTitle(m_entry);
    if (m_entry.isSecret()) {
        m_secret = new SecretField(title, this);
        m_field.widget = m_secret;
        connect(m_secret, &SecretField::edited, this, &SettingEditor::edited);
        return;
    }
    m_field = makeSettingField(m_entry, this, [this] { touch(); });
    m_field.widget->setAccessibleName(title);
    m_field.widget->setAccessibleDescription(settingExplanation(m_entry));
}

void SettingEditor::setEntry(const SettingEntry& entry)
{
    m_entry = entry;
    m_isTouched = false;
    const bool isFree = !entry.isFixed && entry.isAvailable;
    if (m_secret != nullptr) {
        m_secret->setState(entry.isSet, !isFree);
    } else {
        m_field.setValue(entry.value);
        m_field.widget->setEnabled(isFree);
    }
    showSource();
}

bool SettingEditor::isChanged() const
{
    if (m_secret != nullptr)
        return m_secret->isChanged();
    return m_isTouched && m_field.value() != m_entry.value;
}

bool SettingEditor::hasValue() const { return isChanged() ? !value().isEmpty() : m_entry.isSet; }

QString SettingEditor::value() const { return m_secret != nullptr ? m_secret->value() : m_field.value(); }

void SettingEditor::setTyped(const QString& value)
{
    if (m_secret != nullptr || m_entry.isFixed)
        return;
    m_field.setValue(value);
    touch();
}

void SettingEditor::touch()
{
    m_isTouched = true;
    showSource();
    Q_EMIT edited();
}

void SettingEditor::showSource()
{
    const bool isAway = m_isTouched && isChanged();
    QString text = sourceWords(m_entry);
    if (!m_entry.isAvailable)
        text = tr("Not in this version");
    else if (isAway)
        text = value().isEmpty() ? tr("The default, once you apply") : tr("Yours, once you apply");
    m_source->setText(text);
    m_source->setVisible((m_secret == nullptr && m_showsSource) || m_entry.isFixed); // a secret's field says it itself
    const bool isOwn = isAway ? !value().isEmpty() : m_entry.source == EntrySource::Yours;
    m_reset->setVisible(m_secret == nullptr && isOwn && !m_entry.isFixed);
}

void SettingEditor::hideSource()
{
    m_showsSource = false;
    showSource();
}

/// The tone of a remark is another one in the dark.
void SettingEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_remark->text().isEmpty())
        setRemark(m_remark->text(), m_isFault);
}

void SettingEditor::setRemark(const QString& message, bool isFault)
{
    m_isFault = isFault;
    const bool isShown = !message.isEmpty();
    m_sign->setVisible(isShown);
    m_remark->setVisible(isShown);
    m_remark->setText(message);
    if (!isShown)
        return;
    const Tone tone = isFault ? Tone::Failed : Tone::Busy;
    m_sign->setPixmap(icon(isFault ? QStringLiteral("alert") : QStringLiteral("help"), tone)
                          .pixmap(fontMetrics().height(), fontMetrics().height()));
    m_sign->setAccessibleName(isFault ? tr("Fault") : tr("Warning"));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::color(tone, colours));
    m_remark->setPalette(colours);
}

bool SettingEditor::matches(const QString& words) const
{
    const QString all = settingTitle(m_entry) + u'\n' + m_entry.name + u'\n' + settingExplanation(m_entry);
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(parts, [&all](const QString& part) { return all.contains(part, Qt::CaseInsensitive); });
}

void SettingEditor::startTyping()
{
    if (m_secret != nullptr && !m_entry.isFixed)
        m_secret->startTyping();
    else
        m_field.widget->setFocus();
}

} // namespace ui

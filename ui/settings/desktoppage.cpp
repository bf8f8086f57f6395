#include "ui/settings/desktoppage.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

DesktopPage::DesktopPage(QWidget* parent)
    : QWidget(parent)
    , m_theme(new QComboBox)
    , m_language(new QComboBox)
    , m_operator(new QLineEdit)
    , m_notifications(new QCheckBox(tr("Show &notifications")))
    , m_tray(new QCheckBox(tr("&Icon in the tray")))
    , m_minimised(new QCheckBox(tr("Start &minimised")))
{
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("As the system"), int(ThemeChoice::System));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_language->addItem(QStringLiteral("Português"), QStringLiteral("pt"));
    m_operator->setObjectName(QStringLiteral("operatorName"));
    m_operator->setMaxLength(80);
    m_notifications->setObjectName(QStringLiteral("notifications"));
    m_tray->setObjectName(QStringLiteral("tray"));
    m_minimised->setObjectName(QStringLiteral("startMinimised"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    addPart(*layout, tr("Colours"), m_theme, tr("Light and dark are the same in all but the colours."));
    addPart(*layout, tr("Language"), m_language,
        tr("Of the windows. It counts when the program starts again. What is said in calls is set under "
           "Conversation."));
    addPart(*layout, tr("Your name"), m_operator, tr("Shown beside what you say and note in these windows."));
    addPart(*layout, {}, m_notifications, tr("When a call is answered, ends, or asks for a person. A click opens it."));
    addPart(*layout, {}, m_tray,
        tr("It shows how many calls are live. When the window is closed, the program goes on there."));
    addPart(*layout, {}, m_minimised, tr("The window stays away until it is opened from the tray or the task bar."));
    layout->addStretch(1);

    for (QComboBox* box : { m_theme, m_language }) {
        box->setFocusPolicy(Qt::StrongFocus);
        connect(box, &QComboBox::currentIndexChanged, this, &DesktopPage::edited);
    }
    connect(m_operator, &QLineEdit::textChanged, this, &DesktopPage::edited);
    for (QCheckBox* box : { m_notifications, m_tray, m_minimised })
        connect(box, &QCheckBox::toggled, this, &DesktopPage::edited);
}

void DesktopPage::addPart(QVBoxLayout& layout, const QString& title, QWidget* field, const QString& explanation)
{
    auto* part = new QWidget(this);
    auto* inner = new QVBoxLayout(part);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(4);
    if (!title.isEmpty()) {
        auto* head = new QLabel(title);
        head->setFont(Theme::font(TypeSize::Base, true));
        field->setAccessibleName(title);
        inner->addWidget(head);
    }
    auto* why = new QLabel(explanation);
    why->setFont(Theme::font(TypeSize::Small));
    why->setForegroundRole(QPalette::PlaceholderText);
    why->setWordWrap(true);
    field->setAccessibleDescription(explanation);
    const bool isBox = qobject_cast<QCheckBox*>(field) != nullptr;
    if (!isBox)
        inner->addWidget(why);
    const bool isNarrow = qobject_cast<QComboBox*>(field) != nullptr;
    inner->addWidget(field, 0, isNarrow ? Qt::AlignLeft : Qt::Alignment());
    if (isBox)
        inner->addWidget(why);
    layout.addWidget(part);
    const auto* box = qobject_cast<QCheckBox*>(field);
    m_parts.append({ part, (box ? box->text().remove(u'&') : title) + u'\n' + explanation });
}

void DesktopPage::setPreferences(const Preferences& preferences)
{
    const QSignalBlocker quiet(this);
    m_theme->setCurrentIndex(m_theme->findData(int(preferences.theme)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    m_operator->setText(preferences.operatorName);
    m_notifications->setChecked(preferences.notifications);
    m_tray->setChecked(preferences.tray);
    m_minimised->setChecked(preferences.startMinimised);
}

Preferences DesktopPage::preferences() const
{
    return { ThemeChoice(m_theme->currentData().toInt()), m_language->currentData().toString(),
        m_operator->text().trimmed(), m_notifications->isChecked(), m_tray->isChecked(), m_minimised->isChecked() };
}

bool DesktopPage::search(const QString& words)
{
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    bool any = false;
    for (const Part& part : std::as_const(m_parts)) {
        const bool fits = std::ranges::all_of(
            parts, [&part](const QString& one) { return part.words.contains(one, Qt::CaseInsensitive); });
        part.widget->setVisible(fits);
        any = any || fits;
    }
    return any;
}

} // namespace ui

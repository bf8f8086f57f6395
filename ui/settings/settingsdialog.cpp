#include "ui/settings/settingsdialog.h"

#include "core/base/async.h"
#include "ui/settings/desktoppage.h"
#include "ui/settings/doctorpage.h"
#include "ui/settings/restartbar.h"
#include "ui/settings/settingeditor.h"
#include "ui/settings/settingsform.h"
#include "ui/settings/settingwords.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace ui {

namespace {

const QString kDesktop = QStringLiteral("desktop");
const QString kDoctor = QStringLiteral("doctor");
const QString kGeometry = QStringLiteral("settings/geometry");

QString iconOf(const QString& group)
{
    static const QHash<QString, QString> kIcons { { QStringLiteral("Telephone"), QStringLiteral("phone") },
        { QStringLiteral("Language model"), QStringLiteral("assistant") },
        { QStringLiteral("Conversation"), QStringLiteral("say") }, { QStringLiteral("Server"), QStringLiteral("link") },
        { QStringLiteral("Rules and limits"), QStringLiteral("hand") },
        { QStringLiteral("Storage"), QStringLiteral("save") }, { QStringLiteral("Log"), QStringLiteral("history") } };
    return kIcons.value(group, QStringLiteral("settings"));
}

} // namespace

SettingsDialog::SettingsDialog(SettingsBook* book, const CoreView& core, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_core(core)
    , m_desktop(new DesktopPage)
    , m_doctor(new DoctorPage(core))
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_nothing(new QLabel(tr("No setting has these words.")))
    , m_fault(new QLabel)
    , m_kept(loadPreferences())
{
    setWindowTitle(tr("Settings"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search a setting"));
    m_search->setAccessibleName(tr("Search a setting"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), Tone::Dim), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("pages"));
    m_list->setIconSize({ fontMetrics().height(), fontMetrics().height() });
    m_list->setAccessibleName(tr("Pages of settings"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->setWordWrap(true);
    m_desktop->setPreferences(m_kept);
    buildPages();

    auto* left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(left);
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_nothing, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(middle, 1);
    if (m_restart != nullptr)
        layout->addWidget(m_restart);
    layout->addWidget(m_fault);
    layout->addWidget(buildButtons());

    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_desktop, &DesktopPage::edited, this, &SettingsDialog::update);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    m_nothing->setVisible(false);
    m_list->setCurrentRow(0);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 38);
    restoreGeometry(QSettings().value(kGeometry).toByteArray());
    update();
}

void SettingsDialog::buildPages()
{
    if (m_book != nullptr) {
        m_form = new SettingsForm(*m_book, this);
        m_restart = new RestartBar(*m_book, m_core, this);
        connect(m_restart, &RestartBar::restarted, m_doctor, &DoctorPage::run);
        connect(m_form, &SettingsForm::checked, this, &SettingsDialog::update);
        connect(m_form, &SettingsForm::edited, this, &SettingsDialog::update);
        for (const SettingsForm::Page& page : m_form->pages())
            addPage(settingGroup(page.group), page.group, iconOf(page.group), page.widget);
    } else {
        addPage(tr("Core"), QStringLiteral("core"), QStringLiteral("link"), foreignPage());
    }
    addPage(tr("Desktop"), kDesktop, QStringLiteral("monitor"), m_desktop);
    addPage(tr("Check-up"), kDoctor, QStringLiteral("check"), m_doctor);
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + fontMetrics().averageCharWidth() * 5);
}

void SettingsDialog::addPage(const QString& title, const QString& name, const QString& iconName, QWidget* page)
{
    auto* item = new QListWidgetItem(icon(iconName, Tone::Dim), title, m_list);
    item->setData(Qt::UserRole, name);
    item->setSizeHint({ item->sizeHint().width(), std::max(Theme::kRow, fontMetrics().height() + Theme::kGap) });
    auto* inner = new QWidget;
    auto* head = new QLabel(title);
    head->setFont(Theme::font(TypeSize::Title, true));
    auto* layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(head);
    layout->addWidget(page, 1);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    area->setWidget(inner);
    area->setAccessibleName(title);
    m_stack->addWidget(area);
}

/// The settings of a core in another program stand there.
QWidget* SettingsDialog::foreignPage()
{
    auto* text = new QLabel(tr("These windows are attached to the core at %1. Its settings belong to it: change them "
                               "in its environment or its .env file, then start it again. Below are the settings of "
                               "these windows; the check-up asks that core.")
                                .arg(m_core.base.toString()));
    text->setObjectName(QStringLiteral("foreign"));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return text;
}

QWidget* SettingsDialog::buildButtons()
{
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    m_ok = new QPushButton(tr("OK"));
    m_ok->setObjectName(QStringLiteral("ok"));
    m_ok->setDefault(true);
    m_apply = new QPushButton(tr("&Apply"));
    m_apply->setObjectName(QStringLiteral("apply"));
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    for (QPushButton* button : { m_ok, m_apply, cancel })
        layout->addWidget(button);
    m_apply->setAutoDefault(false);
    cancel->setAutoDefault(false);
    connect(m_ok, &QPushButton::clicked, this, &SettingsDialog::accept);
    connect(m_apply, &QPushButton::clicked, this, [this] { apply(false); });
    connect(cancel, &QPushButton::clicked, this, &SettingsDialog::reject);
    return bar;
}

void SettingsDialog::showPage(const QString& name)
{
    m_search->clear();
    for (int row = 0; row < m_list->count(); ++row) {
        const bool hasSetting = m_form != nullptr && row < m_form->pages().size()
            && std::ranges::any_of(m_form->pages().at(row).editors,
                [&name](const SettingEditor* editor) { return editor->name() == name; });
        if (!hasSetting && m_list->item(row)->data(Qt::UserRole).toString() != name)
            continue;
        m_list->setCurrentRow(row);
        if (!hasSetting)
            return;
        SettingEditor* editor = m_form->editor(name);
        auto* area = static_cast<QScrollArea*>(m_stack->widget(row));
        QTimer::singleShot(0, editor, [area, editor] { area->ensureWidgetVisible(editor); });
        return editor->startTyping();
    }
}

bool SettingsDialog::isDirty() const
{
    return m_desktop->preferences() != m_kept || (m_form != nullptr && !m_form->changes().isEmpty());
}

void SettingsDialog::search(const QString& words)
{
    QList<int> left = m_form != nullptr ? m_form->search(words) : QList<int>();
    const int desktop = m_list->count() - 2;
    if (m_desktop->search(words))
        left.append(desktop);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!words.trimmed().isEmpty() && !left.contains(row));
    m_nothing->setVisible(left.isEmpty());
    m_stack->setVisible(!left.isEmpty());
    if (!left.isEmpty() && !words.trimmed().isEmpty() && !left.contains(m_list->currentRow()))
        m_list->setCurrentRow(left.first());
}

void SettingsDialog::update()
{
    const bool hasFault = m_form != nullptr && m_form->hasFault();
    const bool changesCore = m_form != nullptr && !m_form->changes().isEmpty();
    QString told;
    if (hasFault && !m_form->otherFaults().isEmpty())
        told = m_form->otherFaults();
    else if (hasFault && m_form->pageOfFirstFault() >= 0)
        told = tr("The core would not start like this: see the page “%1”.")
                   .arg(m_list->item(m_form->pageOfFirstFault())->text());
    m_fault->setText(told);
    m_fault->setVisible(!told.isEmpty());
    m_ok->setEnabled(!m_isSaving && !(hasFault && changesCore));
    m_apply->setEnabled(m_ok->isEnabled() && isDirty());
}

void SettingsDialog::apply(bool thenClose)
{
    const Preferences wanted = m_desktop->preferences();
    if (wanted != m_kept) {
        m_kept = wanted;
        savePreferences(wanted);
        Q_EMIT preferencesChanged(wanted);
    }
    const SettingChanges changes = m_form != nullptr ? m_form->changes() : SettingChanges();
    if (changes.isEmpty())
        return applied(thenClose);
    m_isSaving = true;
    update();
    core::whenDone(m_book->save(changes), this, [this, thenClose](const core::Result<void>& kept) {
        m_isSaving = false;
        update();
        if (kept)
            return applied(thenClose);
        m_fault->setText(kept.error().message);
        m_fault->setVisible(true);
    });
}

void SettingsDialog::applied(bool thenClose)
{
    if (m_form != nullptr)
        m_form->reload();
    update();
    if (thenClose)
        close(Accepted);
}

void SettingsDialog::accept()
{
    if (m_ok->isEnabled())
        apply(true);
}

void SettingsDialog::reject()
{
    if (isDirty())
        return askAboutChanges();
    close(Rejected);
}

void SettingsDialog::askAboutChanges()
{
    auto* box = new QMessageBox(QMessageBox::Question, tr("Settings"),
        tr("Some settings were changed and are not kept yet."), QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("askChanges"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* keep = box->addButton(tr("Keep the changes"), QMessageBox::AcceptRole);
    keep->setEnabled(m_ok->isEnabled());
    QPushButton* drop = box->addButton(tr("Drop the changes"), QMessageBox::DestructiveRole);
    QPushButton* stay = box->addButton(tr("Go on editing"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    connect(keep, &QPushButton::clicked, this, [this] { apply(true); });
    connect(drop, &QPushButton::clicked, this, [this] {
        m_desktop->setPreferences(m_kept);
        applied(false);
        close(Rejected);
    });
    box->open();
}

void SettingsDialog::close(int result)
{
    QSettings().setValue(kGeometry, saveGeometry());
    done(result);
}

} // namespace ui

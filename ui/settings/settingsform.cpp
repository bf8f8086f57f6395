#include "ui/settings/settingsform.h"

#include "ui/settings/settingeditor.h"
#include "ui/settings/settingwords.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

namespace ui {

namespace {

constexpr std::chrono::milliseconds kPause { 150 };

}

SettingsForm::SettingsForm(SettingsBook& book, QWidget* parent)
    : QObject(parent)
    , m_book(book)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &SettingsForm::check);
    for (const SettingEntry& entry : book.entries()) {
        if (m_pages.isEmpty() || m_pages.last().group != entry.group)
            addPage(entry.group, parent);
        auto* editor = new SettingEditor(entry, m_pages.last().widget);
        m_pages.last().widget->layout()->addWidget(editor);
        m_pages.last().editors.append(editor);
        connect(editor, &SettingEditor::edited, this, [this] {
            m_pause.start();
            Q_EMIT edited();
        });
    }
    for (const Page& page : std::as_const(m_pages))
        static_cast<QVBoxLayout*>(page.widget->layout())->addStretch(1);
    m_book.whenChanged(this, [this] { showState(); });
    showState();
    check();
}

void SettingsForm::addPage(const QString& group, QWidget* parent)
{
    Page page { group, new QWidget(parent), new QLabel, {} };
    page.note->setWordWrap(true);
    page.note->setObjectName(QStringLiteral("note"));
    auto* layout = new QVBoxLayout(page.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addWidget(page.note);
    m_pages.append(page);
}

SettingEditor* SettingsForm::editor(const QString& name) const
{
    for (const Page& page : m_pages) {
        const auto found = std::ranges::find(page.editors, name, &SettingEditor::name);
        if (found != page.editors.cend())
            return *found;
    }
    return nullptr;
}

SettingChanges SettingsForm::changes() const
{
    SettingChanges changes;
    for (const Page& page : m_pages) {
        for (const SettingEditor* editor : page.editors) {
            if (editor->isChanged())
                changes.insert(editor->name(), editor->value());
        }
    }
    return changes;
}

/// What the core would say, under each field.
void SettingsForm::check()
{
    m_pause.stop();
    m_hasFault = false;
    m_firstFault = -1;
    QStringList others;
    QHash<QString, SettingRemark> remarks;
    for (const SettingRemark& remark : m_book.check(changes())) {
        m_hasFault = m_hasFault || remark.isFault;
        if (editor(remark.name) == nullptr)
            others.append(remark.message);
        else if (!remarks.contains(remark.name)) // faults come first
            remarks.insert(remark.name, remark);
    }
    for (int place = 0; place < m_pages.size(); ++place) {
        for (SettingEditor* one : m_pages.at(place).editors) {
            const SettingRemark remark = remarks.value(one->name());
            one->setRemark(remark.message, remark.isFault);
            if (m_firstFault < 0 && !remark.message.isEmpty() && remark.isFault)
                m_firstFault = place;
        }
    }
    m_otherFaults = others.join(u'\n');
    Q_EMIT checked();
}

void SettingsForm::reload()
{
    for (const SettingEntry& entry : m_book.entries()) {
        if (SettingEditor* one = editor(entry.name))
            one->setEntry(entry);
    }
    showState();
    check();
}

void SettingsForm::showState()
{
    const BookState state = m_book.state();
    QStringList notes;
    if (!state.trouble.isEmpty())
        notes.append(state.trouble);
    for (const Page& page : std::as_const(m_pages)) {
        const auto isSecret = [](const SettingEditor* one) { return one->isForSecret(); };
        QStringList own = notes;
        if (std::ranges::any_of(page.editors, isSecret))
            own.append(state.hasKeyStore
                    ? tr("Secrets are kept in the key store of the system. They can be replaced here, but not read.")
                    : tr("This system has no key store. Secrets are kept in %1, which you alone can read.")
                          .arg(state.file));
        page.note->setText(own.join(u'\n'));
        page.note->setVisible(!own.isEmpty());
    }
}

QList<int> SettingsForm::search(const QString& words)
{
    QList<int> left;
    for (int place = 0; place < m_pages.size(); ++place) {
        bool any = false;
        for (SettingEditor* one : m_pages.at(place).editors) {
            const bool fits = one->matches(words);
            one->setVisible(fits);
            any = any || fits;
        }
        if (any)
            left.append(place);
    }
    return left;
}

} // namespace ui

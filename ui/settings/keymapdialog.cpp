#include "ui/settings/keymapdialog.h"

#include "ui/settings/keyedit.h"
#include "ui/settings/keymodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTreeView>

namespace ui {

namespace {

const QString kGeometry = QStringLiteral("keyMap/geometry");

}

KeyMapDialog::KeyMapDialog(KeyMap& keys, QWidget* parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_model(new KeyModel(keys, this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_table(new QTreeView)
    , m_nothing(new QLabel(tr("No action and no key has these letters.")))
    , m_conflictText(new QLabel)
{
    setWindowTitle(tr("Map of keys"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search an action or a key"));
    m_search->setAccessibleName(tr("Search in the map of keys"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), Tone::Dim), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &KeyMapDialog::search);
    buildTable();
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setVisible(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(buildConflict());
    layout->addWidget(buildButtons());
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 34);
    restoreGeometry(QSettings().value(kGeometry).toByteArray());
    connect(this, &QDialog::finished, this, [this] { QSettings().setValue(kGeometry, saveGeometry()); });
    connect(&m_keys, &KeyMap::changed, this, &KeyMapDialog::updateButtons);
    updateButtons();
}

void KeyMapDialog::buildTable()
{
    m_shown->setSourceModel(m_model);
    m_shown->setFilterRole(KeyModel::SearchRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setRecursiveFilteringEnabled(true);
    m_table->setObjectName(QStringLiteral("keys"));
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->setModel(m_shown);
    m_table->setItemDelegate(new KeyDelegate(m_table));
    m_table->setEditTriggers(
        QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setAllColumnsShowFocus(true);
    m_table->setRootIsDecorated(false);
    m_table->setItemsExpandable(false);
    m_table->setUniformRowHeights(true);
    m_table->setIndentation(16);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(KeyModel::Title, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(KeyModel::Key, QHeaderView::ResizeToContents);
    m_table->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 22);
    m_table->header()->setSectionsMovable(false);
    m_table->expandAll();
    connect(m_model, &QAbstractItemModel::modelReset, m_table, &QTreeView::expandAll);
    connect(m_model, &KeyModel::conflict, this, &KeyMapDialog::showConflict);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &KeyMapDialog::updateButtons);
    connect(m_table, &QTreeView::activated, this,
        [this](const QModelIndex& index) { m_table->edit(index.siblingAtColumn(KeyModel::Key)); });
}

QFrame* KeyMapDialog::buildConflict()
{
    m_conflict = new QFrame;
    m_conflict->setObjectName(QStringLiteral("conflict"));
    auto* sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("alert"), Tone::Busy).pixmap(16, 16));
    m_conflictText->setObjectName(QStringLiteral("conflictText"));
    m_conflictText->setWordWrap(true);
    auto* move = new QPushButton(tr("&Move the key"));
    move->setObjectName(QStringLiteral("moveKey"));
    auto* leave = new QPushButton(tr("&Leave it"));
    leave->setObjectName(QStringLiteral("leaveKey"));
    auto* layout = new QHBoxLayout(m_conflict);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(sign);
    layout->addWidget(m_conflictText, 1);
    layout->addWidget(move);
    layout->addWidget(leave);
    connect(move, &QPushButton::clicked, this, [this] {
        m_keys.assign(m_wanting, m_wanted);
        hideConflict();
    });
    connect(leave, &QPushButton::clicked, this, &KeyMapDialog::hideConflict);
    m_conflict->setVisible(false);
    return m_conflict;
}

QWidget* KeyMapDialog::buildButtons()
{
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto button = [this, layout](const QString& text, const char* name) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        layout->addWidget(made);
        return made;
    };
    m_change = button(tr("&Change"), "change");
    m_clear = button(tr("&No key"), "clear");
    m_reset = button(tr("&Default"), "reset");
    m_resetAll = button(tr("&All defaults"), "resetAll");
    layout->addStretch(1);
    auto* copy = button(tr("Copy as &text"), "copy");
    auto* close = button(tr("Clo&se"), "close");
    connect(m_change, &QPushButton::clicked, this,
        [this] { m_table->edit(m_table->currentIndex().siblingAtColumn(KeyModel::Key)); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_keys.assign(currentName(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_keys.reset(currentName()); });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_keys.resetAll();
        hideConflict();
    });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return bar;
}

void KeyMapDialog::search(const QString& text)
{
    m_shown->setFilterFixedString(text.trimmed());
    m_table->expandAll();
    const bool hasRows = m_shown->rowCount() > 0;
    m_table->setVisible(hasRows);
    m_nothing->setVisible(!hasRows);
}

void KeyMapDialog::showConflict(const QString& name, const QKeySequence& key, const QString& owner)
{
    m_wanting = name;
    m_wanted = key;
    m_conflictText->setText(tr("%1 is the key of “%2”. Should it be the key of “%3” instead?")
                                .arg(key.toString(QKeySequence::NativeText), m_keys.title(owner), m_keys.title(name)));
    m_conflict->setVisible(true);
}

void KeyMapDialog::hideConflict()
{
    m_conflict->setVisible(false);
    m_table->setFocus();
}

QString KeyMapDialog::currentName() const { return m_table->currentIndex().data(KeyModel::NameRole).toString(); }

void KeyMapDialog::updateButtons()
{
    const QString name = currentName();
    m_change->setEnabled(!name.isEmpty());
    m_clear->setEnabled(!name.isEmpty() && !m_keys.keys(name).isEmpty());
    m_reset->setEnabled(!name.isEmpty() && m_keys.isChanged(name));
    bool any = false;
    for (const QString& group : m_keys.groups()) {
        for (const QString& one : m_keys.namesOf(group))
            any = any || m_keys.isChanged(one);
    }
    m_resetAll->setEnabled(any);
}

QString KeyMapDialog::asText() const
{
    QStringList lines;
    for (const QString& group : m_keys.groups()) {
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(group);
        for (const QString& name : m_keys.namesOf(group))
            lines.append(QStringLiteral("  %1 %2").arg(m_keys.title(name).leftJustified(40), m_keys.keyText(name)));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace ui

#include "ui/sheet/sheetpanel.h"

#include "core/base/async.h"
#include "ui/sheet/sheetbars.h"
#include "ui/sheet/sheetclipboard.h"
#include "ui/sheet/sheetfiles.h"
#include "ui/sheet/sheetimport.h"
#include "ui/sheet/sheetproxy.h"
#include "ui/sheet/sheetview.h"
#include "ui/sheet/sheetwords.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

SheetPanel::SheetPanel(
    core::CallApi& calls, core::CallFeed& feed, core::DeskApi& desk, QWidget* parent, const QString& draftFolder)
    : QWidget(parent)
    , m_runner(calls, feed, m_model)
    , m_desk(desk)
    , m_draft(draftFolder)
    , m_actions(*this)
    , m_proxy(new SheetProxy(m_model, this))
    , m_view(new SheetView(m_model, *m_proxy, this))
    , m_files(new SheetFiles(m_model, this))
    , m_note(new SheetNote(this))
    , m_find(new SheetFindBar(*m_view, *m_proxy, this))
    , m_run(new SheetRunBar(m_runner, m_actions["sheet.pause"], m_actions["sheet.stop"], this))
    , m_playbook(new QComboBox(this))
    , m_addColumns(new QAction(icon(QStringLiteral("columns")), tr("Add its columns"), this))
    , m_state(new QLabel(this))
{
    build();
    connectActions();
    connectCalls();
    restoreDraft();
    connectEdits();
    restoreLook();
    loadPlaybooks();
    updateState();
}

SheetPanel::~SheetPanel()
{
    keepLook();
    m_model.undoStack().disconnect(this); // it tells its end, when the actions have gone already
    m_view->setModel(nullptr); // children die after members: it must not look at the model any more
}

QString SheetPanel::defaultDraftFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/callwright/callsheet");
}

QString SheetPanel::note() const { return m_note->isHidden() ? QString() : m_note->text(); }

void SheetPanel::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildTools());
    layout->addWidget(m_note);
    layout->addWidget(m_run);
    layout->addWidget(m_find);
    layout->addWidget(m_view, 1);
    m_state->setContentsMargins(Theme::kGap, 4, Theme::kGap, 4);
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    setFocusProxy(m_view);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this,
        [this](const QPoint& at) { showContextMenu(m_view->viewport()->mapToGlobal(at)); });
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        const int column = m_view->horizontalHeader()->logicalIndexAt(at);
        m_view->selectionModel()->setCurrentIndex(
            m_proxy->index(std::max(0, m_view->currentIndex().row()), column), QItemSelectionModel::NoUpdate);
        showContextMenu(m_view->horizontalHeader()->mapToGlobal(at));
    });
}

QWidget* SheetPanel::buildTools()
{
    auto* bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setAccessibleName(tr("Tools of the call sheet"));
    const int side = fontMetrics().height();
    bar->setIconSize(QSize(side, side));
    for (const char* name : { "sheet.open", "sheet.save", "", "sheet.addRow", "sheet.addColumn", "", "sheet.undo",
             "sheet.redo", "", "sheet.callRow", "sheet.callSelection", "sheet.callAll", "" }) {
        if (*name)
            bar->addAction(m_actions[name]);
        else
            bar->addSeparator();
    }
    // Known signs do without their words, so that what calls has room for its own.
    for (const char* name :
        { "sheet.open", "sheet.save", "sheet.addRow", "sheet.addColumn", "sheet.undo", "sheet.redo" }) {
        if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(m_actions[name])))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    auto* label = new QLabel(tr("Play&book"), bar);
    label->setContentsMargins(4, 0, 4, 0);
    label->setBuddy(m_playbook);
    m_playbook->setAccessibleName(tr("Playbook of these calls"));
    m_playbook->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_playbook->addItem(tr("None"), QString());
    bar->addWidget(label);
    bar->addWidget(m_playbook);
    bar->addAction(m_addColumns);
    m_addColumns->setVisible(false);
    return bar;
}

void SheetPanel::restoreDraft()
{
    const SheetDraft::Found found = m_draft.open();
    QHash<quint64, RowCall> calls;
    for (const SheetRow& row : found.state.content.rows) {
        if (const auto call = found.state.calls.constFind(row.id); call != found.state.calls.cend())
            calls.insert(row.id, *call);
    }
    m_model.restore(found.state.content, calls);
    m_files->setPath(found.state.meta.path);
    m_wantedPlaybook = found.state.meta.playbook;
    m_draft.setSource([this] { return state(); });
    m_runner.setPlaybook(m_wantedPlaybook);
    m_runner.takeUp();
    const auto rows = found.state.content.rows.size();
    if (!m_draft.fault().isEmpty())
        m_note->say(m_draft.fault(), QStringLiteral("alert"), Tone::Failed);
    else if (found.wasCrash && rows > 0)
        m_note->say(tr("Callwright did not end in an orderly way. The sheet is back as it was typed: %1 rows.")
                        .arg(QLocale().toString(qlonglong(rows))),
            QStringLiteral("history"), Tone::Accent);
    connect(&m_draft, &SheetDraft::failed, this,
        [this](const QString& message) { m_note->say(message, QStringLiteral("alert"), Tone::Failed); });
}

void SheetPanel::connectEdits()
{
    connect(&m_model, &SheetModel::edited, &m_draft, &SheetDraft::keepEdits);
    connect(&m_model, &SheetModel::callChanged, &m_draft, &SheetDraft::keepCall);
    connect(&m_model, &SheetModel::edited, this, [this] { updateState(); });
    connect(&m_model, &SheetModel::numbersRead, this, &SheetPanel::updateState);
    connect(&m_model.undoStack(), &QUndoStack::indexChanged, this, &SheetPanel::updateState);
    connect(&m_model.undoStack(), &QUndoStack::cleanChanged, this, &SheetPanel::updateState);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SheetPanel::updateState);
    connect(m_files, &SheetFiles::pathChanged, this, [this] { m_draft.keepMeta(state().meta); });
    connect(m_files, &SheetFiles::failed, this,
        [this](const core::Error& error) { m_note->say(fileErrorText(error), QStringLiteral("alert"), Tone::Failed); });
    connect(m_files, &SheetFiles::saved, this, [this](const QString& path) {
        m_note->say(tr("Saved to %1.").arg(path), QStringLiteral("check"), Tone::Completed);
        updateState();
    });
    connect(m_files, &SheetFiles::opened, m_note, &QWidget::hide);
    connect(m_playbook, &QComboBox::activated, this, [this] {
        m_wantedPlaybook = m_playbook->currentData().toString();
        m_runner.setPlaybook(m_wantedPlaybook);
        m_draft.keepMeta(state().meta);
        updateState();
    });
    connect(m_addColumns, &QAction::triggered, this, &SheetPanel::addPlaybookColumns);
}

SheetState SheetPanel::state() const
{
    return { m_model.content(), m_model.calls(), { m_files->path(), m_wantedPlaybook } };
}

void SheetPanel::restoreLook()
{
    const QSettings settings;
    const double character = m_view->fontMetrics().averageCharWidth();
    const QVariantList widths = settings.value(QStringLiteral("sheet/columnWidths")).toList();
    for (int column = 0; column < std::min<qsizetype>(widths.size(), m_proxy->columnCount()); ++column)
        m_view->setColumnWidth(column, std::clamp(int(widths[column].toDouble() * character), 48, 2'000));
}

void SheetPanel::keepLook() const
{
    const double character = m_view->fontMetrics().averageCharWidth(); // so that they suit a larger font too
    QVariantList widths;
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        widths.append(m_view->columnWidth(column) / character);
    QSettings().setValue(QStringLiteral("sheet/columnWidths"), widths);
}

void SheetPanel::updateState()
{
    const bool hasRows = m_model.rowCount() > 0;
    const QUndoStack& undo = m_model.undoStack();
    m_actions["sheet.undo"]->setEnabled(undo.canUndo());
    m_actions["sheet.undo"]->setToolTip(undo.canUndo() ? tr("Undo: %1").arg(undo.undoText()) : tr("Nothing to undo"));
    m_actions["sheet.redo"]->setEnabled(undo.canRedo());
    m_actions["sheet.redo"]->setToolTip(undo.canRedo() ? tr("Redo: %1").arg(undo.redoText()) : tr("Nothing to redo"));
    for (const char* name : { "sheet.callRow", "sheet.callSelection", "sheet.callAll", "sheet.save", "sheet.saveAs" })
        m_actions[name]->setEnabled(hasRows);
    NumberBook& numbers = m_model.numbers();
    QStringList parts { m_model.rowCount() == 1 ? tr("1 row")
                                                : tr("%1 rows").arg(QLocale().toString(m_model.rowCount())) };
    if (numbers.faultyRows() > 0)
        parts.append(tr("%1 without a number that can be called (F8)").arg(QLocale().toString(numbers.faultyRows())));
    if (numbers.repeatedRows() > 0)
        parts.append(tr("%1 repeated").arg(QLocale().toString(numbers.repeatedRows())));
    if (!numbers.isSettled())
        parts.append(tr("checking the numbers…"));
    if (const QString path = m_files->path(); !path.isEmpty())
        parts.append(undo.isClean() ? QFileInfo(path).fileName() : tr("%1, changed").arg(QFileInfo(path).fileName()));
    m_state->setText(parts.join(QStringLiteral(" · ")));
    m_actions["sheet.nextFault"]->setEnabled(hasRows);
    const QStringList missing = missingColumns();
    m_addColumns->setVisible(!missing.isEmpty());
    m_addColumns->setToolTip(tr("Columns that the playbook knows: %1").arg(missing.join(QStringLiteral(", "))));
}

void SheetPanel::loadPlaybooks()
{
    core::whenDone(m_desk.playbooks(), this, [this](const core::Result<QList<core::PlaybookInfo>>& playbooks) {
        if (playbooks)
            takePlaybooks(*playbooks); // else the core is away; the choice stays as it is
    });
}

void SheetPanel::takePlaybooks(const QList<core::PlaybookInfo>& playbooks)
{
    m_playbooks = playbooks;
    m_playbook->clear();
    m_playbook->addItem(tr("None"), QString());
    for (const core::PlaybookInfo& playbook : playbooks) {
        if (playbook.fault.isEmpty())
            m_playbook->addItem(playbook.title.isEmpty() ? playbook.name : playbook.title, playbook.name);
    }
    const int index = m_playbook->findData(m_wantedPlaybook);
    m_playbook->setCurrentIndex(std::max(0, index));
    if (index < 0) {
        m_note->say(tr("The playbook “%1” is not there any more. Choose another one.").arg(m_wantedPlaybook),
            QStringLiteral("alert"), Tone::Busy);
        m_wantedPlaybook.clear();
        m_runner.setPlaybook({});
    }
    updateState();
}

QStringList SheetPanel::missingColumns() const
{
    const auto chosen = std::ranges::find(m_playbooks, m_wantedPlaybook, &core::PlaybookInfo::name);
    QStringList missing;
    if (chosen == m_playbooks.end())
        return missing;
    for (const core::PlaybookParameter& parameter : chosen->parameters) {
        if (!m_model.content().columns.contains(parameter.name))
            missing.append(parameter.name);
    }
    return missing;
}

void SheetPanel::addPlaybookColumns()
{
    QList<SheetEdit> edits;
    int at = m_model.typedColumns();
    for (const QString& name : missingColumns())
        edits.append(InsertColumn { at++, name, {} });
    m_model.perform(tr("Add the playbook's columns"), edits);
}

} // namespace ui

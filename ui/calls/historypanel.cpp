#include "ui/calls/historypanel.h"

#include "ui/calls/calldelegate.h"
#include "ui/calls/calltableheader.h"
#include "ui/calls/callnotice.h"
#include "ui/calls/callwords.h"
#include "ui/calls/historyfilterbar.h"
#include "ui/calls/historymodel.h"
#include "ui/common/errorwords.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPage = 100;
/// In characters of the font.
const QList<int> kWidths { 21, 15, 20, 20, 20, 9, 26, 12, 50 };

const QString kHeaderKey = QStringLiteral("history/table/header");
const QString kFolderKey = QStringLiteral("history/export/folder");

} // namespace

QString HistoryPanel::countText(int calls) { return calls == 1 ? tr("1 call") : tr("%n calls", nullptr, calls); }

HistoryPanel::HistoryPanel(core::CallApi& api, QWidget* parent)
    : QWidget(parent)
    , m_pages(api)
    , m_export(api)
    , m_model(new HistoryModel(this))
    , m_bar(new HistoryFilterBar(this))
    , m_notice(new CallNotice(this))
    , m_exportNotice(new CallNotice(this))
    , m_table(new QTableView(this))
    , m_header(new CallTableHeader(kHeaderKey, m_table))
    , m_empty(new QLabel(m_table))
    , m_count(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_exportButton(new QToolButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* widget : std::initializer_list<QWidget*> { m_bar, m_notice, m_exportNotice })
        column->addWidget(widget);
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot());
    setFocusProxy(m_table);
    setUpTable();
    makeActions();

    connect(m_bar, &HistoryFilterBar::filterChanged, this, &HistoryPanel::reload);
    connect(m_notice, &CallNotice::retryWanted, this, [this] {
        if (m_pages.error())
            m_pages.more();
        else
            reload();
    });
    connect(m_exportNotice, &CallNotice::retryWanted, this, [this] { exportTo(m_lastFile, m_lastForm); });
    connect(&m_pages, &RecordPages::arrived, m_model, &HistoryModel::append);
    connect(&m_pages, &RecordPages::changed, this, &HistoryPanel::showState);
    connect(&m_export, &HistoryExport::progressed, this, &HistoryPanel::showState);
    connect(&m_export, &HistoryExport::stopped, this, &HistoryPanel::showState); // before what it has to say
    connect(&m_export, &HistoryExport::failed, m_exportNotice, &CallNotice::say);
    connect(&m_export, &HistoryExport::done, this, [this](const QString& file, int records) {
        m_count->setText(tr("%1 written to %2").arg(countText(records), QDir::toNativeSeparators(file)));
    });
    connect(&m_export, &HistoryExport::progressed, this,
        [this](int records) { m_count->setText(tr("%1 read").arg(countText(records))); });
    connect(m_cancel, &QPushButton::clicked, &m_export, &HistoryExport::cancel);
    showState();
}

HistoryPanel::~HistoryPanel()
{
    m_pages.disconnect(this); // the export, too, ends with the panel
    m_export.disconnect(this);
    m_header->save();
}

void HistoryPanel::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CallDelegate(this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAccessibleName(tr("Calls of the past"));
    m_table->installEventFilter(this);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(fontMetrics()));
    m_table->setHorizontalHeader(m_header);
    m_header->setStretchLastSection(true);
    m_header->setWidths(kWidths);
    m_header->restore();
    calmSelection(*m_table);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &HistoryPanel::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::enableActions);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryPanel::loadMoreIfSeen);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &HistoryPanel::loadMoreIfSeen);
}

QWidget* HistoryPanel::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(Theme::kGap, Theme::kGap / 2, Theme::kGap, Theme::kGap / 2);
    m_count->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_count->setMinimumWidth(1);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_progress->setAccessibleName(tr("The core is being asked"));
    m_exportButton->setText(tr("Export"));
    m_exportButton->setIcon(icon(QStringLiteral("export"), Tone::Text));
    m_exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_exportButton->setPopupMode(QToolButton::InstantPopup);
    m_exportButton->setMenu(new QMenu(m_exportButton));
    m_exportButton->setFocusPolicy(Qt::StrongFocus);
    m_exportButton->setAutoRaise(true);
    row->addWidget(m_count, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_exportButton);
    return foot;
}

QAction* HistoryPanel::addAction(
    const char* name, const QString& text, const char* iconName, void (HistoryPanel::*act)())
{
    auto* action = new QAction(icon(QString::fromLatin1(iconName)), text, this);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, act);
    m_actions.append(action);
    return action;
}

void HistoryPanel::makeActions()
{
    m_table->addAction(addAction("history.open", tr("&Open in a window"), "external", &HistoryPanel::open));
    m_table->addAction(addAction("history.callAgain", tr("Call &again"), "redo", &HistoryPanel::again));
    m_table->addAction(addAction("history.copyNumber", tr("Copy &number"), "copy", &HistoryPanel::copyNumber));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    addAction("history.reload", tr("&Read again"), "undo", &HistoryPanel::reload)->setShortcut(QKeySequence::Refresh);
    addAction("history.find", tr("&Find what was said"), "search", &HistoryPanel::find)
        ->setShortcut(QKeySequence::Find);
    for (QAction* action : m_actions.last(2)) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        QWidget::addAction(action);
    }
    QMenu& menu = *m_exportButton->menu();
    menu.addAction(addAction("history.exportCsv", tr("As &CSV, for a spreadsheet"), "table", &HistoryPanel::exportCsv));
    menu.addAction(addAction("history.exportJson", tr("As &JSON, for a program"), "export", &HistoryPanel::exportJson));
    enableActions();
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_wasShown, true))
        reload();
}

bool HistoryPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open();
            return true;
        }
    } else if (watched == m_table && event->type() == QEvent::Resize) {
        m_empty->setGeometry(m_table->rect().adjusted(24, 24, -24, -24));
    } else if (watched == m_table && event->type() == QEvent::FontChange) {
        m_table->verticalHeader()->setDefaultSectionSize(rowHeight(m_table->fontMetrics()));
    } else if (watched == m_table && event->type() == QEvent::PaletteChange) {
        calmSelection(*m_table);
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryPanel::reload()
{
    m_wasShown = true;
    m_pages.stop();
    m_model->clear();
    auto query = m_bar->filter().query(QDate::currentDate());
    m_notice->say({});
    if (!query) {
        showState();
        m_notice->say(errorWords(query.error()));
        return;
    }
    query->limit = kPage;
    m_pages.start(*query);
}

void HistoryPanel::loadMoreIfSeen()
{
    const int last = m_model->rowCount() - 1;
    const int height = m_table->viewport()->height();
    // One screen ahead, so that whoever scrolls does not wait.
    if (!m_pages.error() && (last < 0 || m_table->rowViewportPosition(last) < 2 * height))
        m_pages.more();
}

void HistoryPanel::showState()
{
    const auto& error = m_pages.error();
    m_notice->say(error ? tr("The calls could not be read. %1").arg(errorWords(*error)) : QString());
    m_progress->setVisible(m_pages.isLoading() || m_export.isRunning());
    m_cancel->setVisible(m_export.isRunning());
    m_exportButton->setEnabled(!m_export.isRunning());
    const int count = m_model->rowCount();
    if (m_pages.isLoading())
        m_count->setText(count == 0 ? tr("Reading the calls") : tr("%1, reading more").arg(countText(count)));
    else if (error)
        m_count->setText(count == 0 ? QString() : countText(count));
    else
        m_count->setText(m_pages.isComplete() ? countText(count) : tr("%1, scroll for more").arg(countText(count)));
    m_empty->setText(tr("No call of this period fits. Choose a longer period, or clear the words."));
    m_empty->setVisible(count == 0 && m_pages.isComplete() && !error);
    enableActions();
    // A page that does not fill the window leaves nothing to scroll.
    if (!m_pages.isLoading() && isVisible())
        QMetaObject::invokeMethod(this, &HistoryPanel::loadMoreIfSeen, Qt::QueuedConnection);
}

void HistoryPanel::enableActions()
{
    for (QAction* action : m_table->actions())
        action->setEnabled(current() != nullptr);
}

const core::CallInfo* HistoryPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void HistoryPanel::open()
{
    if (const core::CallInfo* call = current())
        Q_EMIT opened(call->id);
}

void HistoryPanel::again()
{
    if (const core::CallInfo* call = current())
        Q_EMIT callAgain(orderLike(*call));
}

void HistoryPanel::copyNumber()
{
    if (const core::CallInfo* call = current())
        QGuiApplication::clipboard()->setText(otherNumber(*call));
}

void HistoryPanel::find() { m_bar->focusSearch(); }

void HistoryPanel::askForFile(ExportForm form)
{
    const QString ending = form == ExportForm::Csv ? QStringLiteral("csv") : QStringLiteral("json");
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QSettings().value(kFolderKey, documents).toString();
    const auto [from, to] = m_bar->filter().days(QDate::currentDate());
    const QString name
        = QStringLiteral("%1/calls-%2-%3.%4").arg(folder, from.toString(Qt::ISODate), to.toString(Qt::ISODate), ending);
    auto* dialog = new QFileDialog(this, tr("Export the calls"), name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilter(form == ExportForm::Csv ? tr("CSV (*.csv)") : tr("JSON (*.json)"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString& file) {
        QSettings().setValue(kFolderKey, QFileInfo(file).absolutePath());
        exportTo(file, form);
    });
    dialog->open();
}

void HistoryPanel::exportTo(const QString& file, ExportForm form)
{
    m_lastFile = file;
    m_lastForm = form;
    const auto query = m_bar->filter().query(QDate::currentDate());
    m_exportNotice->say(query ? QString() : errorWords(query.error()));
    if (query)
        m_export.start(*query, file, form);
}

} // namespace ui

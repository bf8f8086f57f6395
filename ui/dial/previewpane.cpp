#include "ui/dial/previewpane.h"

#include "core/base/async.h"
#include "ui/common/errorwords.h"
#include "ui/dial/notice.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 250ms; // in the typing

} // namespace

PreviewPane::PreviewPane(core::CallApi& api, QWidget* parent)
    : QWidget(parent)
    , m_api(api)
    , m_tabs(new QTabWidget(this))
    , m_words(new Notice(this))
    , m_copy(new QAction(icon(QStringLiteral("copy")), tr("Copy"), this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("preview"));
    m_tabs->setAccessibleName(tr("Preview of the call"));
    m_context = addTab(tr("Context"), QStringLiteral("previewContext"));
    m_twiml = addTab(tr("TwiML"), QStringLiteral("previewTwiml"));
    m_curl = addTab(tr("curl"), QStringLiteral("previewCurl"));
    showPlaceholders();

    m_copy->setObjectName(QStringLiteral("preview.copy"));
    m_copy->setToolTip(tr("Copy what this tab shows"));
    connect(m_copy, &QAction::triggered, this, &PreviewPane::copy);
    auto* button = new QToolButton(this);
    button->setDefaultAction(m_copy);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setIconSize(QSize(button->fontMetrics().height(), button->fontMetrics().height()));
    button->setFocusPolicy(Qt::TabFocus);
    m_tabs->setCornerWidget(button);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        const auto* view = qobject_cast<QPlainTextEdit*>(m_tabs->currentWidget());
        m_copy->setEnabled(view && !view->toPlainText().isEmpty());
    });

    m_words->setObjectName(QStringLiteral("previewWords"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap / 2);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_words);

    m_wait.setSingleShot(true);
    m_wait.setInterval(kPause);
    connect(&m_wait, &QTimer::timeout, this, &PreviewPane::ask);
    m_copy->setEnabled(false);
}

QPlainTextEdit* PreviewPane::addTab(const QString& title, const QString& name)
{
    auto* view = new QPlainTextEdit(m_tabs);
    view->setReadOnly(true);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setTabChangesFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    QFont font = Theme::font(TypeSize::Small);
    font.setFamily(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    view->setFont(font);
    view->setMinimumHeight(view->fontMetrics().height() * 4);
    m_tabs->addTab(view, title);
    return view;
}

void PreviewPane::setOrder(const core::CallOrder& order)
{
    if (order == m_order)
        return;
    m_order = order;
    refresh();
}

void PreviewPane::refresh()
{
    ++m_asked; // what is still under way is of yesterday
    setRefusal({});
    m_wait.stop();
    showPlaceholders();
    if (m_order.to.isEmpty()) {
        for (QPlainTextEdit* view : { m_context, m_twiml, m_curl })
            showText(view, {});
        m_words->clear();
        return;
    }
    showText(m_curl, m_api.curl(m_order));
    m_wait.start();
}

/// What stands in place of a text that is not there.
void PreviewPane::showPlaceholders()
{
    const bool isComplete = !m_order.to.isEmpty();
    const QString asking = tr("The core is asked…");
    m_context->setPlaceholderText(
        isComplete ? asking : tr("What the AI will get appears here when the number is complete."));
    m_twiml->setPlaceholderText(
        isComplete ? asking : tr("What Twilio will be answered appears here when the number is complete."));
    m_curl->setPlaceholderText(tr("The request as a command appears here when the number is complete."));
}

void PreviewPane::ask()
{
    const int number = ++m_asked;
    core::whenDone(m_api.preview(m_order), this, [this, number](const core::Result<core::CallPreview>& preview) {
        if (number == m_asked)
            take(preview);
    });
}

void PreviewPane::take(const core::Result<core::CallPreview>& preview)
{
    showText(m_context, preview ? preview->contextMessage : QString());
    showText(m_twiml, preview ? preview->twiml : QString());
    if (preview) {
        m_words->clear();
    } else {
        const bool isUnknown = preview.error().code == core::ErrorCode::NotFound;
        const QString why = isUnknown ? tr("This core cannot make one.") : errorWords(preview.error());
        for (QPlainTextEdit* view : { m_context, m_twiml })
            view->setPlaceholderText({});
        m_words->say(tr("There is no preview. %1").arg(why), Tone::Failed);
        setRefusal(preview.error());
    }
}

void PreviewPane::setRefusal(const std::optional<core::Error>& error)
{
    if (m_refusal == error)
        return;
    m_refusal = error;
    Q_EMIT refusalChanged();
}

void PreviewPane::copy()
{
    if (const auto* view = qobject_cast<QPlainTextEdit*>(m_tabs->currentWidget()))
        QGuiApplication::clipboard()->setText(view->toPlainText());
}

/// Leaves the view where somebody has scrolled it.
void PreviewPane::showText(QPlainTextEdit* view, const QString& text)
{
    if (view->toPlainText() != text) {
        const int top = view->verticalScrollBar()->value();
        view->setPlainText(text);
        view->verticalScrollBar()->setValue(top);
    }
    if (view == m_tabs->currentWidget())
        m_copy->setEnabled(!text.isEmpty());
}

} // namespace ui

#pragma once

#include "core/client/callapi.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QTabWidget;

namespace ui {

class Notice;

/// What a call would be, before it is placed: the exact context message, the TwiML, and the request as curl.
class PreviewPane : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPane(core::CallApi& api, QWidget* parent = nullptr);

    /// Empty `to`: the number is not complete. Asks the core a moment later, when nothing changes any more.
    void setOrder(const core::CallOrder& order);
    /// Asks again, as after another core has been attached.
    void refresh();
    /// Why the core would refuse the order that is shown; empty when it would not, or has not answered yet.
    const std::optional<core::Error>& refusal() const { return m_refusal; }
    QAction* copyAction() const { return m_copy; }

Q_SIGNALS:
    void refusalChanged();

private:
    enum Tab { Context, Twiml, Curl };

    QPlainTextEdit* addTab(const QString& title, const QString& name);
    void showPlaceholders();
    void ask();
    void take(const core::Result<core::CallPreview>& preview);
    void setRefusal(const std::optional<core::Error>& error);
    void copy();
    void showText(QPlainTextEdit* view, const QString& text);

    core::CallApi& m_api;
    core::CallOrder m_order;
    std::optional<core::Error> m_refusal;
    QTimer m_wait;
    int m_asked = 0; ///< number of the newest question
    QTabWidget* m_tabs;
    QPlainTextEdit* m_context;
    QPlainTextEdit* m_twiml;
    QPlainTextEdit* m_curl;
    Notice* m_words;
    QAction* m_copy;
};

} // namespace ui

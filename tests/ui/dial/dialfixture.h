#pragma once

#include "tests/ui/dial/fakecore.h"
#include "ui/dial/dialpanel.h"
#include "ui/dial/notice.h"
#include "ui/dial/numberedit.h"
#include "ui/dial/parametertable.h"
#include "ui/dial/playbookchoice.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace tests {

inline const QString kPlace = QStringLiteral("/api/outbound-call");
inline const QString kPreview = QStringLiteral("/api/preview");
inline const QString kNumber = QStringLiteral("+14155552671");

/// The dial panel before a core that does what the test says, and the hands of an operator.
class DialFixture {
protected:
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
        QCoreApplication::setOrganizationName(QStringLiteral("callwright-test"));
        QSettings().clear();
        m_core.requests.clear();
        m_core.answers = {
            { QStringLiteral("/healthz"), FakeCore::json("{\"version\":\"1\",\"from\":\"\"}") },
            { QStringLiteral("/api/playbooks"),
                FakeCore::json(
                    "{\"playbooks\":["
                    "{\"name\":\"payment\",\"title\":\"Payment reminder\",\"description\":\"Asks for a payment.\","
                    "\"parameters\":[{\"name\":\"customerName\",\"label\":\"Who is called\",\"required\":true},"
                    "{\"name\":\"amount\",\"label\":\"What is due\"}]},"
                    "{\"name\":\"broken\",\"title\":\"Broken\",\"fault\":\"Line 3: unknown key.\"}]}") },
            { kPreview,
                FakeCore::json(
                    "{\"to\":\"+14155552671\",\"contextMessage\":\"Call Context: {\\n  \\\"customerPhone\\\": 1\\n}\","
                    "\"twiml\":\"<Response/>\"}") },
        };
        open();
    }

    void end()
    {
        m_panel.reset();
        while (loseAnswer()) { }
    }

    void open()
    {
        m_panel = std::make_unique<ui::DialPanel>(m_calls, m_desk);
        m_panel->resize(340, 800);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        number().setFocus();
    }
    ui::NumberEdit& number() const { return *m_panel->findChild<ui::NumberEdit*>(); }
    QPushButton& call() const { return *m_panel->findChild<QPushButton*>(QStringLiteral("call")); }
    ui::ParameterTable& table() const { return *m_panel->findChild<ui::ParameterTable*>(); }
    ui::PlaybookChoice& playbook() const { return *m_panel->findChild<ui::PlaybookChoice*>(); }
    QString words(const char* name) const { return m_panel->findChild<ui::Notice*>(QLatin1String(name))->words(); }
    QString reason() const { return m_panel->findChild<QLabel*>(QStringLiteral("reason"))->text(); }
    QString shown(const char* name) const
    {
        return m_panel->findChild<QPlainTextEdit*>(QLatin1String(name))->toPlainText();
    }
    void type(const QString& text) { QTest::keyClicks(&number(), text); }
    void enter() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); }
    void pasteParameters(const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_V, Qt::ControlModifier);
    }
    QByteArray key(int request) const
    {
        return core::HttpResponse { 0, m_core.to(kPlace)[request].headers, {} }.header("Idempotency-Key");
    }
    QByteArray body(int request) const { return m_core.to(kPlace)[request].body; }
    bool answerPlaced()
    {
        return m_core.answer(kPlace,
            FakeCore::json(
                "{\"callSid\":\"CA1\",\"status\":\"queued\",\"to\":\"+14155552671\",\"from\":\"+15550001111\"}"));
    }
    bool loseAnswer()
    {
        return m_core.answer(kPlace, core::Error { core::ErrorCode::OutcomeUnknown, QStringLiteral("lost") });
    }

    FakeCore m_core;
    core::ApiClient m_client { m_core, QUrl(QStringLiteral("http://127.0.0.1:3000")), {} };
    core::CallApi m_calls { m_client };
    core::DeskApi m_desk { m_client };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::DialPanel> m_panel;
};

} // namespace tests

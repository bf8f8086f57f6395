#pragma once

#include "tests/ui/callview/desk.h"
#include "ui/callview/callwindow.h"
#include "ui/callview/operatorbar.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace tests {

/// A call view over a core whose answers the test holds back.
class OpenView {
public:
    OpenView()
        : theme(*qApp, ui::ThemeChoice::Light)
    {
        QCoreApplication::setOrganizationName(QStringLiteral("callwright-tests"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        link.feed().setLink(core::CallFeed::Link::Attached);
        view.resize(460, 760);
        view.show();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("The window does not become active.");
    }

    void open(const core::RecordInfo& record = typicalRecord())
    {
        view.show(record.call.sid);
        http.answer(http.last(record.call.sid.toUtf8()), 200, recordBody(record));
        QTRY_COMPARE(view.call().id, record.call.id);
        QTRY_VERIFY(view.transcript().rowCount() > 0);
    }
    void take(const core::FeedEvent& event) { link.feed().take({ false, { event } }); }
    QAction* action(const char* name) const
    {
        for (QAction* one : view.actions()) {
            if (one->objectName() == QLatin1String(name))
                return one;
        }
        qFatal("There is no action %s.", name);
    }
    template <class Widget>
    Widget* child(const char* name) const
    {
        auto* widget = view.findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("There is no %s.", name);
        return widget;
    }
    QString feedback() const { return child<QLabel>("operatorFeedback")->text(); }
    QLineEdit* line() const { return child<QLineEdit>("operatorLine"); }
    ui::OperatorBar* bar() const { return child<ui::OperatorBar>("operatorBar"); }

    /// Nobody but the two has acted.
    static core::RecordInfo quietRecord(const char* status = "in-progress")
    {
        core::RecordInfo record = typicalRecord();
        record.acts.clear();
        record.call.status = QLatin1String(status);
        return record;
    }

private:
    QTemporaryDir m_folder;

public:
    ui::Theme theme;
    HeldHttp http;
    core::CoreLink link { http, QUrl(QStringLiteral("http://127.0.0.1:9")), QString() };
    ui::CallView view { link };
};

} // namespace tests

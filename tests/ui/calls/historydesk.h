#pragma once

#include "core/base/orderedjson.h"
#include "core/base/qnamhttpclient.h"
#include "tests/support/scriptedhttpserver.h"
#include "tests/ui/calls/callworld.h"
#include "ui/calls/historyfilterbar.h"
#include "ui/calls/historymodel.h"
#include "ui/calls/historypanel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUrlQuery>

namespace tests {

inline QByteArray page(int first, int count, const QString& next = {})
{
    QList<core::CallInfo> calls;
    for (int i = first; i < first + count; ++i)
        calls.append(makeCall(i, QStringLiteral("completed")));
    return recordPage(calls, next);
}

struct Desk {
    ScriptedHttpServer server;
    core::QnamHttpClient http;
    core::ApiClient client { http, server.url(), {} };
    core::CallApi api { client };
    ui::HistoryPanel panel { api };
    QTableView& table = *panel.findChild<QTableView*>();

    void show()
    {
        panel.resize(1'100, 400);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
    }

    int rows() const { return table.model()->rowCount(); }

    QString item(int request, const char* name) const
    {
        const QUrl url(QString::fromLatin1(server.requests().value(request).target));
        return QUrlQuery(url).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }

    template <class Widget>
    Widget& field(const char* name) const
    {
        return *panel.findChild<Widget*>(QLatin1String(name));
    }

    QPushButton* button(const char* text) const
    {
        for (QPushButton* one : panel.findChildren<QPushButton*>()) {
            if (one->text() == QLatin1String(text) && one->isVisible())
                return one;
        }
        return nullptr;
    }

    bool says(const QString& words) const
    {
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    QAction& action(const char* name) const
    {
        for (QAction* one : panel.actions()) {
            if (one->objectName() == QLatin1String(name))
                return *one;
        }
        qFatal("There is no action %s.", name);
    }
};

inline QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace tests

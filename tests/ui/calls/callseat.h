#pragma once

#include "core/base/qnamhttpclient.h"
#include "tests/support/scriptedhttpserver.h"
#include "tests/ui/calls/callworld.h"
#include "ui/calls/calldelegate.h"
#include "ui/calls/callfilterbar.h"
#include "ui/calls/calllistpanel.h"
#include "ui/calls/calltable.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrlQuery>

namespace tests {

/// A panel as an operator has it, with a feed to drive and a core that answers as told.
struct Seat {
    ScriptedHttpServer server;
    core::QnamHttpClient http;
    core::ApiClient client { http, server.url(), {} };
    core::CallApi api { client };
    core::CallFeed feed;
    ui::CallListPanel panel { feed, api, nullptr };
    ui::CallTable& table = *panel.findChild<ui::CallTable*>();
    ui::CallFilterBar& bar = *panel.findChild<ui::CallFilterBar*>();
    QLineEdit& search = *panel.findChild<QLineEdit*>();

    Seat()
    {
        panel.resize(1'300, 400);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
    }

    QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            list.append(table.model()->index(row, ui::CallTableModel::Name).data().toString());
        return list;
    }

    void click(int row)
    {
        QTest::mouseClick(
            table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(row, 1)).center());
    }

    QAction& action(const char* name) const
    {
        for (QAction* action : panel.actions()) {
            if (action->objectName() == QLatin1String(name))
                return *action;
        }
        qFatal("There is no action %s.", name);
    }

    QString chip(const QString& word) const
    {
        for (const QToolButton* button : bar.findChildren<QToolButton*>()) {
            if (button->text().startsWith(word))
                return button->text();
        }
        return {};
    }
};

inline QList<core::CallInfo> many(int first, int count)
{
    QList<core::CallInfo> calls;
    for (int i = first; i < first + count; ++i)
        calls.append(makeCall(i));
    return calls;
}

} // namespace tests

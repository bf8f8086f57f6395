#pragma once

#include "core/base/qnamhttpclient.h"
#include "core/client/corelink.h"
#include "tests/support/sandboxworld.h"
#include "ui/sheet/sheetpanel.h"
#include "ui/sheet/sheetview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

namespace tests {

inline const QString kSheetList = QStringLiteral("Number\tcustomerName\tamount\tdueDate\n"
                                                 "+1 (555) 867-5310\tSarah Johnson\t$250.00\t2026-12-10\n"
                                                 "+15550100101\tJohn Doe\t$1,900.00\t2026-12-11\n"
                                                 "+1555\tJane Smith\t$12.50\t2026-12-12\n"
                                                 "+15550100101\tRobert Wilson\t$80.00\t2026-12-13\n");

/// A panel with its core, on a screen.
struct Seat {
    QTemporaryDir drafts;
    core::QnamHttpClient http;
    core::CoreLink link;
    std::unique_ptr<ui::SheetPanel> panel;

    explicit Seat(const QUrl& url)
        : link(http, url, {})
    {
        open();
    }

    void open()
    {
        panel.reset();
        panel = std::make_unique<ui::SheetPanel>(link.calls(), link.feed(), link.desk(), nullptr, drafts.path());
        panel->resize(1'100, 480);
        panel->show();
        panel->view().setFocus();
        if (!QTest::qWaitForWindowActive(panel.get()))
            qFatal("The window does not come up.");
    }

    QAction* action(const char* name) const
    {
        for (QAction* one : panel->actions()) {
            if (one->objectName() == QLatin1String(name))
                return one;
        }
        qFatal("There is no action %s.", name);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        if (!QApplication::focusWidget()) { // as after a box has closed
            panel->activateWindow();
            panel->view().setFocus();
            if (!QTest::qWaitForWindowActive(panel.get()))
                qFatal("The window does not come back.");
        }
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    void paste(const QString& text) const
    {
        QApplication::clipboard()->setText(text);
        key(Qt::Key_V, Qt::ControlModifier);
    }

    QString cell(int row, int column) const { return panel->model().content().rows.at(row).cell(column); }
    ui::RowCall call(int row) const { return panel->model().callOf(panel->model().idOf(row)); }
};

inline QUrl nowhere() { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(freePort())); }

inline QMessageBox* question(const ui::SheetPanel& panel) { return panel.findChild<QMessageBox*>(); }

/// For those who look: CALLWRIGHT_SHOTS names a folder.
inline void shoot(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("CALLWRIGHT_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QApplication::processEvents();
    QVERIFY(widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

} // namespace tests

#pragma once

#include "app/settingsfile.h"
#include "app/settingsprobe.h"
#include "core/base/qnamhttpclient.h"
#include "tests/support/awaitresult.h"
#include "tests/support/memorystore.h"
#include "ui/settings/coreview.h"
#include "ui/settings/settingeditor.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace tests {

/// The settings of a user in a folder of the test, and what a core behind them would say.
class SettingsDesk {
public:
    SettingsDesk()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        core.base = QUrl(QStringLiteral("http://127.0.0.1:3000"));
        core.checkUp = [this] { return core::readyFuture<QList<core::CheckInfo>>(checks); };
        core.liveCalls = [this] { return live; };
    }

    ui::CoreView core;
    core::Result<QList<core::CheckInfo>> checks = QList<core::CheckInfo>();
    QStringList live;
    MemoryStore store;
    core::SettingSources base;
    QUrl coreUrl { QStringLiteral("http://127.0.0.1:1") };
    int restarts = 0;
    core::Result<void> restart = {};

    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(QStringLiteral("settings.env")); }

    app::DesktopSettings& open()
    {
        m_book = std::make_unique<app::DesktopSettings>(base, file(), store, m_probe);
        m_book->setRestart([this] {
            ++restarts;
            return core::readyFuture<void>(restart);
        });
        if (!awaitResult(m_book->load()))
            qFatal("the settings cannot be loaded");
        return *m_book;
    }
    app::DesktopSettings& book() { return *m_book; }
    /// What the core would be started with.
    core::Settings settings() const { return core::loadSettings(m_book->sources()).settings; }

private:
    QTemporaryDir m_folder;
    core::QnamHttpClient m_http;
    app::SettingsProbe m_probe { m_http, [this] { return coreUrl; } };
    std::unique_ptr<app::DesktopSettings> m_book;
};

/// A child of that class and name; ends the test program when there is none.
template <class T = QWidget>
T& child(const QObject& parent, const char* name)
{
    T* found = parent.findChild<T*>(QLatin1String(name));
    if (found == nullptr)
        qFatal("there is no %s", name);
    return *found;
}

inline void click(const QObject& parent, const char* button)
{
    QTest::mouseClick(&child<QPushButton>(parent, button), Qt::LeftButton);
}

inline QString remarkOf(const QObject& parent, const char* setting)
{
    return child<QLabel>(child<ui::SettingEditor>(parent, setting), "remark").text();
}

} // namespace tests

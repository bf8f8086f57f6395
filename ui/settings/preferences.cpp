#include "ui/settings/preferences.h"

#include <QSettings>

namespace ui {

namespace {

QString wordOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice choiceOf(const QString& word)
{
    if (word == QLatin1String("light"))
        return ThemeChoice::Light;
    return word == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

} // namespace

Preferences loadPreferences()
{
    QSettings settings;
    settings.beginGroup(QStringLiteral("desktop"));
    Preferences preferences;
    preferences.theme = choiceOf(settings.value(QStringLiteral("theme")).toString());
    preferences.language = settings.value(QStringLiteral("language")).toString();
    preferences.operatorName = settings.value(QStringLiteral("operatorName")).toString();
    preferences.notifications = settings.value(QStringLiteral("notifications"), true).toBool();
    preferences.tray = settings.value(QStringLiteral("tray"), true).toBool();
    preferences.startMinimised = settings.value(QStringLiteral("startMinimised"), false).toBool();
    return preferences;
}

void savePreferences(const Preferences& preferences)
{
    QSettings settings;
    settings.beginGroup(QStringLiteral("desktop"));
    settings.setValue(QStringLiteral("theme"), wordOf(preferences.theme));
    settings.setValue(QStringLiteral("language"), preferences.language);
    settings.setValue(QStringLiteral("operatorName"), preferences.operatorName);
    settings.setValue(QStringLiteral("notifications"), preferences.notifications);
    settings.setValue(QStringLiteral("tray"), preferences.tray);
    settings.setValue(QStringLiteral("startMinimised"), preferences.startMinimised);
}

} // namespace ui

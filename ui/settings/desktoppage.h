#pragma once

#include "ui/settings/preferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ui {

/// The page of settings for these windows.
class DesktopPage : public QWidget {
    Q_OBJECT
public:
    explicit DesktopPage(QWidget* parent = nullptr);

    void setPreferences(const Preferences& preferences);
    Preferences preferences() const;
    /// Hides what does not have these words; whether anything is left.
    bool search(const QString& words);

Q_SIGNALS:
    void edited();

private:
    struct Part {
        QWidget* widget;
        QString words;
    };
    void addPart(QVBoxLayout& layout, const QString& title, QWidget* field, const QString& explanation);

    QComboBox* m_theme;
    QComboBox* m_language;
    QLineEdit* m_operator;
    QCheckBox* m_notifications;
    QCheckBox* m_tray;
    QCheckBox* m_minimised;
    QList<Part> m_parts;
};

} // namespace ui

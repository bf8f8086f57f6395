#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace tests {

/// How the windows are shown.
struct Look {
    QString name; ///< becomes part of the file's name
    bool isDark = false;
    int percent = 100; ///< of the system's font
    bool isGerman = false; ///< long words where people write
};

/// Takes the pictures of one look.
class Shots {
public:
    /// `wanted`: beginnings of names; empty for all.
    Shots(QString folder, QStringList wanted, Look look);

    const Look& look() const { return m_look; }
    bool wants(const QString& name) const;
    bool concerns(const QString& beginning) const; ///< whether any name that begins so may be wanted
    /// Lets the window come to rest and writes it as NAME-LOOK.png.
    void take(QWidget& window, const QString& name) const;
    /// Time for what a window does later: answers, faded rows.
    static void settle();

private:
    QString m_folder;
    QStringList m_wanted;
    Look m_look;
};

void consoleScreens(const Shots& shots);
void callScreens(const Shots& shots);
void listScreens(const Shots& shots);
void monitorScreens(const Shots& shots);
void settingsScreens(const Shots& shots);

} // namespace tests

#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

namespace ui {

/// Which key does what. Knows every action by its objectName; what the user has changed is kept under "keys" in
/// QSettings. Actions of one name in several windows are one to it.
class KeyMap : public QObject {
    Q_OBJECT
public:
    explicit KeyMap(QObject* parent = nullptr);

    /// Takes the shortcuts that they have now as the defaults, and gives them the user's. `group`: translated.
    void add(const QList<QAction*>& actions, const QString& group);

    QStringList groups() const { return m_groups; }
    QStringList namesOf(const QString& group) const; ///< in the order in which they were added
    QString title(const QString& name) const; ///< without mnemonic
    QList<QKeySequence> keys(const QString& name) const;
    QString keyText(const QString& name) const; ///< "F4", "Ctrl+C, Ctrl+Ins"; empty for none
    bool isChanged(const QString& name) const;

    /// Who has that key, or one that begins like it; empty when nobody but `name` has.
    QString ownerOf(const QKeySequence& key, const QString& name) const;
    /// An empty key takes the shortcut away. The key is taken from who has it.
    void assign(const QString& name, const QKeySequence& key);
    void reset(const QString& name);
    void resetAll();

Q_SIGNALS:
    void added();
    void changed(const QString& name);

private:
    struct Row {
        QString name;
        QString group;
        QString title;
        QList<QKeySequence> defaults;
        QList<QKeySequence> keys;
        QList<QAction*> actions;
    };
    void addOne(QAction* action, const QString& group);
    void give(Row& row, const QList<QKeySequence>& keys);
    const Row* find(const QString& name) const;
    Row* find(const QString& name);

    QStringList m_groups;
    QList<Row> m_rows;
};

/// "&Hang up…" as "Hang up".
QString plainTitle(const QString& text);

} // namespace ui

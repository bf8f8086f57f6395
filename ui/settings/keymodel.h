#pragma once

#include <QAbstractItemModel>
#include <QKeySequence>

namespace ui {

class KeyMap;

/// The map of keys as a tree: groups, and in each its actions with their keys.
class KeyModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Title, Key, ColumnCount };
    enum Role { NameRole = Qt::UserRole, SearchRole, ChangedRole };

    explicit KeyModel(KeyMap& keys, QObject* parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Refused with conflict() when another action has the key.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void conflict(const QString& name, const QKeySequence& key, const QString& owner);

private:
    void read();
    void tell(const QString& name);
    QString nameAt(const QModelIndex& index) const; ///< empty for a group

    struct Group {
        QString title;
        QStringList names;
    };
    KeyMap& m_keys;
    QList<Group> m_groups;
};

} // namespace ui

#include "ui/settings/keymodel.h"

#include "ui/settings/keymap.h"
#include "ui/theme/theme.h"

#include <QPalette>

namespace ui {

namespace {

constexpr quintptr kGroup = 0; ///< internal id of a group; an action has its group's place + 1

}

KeyModel::KeyModel(KeyMap& keys, QObject* parent)
    : QAbstractItemModel(parent)
    , m_keys(keys)
{
    read();
    connect(&keys, &KeyMap::added, this, [this] {
        beginResetModel();
        read();
        endResetModel();
    });
    connect(&keys, &KeyMap::changed, this, &KeyModel::tell);
}

void KeyModel::read()
{
    m_groups.clear();
    for (const QString& group : m_keys.groups())
        m_groups.append({ group, m_keys.namesOf(group) });
}

void KeyModel::tell(const QString& name)
{
    for (int group = 0; group < m_groups.size(); ++group) {
        const int row = int(m_groups.at(group).names.indexOf(name));
        if (row < 0)
            continue;
        const QModelIndex parent = index(group, Title);
        Q_EMIT dataChanged(index(row, Title, parent), index(row, Key, parent));
    }
}

QModelIndex KeyModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : kGroup);
}

QModelIndex KeyModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == kGroup)
        return {};
    return createIndex(int(child.internalId()) - 1, Title, kGroup);
}

int KeyModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool isGroup = parent.internalId() == kGroup && parent.column() == Title;
    return isGroup ? int(m_groups.at(parent.row()).names.size()) : 0;
}

int KeyModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QString KeyModel::nameAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kGroup)
        return {};
    return m_groups.at(int(index.internalId()) - 1).names.value(index.row());
}

QVariant KeyModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QString name = nameAt(index);
    if (name.isEmpty()) {
        if (role == Qt::FontRole)
            return Theme::font(TypeSize::Base, true);
        return role == Qt::DisplayRole && index.column() == Title ? m_groups.at(index.row()).title : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Title ? m_keys.title(name) : m_keys.keyText(name);
    case Qt::EditRole:
        return QVariant::fromValue(m_keys.keys(name).value(0));
    case Qt::ToolTipRole:
        return m_keys.isChanged(name) ? tr("You have changed this key.") : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Key && m_keys.keyText(name).isEmpty())
            return tr("no key");
        return data(index, Qt::DisplayRole);
    case Qt::FontRole:
        return index.column() == Key ? Theme::font(TypeSize::Base, m_keys.isChanged(name)) : QVariant();
    case NameRole:
        return name;
    case SearchRole:
        return QString(m_keys.title(name) + u'\n' + m_keys.keyText(name) + u'\n' + name);
    case ChangedRole:
        return m_keys.isChanged(name);
    default:
        return {};
    }
}

QVariant KeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("Action") : tr("Key");
}

Qt::ItemFlags KeyModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (nameAt(index).isEmpty())
        return Qt::ItemIsEnabled;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Key ? flags | Qt::ItemIsEditable : flags;
}

bool KeyModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = nameAt(index);
    if (role != Qt::EditRole || name.isEmpty() || index.column() != Key)
        return false;
    const QKeySequence key = value.value<QKeySequence>();
    if (m_keys.keys(name).contains(key))
        return true;
    if (const QString owner = m_keys.ownerOf(key, name); !owner.isEmpty()) {
        Q_EMIT conflict(name, key, owner);
        return false;
    }
    m_keys.assign(name, key);
    return true;
}

} // namespace ui

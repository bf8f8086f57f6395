#include "ui/settings/keymap.h"

#include <QSettings>

#include <algorithm>

namespace ui {

namespace {

QString placeOf(const QString& name) { return QStringLiteral("keys/") + name; }

QList<QKeySequence> listOf(const QKeySequence& key)
{
    return key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence> { key };
}

bool collide(const QKeySequence& a, const QKeySequence& b)
{
    return !a.isEmpty() && !b.isEmpty()
        && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

} // namespace

QString plainTitle(const QString& text)
{
    QString title = text;
    title.replace(QStringLiteral("&&"), QStringLiteral("\x01")).remove(u'&');
    title.replace(QStringLiteral("\x01"), QStringLiteral("&"));
    return title.endsWith(u'…') ? title.chopped(1) : title;
}

KeyMap::KeyMap(QObject* parent)
    : QObject(parent)
{
}

void KeyMap::add(const QList<QAction*>& actions, const QString& group)
{
    for (QAction* action : actions)
        addOne(action, group);
    Q_EMIT added();
}

void KeyMap::addOne(QAction* action, const QString& group)
{
    const QString name = action->objectName();
    Q_ASSERT(!name.isEmpty());
    Row* row = find(name);
    if (row == nullptr) {
        const QSettings settings;
        Row fresh { name, group, plainTitle(action->text()), action->shortcuts(), action->shortcuts(), {} };
        if (settings.contains(placeOf(name)))
            fresh.keys = listOf(QKeySequence(settings.value(placeOf(name)).toString(), QKeySequence::PortableText));
        if (!m_groups.contains(group))
            m_groups.append(group);
        m_rows.append(fresh);
        row = &m_rows.last();
    }
    if (row->actions.contains(action))
        return;
    row->actions.append(action);
    action->setShortcuts(row->keys);
    connect(action, &QObject::destroyed, this, [this, name, action] { find(name)->actions.removeAll(action); });
}

const KeyMap::Row* KeyMap::find(const QString& name) const
{
    const auto row = std::ranges::find(m_rows, name, &Row::name);
    return row == m_rows.cend() ? nullptr : &*row;
}

KeyMap::Row* KeyMap::find(const QString& name) { return const_cast<Row*>(std::as_const(*this).find(name)); }

QStringList KeyMap::namesOf(const QString& group) const
{
    QStringList names;
    for (const Row& row : m_rows) {
        if (row.group == group)
            names.append(row.name);
    }
    return names;
}

QString KeyMap::title(const QString& name) const
{
    const Row* row = find(name);
    return row ? row->title : QString();
}

QList<QKeySequence> KeyMap::keys(const QString& name) const
{
    const Row* row = find(name);
    return row ? row->keys : QList<QKeySequence>();
}

QString KeyMap::keyText(const QString& name) const
{
    return QKeySequence::listToString(keys(name), QKeySequence::NativeText).replace(u';', u',');
}

bool KeyMap::isChanged(const QString& name) const
{
    const Row* row = find(name);
    return row != nullptr && row->keys != row->defaults;
}

QString KeyMap::ownerOf(const QKeySequence& key, const QString& name) const
{
    for (const Row& row : m_rows) {
        const auto hits = [&key](const QKeySequence& other) { return collide(key, other); };
        if (row.name != name && std::ranges::any_of(row.keys, hits))
            return row.name;
    }
    return {};
}

void KeyMap::assign(const QString& name, const QKeySequence& key)
{
    Row* row = find(name);
    if (row == nullptr)
        return;
    for (Row& other : m_rows) {
        QList<QKeySequence> left = other.keys;
        left.removeIf([&key](const QKeySequence& one) { return collide(key, one); });
        if (other.name != name && left != other.keys)
            give(other, left);
    }
    give(*row, listOf(key));
}

/// What is kept is one key; a row that lost one of two keeps the other.
void KeyMap::give(Row& row, const QList<QKeySequence>& keys)
{
    row.keys = keys;
    for (QAction* action : std::as_const(row.actions))
        action->setShortcuts(keys);
    QSettings settings;
    if (keys == row.defaults)
        settings.remove(placeOf(row.name));
    else
        settings.setValue(placeOf(row.name), keys.value(0).toString(QKeySequence::PortableText));
    Q_EMIT changed(row.name);
}

/// A default that another action has got meanwhile comes back: it is this one's.
void KeyMap::reset(const QString& name)
{
    Row* row = find(name);
    if (row == nullptr)
        return;
    for (const QKeySequence& key : std::as_const(row->defaults)) {
        if (const QString owner = ownerOf(key, name); !owner.isEmpty())
            give(*find(owner), {});
    }
    give(*row, row->defaults);
}

void KeyMap::resetAll()
{
    for (Row& row : m_rows)
        give(row, row.defaults);
}

} // namespace ui

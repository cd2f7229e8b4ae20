#pragma once

#include "sync/cache/row_storage.h"

#include <QJsonDocument>

namespace agentee::sync
{

/// What becomes of a row that is there in the version that has come.
enum class SameVersion { Replaces, Stays };

/// Rows of one type. `Shape` says how: `Type`, `table`, `columns()`, `id()`, `version()`, `values()`,
/// `decode()`.
template <typename Shape>
class Table
{
public:
    using Type = typename Shape::Type;

    explicit Table(Database &database)
        : m_storage(database, Shape::table, Shape::columns())
    {
    }

    /// As it is shown: the server's row with own edits that were not sent yet.
    std::optional<Type> find(const models::Id &id)
    {
        const std::optional<RowStorage::Row> row = m_storage.read(id);
        return row ? decoded(row->shown) : std::nullopt;
    }

    /// As the server said last; none when it does not have it.
    std::optional<Type> onServer(const models::Id &id)
    {
        const std::optional<RowStorage::Row> row = m_storage.read(id);
        if (!row || row->origin == RowStorage::Origin::Local)
            return std::nullopt;
        return decoded(row->fromServer());
    }

    /// What the server has sent. False when it says nothing new: an older version never replaces a newer one,
    /// unless the older was counted in another generation. Not everything of a row moves its version (a
    /// section's place does not), so of two with the same version the one that the feed says is later. Rows
    /// with own edits have to be shown anew afterwards.
    bool receive(const Type &value, qint64 generation, SameVersion same = SameVersion::Replaces)
    {
        const models::Id id = Shape::id(value);
        const QByteArray bytes = encoded(value);
        const std::optional<RowStorage::Row> old = m_storage.read(id);
        const bool known = old && old->origin != RowStorage::Origin::Local;
        const qint64 version = Shape::version(value);
        if (known && old->generation == generation
            && (version < old->version || (version == old->version && same == SameVersion::Stays)))
            return false;
        if (known && old->fromServer() == bytes) {
            if (old->generation != generation)
                m_storage.keepIn(id, generation);
            return false;
        }
        RowStorage::Row row{.shown = bytes, .server = {}, .version = version, .generation = generation};
        if (!old || old->origin == RowStorage::Origin::Server) {
            m_storage.write(id, row, Shape::values(value));
            return true;
        }
        row.origin = RowStorage::Origin::Overlaid;
        row.server = bytes;
        row.shown = old->shown;
        if (const std::optional<Type> shown = decoded(row.shown))
            m_storage.write(id, row, Shape::values(*shown));
        return true;
    }

    /// What is to be shown from now on. None: nothing, when the server has no row either.
    void show(const models::Id &id, const std::optional<Type> &value)
    {
        const std::optional<RowStorage::Row> old = m_storage.read(id);
        const bool known = old && old->origin != RowStorage::Origin::Local;
        if (!value && !known) {
            if (old)
                m_storage.remove(id);
            return;
        }
        const QByteArray server = known ? old->fromServer() : QByteArray();
        const QByteArray bytes = value ? encoded(*value) : server;
        const std::optional<Type> shown = value ? value : decoded(server);
        if (!shown
            || (old && old->shown == bytes
                && (bytes == server) == (old->origin == RowStorage::Origin::Server)))
            return;
        RowStorage::Row row{.shown = bytes,
            .server = {},
            .version = known ? old->version : 0,
            .generation = known ? old->generation : 0};
        if (!known) {
            row.origin = RowStorage::Origin::Local;
        } else if (bytes != server) {
            row.origin = RowStorage::Origin::Overlaid;
            row.server = server;
        }
        m_storage.write(id, row, Shape::values(*shown));
    }

    void remove(const models::Id &id) { m_storage.remove(id); }

    QList<Type> select(const QString &condition, const QList<Value> &values = {})
    {
        QList<Type> found;
        for (const QByteArray &bytes : m_storage.select(condition, values)) {
            if (std::optional<Type> value = decoded(bytes))
                found.append(*std::move(value));
        }
        return found;
    }

    RowStorage &storage() { return m_storage; }
    Database &database() { return m_storage.database(); }

protected:
    std::optional<Type> decoded(const QByteArray &bytes)
    {
        models::Result<Type> value = Shape::decode(QJsonDocument::fromJson(bytes).object());
        if (value)
            return *std::move(value);
        m_storage.database().noteDamage();
        return std::nullopt;
    }

    static QByteArray encoded(const Type &value)
    {
        return QJsonDocument(toJson(value)).toJson(QJsonDocument::Compact);
    }

private:
    RowStorage m_storage;
};

} // namespace agentee::sync

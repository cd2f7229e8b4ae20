#pragma once

#include "models/person.h"
#include "models/search_text.h"
#include "sync/cache/table.h"

namespace agentee::sync
{

struct PersonShape {
    using Type = models::Person;
    static inline const QString table = QStringLiteral("person");
    static QStringList columns() { return {QStringLiteral("folded"), QStringLiteral("active")}; }
    static models::Id id(const Type &row) { return row.id; }
    static qint64 version(const Type &) { return 0; }
    static QList<Value> values(const Type &row)
    {
        return {models::foldedText(row.name + u' ' + row.email), row.active};
    }
    static models::Result<Type> decode(const QJsonObject &object) { return models::personFromJson(object); }
};

/// The directory.
class PersonTable : public Table<PersonShape>
{
public:
    using Table::Table;
    static QStringList createSql();
    /// Active people other than `except` with a word that begins with each of the folded words; by name.
    QList<models::Person> find(const QStringList &words, const models::Id &except, int limit);
    using Table::find;
};

} // namespace agentee::sync

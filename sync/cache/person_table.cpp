#include "sync/cache/person_table.h"

namespace agentee::sync
{

using models::Id;
using models::Person;

QStringList PersonTable::createSql()
{
    return {
        RowStorage::createSql(
            PersonShape::table, QStringLiteral("folded TEXT NOT NULL, active INTEGER NOT NULL")),
        QStringLiteral("CREATE INDEX person_by_name ON person (folded)"),
    };
}

QList<Person> PersonTable::find(const QStringList &words, const Id &except, int limit)
{
    QString condition = QStringLiteral("WHERE active = 1 AND id != ?");
    QList<Value> values{except};
    for (const QString &word : words) {
        condition += QStringLiteral(" AND (folded LIKE ? ESCAPE '!' OR folded LIKE ? ESCAPE '!')");
        values << Value(word + u'%') << Value(QStringLiteral("%") + u' ' + word + u'%');
    }
    values.append(limit);
    return select(condition + QStringLiteral(" ORDER BY folded LIMIT ?"), values);
}

} // namespace agentee::sync

#include "sync/cache/search_index.h"

#include "models/found_text.h"
#include "models/search_text.h"
#include "models/workspace.h"

#include <QJsonDocument>

namespace agentee::sync
{

using models::SearchHit;

namespace
{

struct Entry {
    qint64 number = 0;
    QByteArray row;
};

} // namespace

SearchIndex::SearchIndex(Database &database)
    : m_database(database)
{
}

QStringList SearchIndex::createSql()
{
    // The text is folded before it comes in, so the tokenizer must not fold it by another rule.
    return {QStringLiteral(
        "CREATE VIRTUAL TABLE section_text USING fts5 (title, body, content = '', "
        "contentless_delete = 1, tokenize = \"unicode61 remove_diacritics 0\", prefix = '2 3')")};
}

int SearchIndex::step(int most)
{
    QList<Entry> entries;
    {
        Rows rows = m_database.rows(
            QStringLiteral("SELECT number, row FROM section WHERE indexed = 0 ORDER BY number LIMIT ?"),
            {most});
        while (rows.next())
            entries.append({.number = rows.number(0), .row = rows.bytes(1)});
    }
    for (const Entry &entry : entries) {
        const QJsonObject row = QJsonDocument::fromJson(entry.row).object();
        forget(entry.number);
        if (!row.value(QLatin1StringView("deleted")).toBool()) {
            m_database.run(QStringLiteral("INSERT INTO section_text (rowid, title, body) VALUES (?, ?, ?)"),
                {entry.number, models::foldedText(row.value(QLatin1StringView("title")).toString()),
                    models::foldedText(row.value(QLatin1StringView("markdown")).toString())});
        }
        m_database.run(QStringLiteral("UPDATE section SET indexed = 1 WHERE number = ?"), {entry.number});
    }
    return static_cast<int>(entries.size());
}

bool SearchIndex::isComplete()
{
    Rows rows = m_database.rows(QStringLiteral("SELECT 1 FROM section WHERE indexed = 0 LIMIT 1"));
    return !rows.next();
}

void SearchIndex::forget(qint64 sectionNumber)
{
    m_database.run(QStringLiteral("DELETE FROM section_text WHERE rowid = ?"), {sectionNumber});
}

QList<SearchHit> SearchIndex::find(const QString &typed, int limit)
{
    const QStringList words = models::searchWords(typed);
    if (words.isEmpty() || limit <= 0)
        return {};
    QList<SearchHit> hits;
    Rows rows = m_database.rows(
        QStringLiteral(
            "SELECT s.id, s.workspace_id, w.title, s.row FROM section_text t "
            "JOIN section s ON s.number = t.rowid LEFT JOIN workspace w ON w.id = s.workspace_id "
            "WHERE section_text MATCH ? AND s.deleted = 0 ORDER BY bm25(section_text, 4.0, 1.0) LIMIT ?"),
        {models::searchExpression(words), limit});
    while (rows.next()) {
        const QJsonObject row = QJsonDocument::fromJson(rows.bytes(3)).object();
        const QString title = row.value(QLatin1StringView("title")).toString();
        const models::FoundText found =
            models::foundText(row.value(QLatin1StringView("markdown")).toString(), title, words);
        hits.append({.workspaceId = rows.id(1),
            .workspaceTitle = rows.text(2),
            .sectionId = rows.id(0),
            .sectionTitle = title,
            .snippet = found.text,
            .matches = found.matches});
    }
    return hits;
}

} // namespace agentee::sync

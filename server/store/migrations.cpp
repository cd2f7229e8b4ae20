#include "server/store/migrations.h"

#include "server/store/connection.h"
#include "storage/connection.h"

#include <QDir>
#include <QFile>
#include <QSqlError>

#include <algorithm>

static void initializeMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace agentee::server
{

using models::Problem;
using models::Result;

namespace
{

QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString statement;
    for (const QStringView line : QStringView(script).split(u'\n')) {
        if (line.trimmed().startsWith(QLatin1StringView("--")))
            continue;
        statement += line;
        statement += u'\n';
        if (line.endsWith(u';')) {
            statements.append(statement.trimmed());
            statement.clear();
        }
    }
    Q_ASSERT(statement.trimmed().isEmpty());
    return statements;
}

Result<int> schemaNumber(Connection &connection)
{
    const QString sql = QStringLiteral("PRAGMA user_version");
    auto query = connection.storage().start(sql, {});
    if (!query)
        return std::unexpected(storageProblem(query.error()));
    if (!query->next())
        return std::unexpected(storageProblem(query->lastError()));
    return query->value(0).toInt();
}

Result<void> apply(Connection &connection, const Migration &migration)
{
    QStringList statements = {QStringLiteral("BEGIN EXCLUSIVE")};
    statements += migration.statements;
    statements +=
        {QStringLiteral("PRAGMA user_version = %1").arg(migration.number), QStringLiteral("COMMIT")};
    for (const QString &statement : std::as_const(statements)) {
        if (auto failed = connection.run(statement)) {
            connection.run(QStringLiteral("ROLLBACK"));
            failed->kind = Problem::Kind::StorageFailure;
            return std::unexpected(*failed);
        }
    }
    return {};
}

} // namespace

QList<Migration> allMigrations()
{
    initializeMigrations();
    QList<Migration> migrations;
    const QDir folder(QStringLiteral(":/agentee/server/migrations"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        migrations.append(
            {.number = name.first(4).toInt(), .statements = statementsOf(QString::fromUtf8(file.readAll()))});
    }
    return migrations;
}

Result<void> migrate(Connection &connection, const QList<Migration> &migrations)
{
    const Result<int> present = schemaNumber(connection);
    if (!present)
        return std::unexpected(present.error());
    if (*present > migrations.last().number) {
        return models::problem(Problem::Kind::StorageFailure,
            QStringLiteral("The server's database was made by a newer version of Agentee."),
            QStringLiteral("Install that version, or restore the backup that was made before."));
    }
    for (const Migration &migration : migrations) {
        if (migration.number <= *present)
            continue;
        if (auto applied = apply(connection, migration); !applied)
            return applied;
    }
    return {};
}

} // namespace agentee::server

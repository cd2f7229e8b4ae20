#include "server/store/connection.h"

#include "server/speech/say.h"
#include "storage/connection.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(storeLog, "agentee.store")

namespace agentee::server
{

using models::Problem;
using storage::Trouble;

Problem storageProblem(const QSqlError &error)
{
    // SQLite repeats what it was asked for, words of a search too; of a constraint it names the column alone.
    const QString said = error.databaseText();
    const bool isAboutSchema = storage::troubleOf(error) == Trouble::Contradiction;
    qCWarning(storeLog).noquote() << error.nativeErrorCode()
                                  << (isAboutSchema ? said : said.section(u':', 0, 0));
    Problem problem{.kind = Problem::Kind::StorageFailure,
        .title = Say::tr("The server could not use its database; nothing was changed."),
        .nextStep = Say::tr("Try again. If it happens again, tell whoever runs the server.")};
    switch (storage::troubleOf(error)) {
    case Trouble::DiskFull:
        problem.title = Say::tr("The server's disk is full; nothing was changed.");
        problem.nextStep = Say::tr("Make room on the server's disk, then try again.");
        break;
    case Trouble::Busy:
        problem.title = Say::tr("The server's database is in use by another program; nothing was changed.");
        problem.nextStep = Say::tr("End the other program, then try again.");
        break;
    case Trouble::DiskFails:
        problem.title = Say::tr("The server's disk does not answer as it should; nothing was changed.");
        problem.nextStep = Say::tr("Check the disk and the rights of the server's folder, then try again.");
        break;
    case Trouble::Damaged:
        problem.title = Say::tr("The server's database is damaged.");
        problem.nextStep = Say::tr("Restore the latest backup of the server's folder.");
        break;
    case Trouble::Contradiction:
        problem.kind = Problem::Kind::Internal;
        problem.title =
            Say::tr("The server refused to store something that contradicts itself; nothing was changed.");
        break;
    case Trouble::Other:
        break;
    }
    return problem;
}

Problem diskFullProblem()
{
    return storageProblem(storage::errorFor(Trouble::DiskFull));
}

models::Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Access access)
{
    QStringList settings = {
        QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA foreign_keys = ON")};
    if (access == Access::ReadOnly)
        settings.append(QStringLiteral("PRAGMA query_only = ON"));
    auto opened = storage::Connection::open(file, settings);
    if (!opened)
        return std::unexpected(storageProblem(opened.error()));
    return std::unique_ptr<Connection>(new Connection(*std::move(opened)));
}

Connection::Connection(std::unique_ptr<storage::Connection> connection)
    : m_storage(std::move(connection))
{
}

Connection::~Connection() = default;

std::optional<Problem> Connection::run(const QString &sql)
{
    const auto done = m_storage->run(sql);
    return done ? std::nullopt : std::optional(storageProblem(done.error()));
}

} // namespace agentee::server

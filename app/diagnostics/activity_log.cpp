#include "app/diagnostics/activity_log.h"

#include "models/log_text.h"
#include "sync/store.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

Q_LOGGING_CATEGORY(log, "agentee.sync")

QString describe(sync::Status::Connection connection)
{
    switch (connection) {
    case sync::Status::Connection::Offline:
        return u"offline"_s;
    case sync::Status::Connection::Connecting:
        return u"connecting"_s;
    case sync::Status::Connection::Online:
        return u"online"_s;
    case sync::Status::Connection::SignInNeeded:
        return u"sign-in needed"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString problemOf(const sync::Status &status)
{
    return status.problem.title.isEmpty() ? u"none"_s : models::kindOf(status.problem);
}

} // namespace

ActivityLog::ActivityLog(sync::Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
    connect(&account.store(), &sync::Store::statusChanged, this, &ActivityLog::look);
}

void ActivityLog::look()
{
    // What changes with every keystroke is no news.
    const sync::Status status = m_account.store().status();
    const QString told = u"%1, %2 need the person, problem: %3"_s.arg(describe(status.connection))
                             .arg(status.needPerson)
                             .arg(problemOf(status));
    if (told == m_told)
        return;
    m_told = told;
    qCInfo(log).noquote() << told;
}

QString describe(const sync::Status &status)
{
    const QString fetched = status.initialSync ? u"first fetch under way (%1 rows)"_s.arg(status.received)
        : status.upToDate                      ? u"up to date"_s
                                               : u"fetching changes"_s;
    return u"%1, %2, %3 waiting, %4 need the person, problem: %5"_s.arg(describe(status.connection), fetched)
        .arg(status.waiting)
        .arg(status.needPerson)
        .arg(problemOf(status));
}

} // namespace agentee::client

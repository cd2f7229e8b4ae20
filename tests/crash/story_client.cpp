// agentee-story-client PROFILE SERVER JOURNAL: works as Ana until it is killed. Every act that the client has
// acknowledged is then written to JOURNAL as one line: "edit SECTION MARK", "message SESSION MARK" or
// "workspace ID".

#include "models/new_workspace.h"
#include "sync/session_store.h"
#include "sync/workspace_store.h"
#include "tests/support/live/live_client.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <unistd.h>

using namespace agentee;
using namespace agentee::tests;
using namespace Qt::StringLiterals;

namespace
{

class Journal
{
public:
    explicit Journal(const QString &path)
        : m_file(path)
    {
        if (!m_file.open(QIODevice::Append))
            qFatal("the journal cannot be written");
    }

    void write(const QString &line)
    {
        m_file.write(line.toUtf8() + '\n');
        m_file.flush();
        ::fsync(m_file.handle());
    }

private:
    QFile m_file;
};

/// One round of work on one workspace.
class Worker
{
public:
    Worker(sync::Store &store, Journal &journal)
        : m_store(store)
        , m_journal(journal)
    {
    }

    void round()
    {
        sync::WorkspaceStore &workspaces = m_store.workspaces();
        if (!m_workspace) {
            const models::NewWorkspace made =
                models::newWorkspaceFromTemplate(workspaces.workflows().value(0), mark());
            if (workspaces.create(made)) {
                m_workspace = made.id;
                m_journal.write(u"workspace %1"_s.arg(models::idText(made.id)));
            }
            return;
        }
        for (const models::Section &section : workspaces.sections(*m_workspace)) {
            const QString added = mark();
            if (workspaces.writeSection(section.id, section.markdown + added + u"\n"_s))
                m_journal.write(u"edit %1 %2"_s.arg(models::idText(section.id), added));
        }
        if (const auto session = m_store.sessions().open(*m_workspace)) {
            const QString text = mark();
            if (m_store.sessions().send(*session, text))
                m_journal.write(u"message %1 %2"_s.arg(models::idText(*session), text));
        }
        if (QRandomGenerator::global()->bounded(4) == 0)
            m_workspace.reset();
    }

private:
    static QString mark() { return u"mark-%1"_s.arg(models::idText(models::newId())); }

    sync::Store &m_store;
    Journal &m_journal;
    std::optional<models::Id> m_workspace;
};

QCoro::Task<> work(QString profile, QUrl server, QString journalPath)
{
    Journal journal(journalPath);
    auto client = co_await LiveClient::open(profile, server, u"ana@northwind.example"_s, u"northwind"_s);
    if (!client) {
        qWarning("%s", qPrintable(client.error().title));
        QCoreApplication::exit(2);
        co_return;
    }
    sync::Store &store = (*client)->store();
    if (!co_await waitUntil([&] { return !store.workspaces().workflows().isEmpty(); }, 60))
        co_return;
    Worker worker(store, journal);
    while (true) {
        worker.round();
        const int turns = QRandomGenerator::global()->bounded(1, 40);
        int waited = 0;
        co_await waitUntil([&] { return ++waited > turns; }, 60);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 4)
        return 2;
    work(arguments.at(1), QUrl(arguments.at(2)), arguments.at(3));
    return QCoreApplication::exec();
}

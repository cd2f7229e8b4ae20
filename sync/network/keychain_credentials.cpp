#include "sync/network/keychain_credentials.h"

#include "sync/keychain_waits.h"
#include "sync/network/file_credentials.h"
#include "sync/network/latch.h"
#include "sync/network/session_credentials.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPromise>
#include <QScopedPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

using models::Problem;
using models::Result;

const QString service = u"agentee"_s;
/// An entry without a secret, written before the first token. A keychain that is locked, and stays so, shows
/// no entries: then this one is missing, too.
const QString witness = u"keychain"_s;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Keychain)
public:
    static std::unexpected<Problem> silent()
    {
        return models::problem(Problem::Kind::StorageFailure,
            tr("The system's keychain, where the sign-in is kept, did not answer."),
            tr("Unlock the keychain, then try again."));
    }
};

struct Outcome {
    QKeychain::Error error = QKeychain::OtherError;
    QString text;
};

enum class Task { Read, Write, Delete };

QKeychain::Job *makeJob(Task task, const QString &text)
{
    switch (task) {
    case Task::Read:
        return new QKeychain::ReadPasswordJob(service, qApp);
    case Task::Write: {
        auto *job = new QKeychain::WritePasswordJob(service, qApp);
        job->setTextData(text);
        return job;
    }
    case Task::Delete:
        return new QKeychain::DeletePasswordJob(service, qApp);
    }
    std::unreachable();
}

struct Question {
    Task task = Task::Read;
    QString name;
    QString text; ///< to be written
};

/// How long, and who may end it before.
struct Patience {
    std::chrono::milliseconds time;
    QPointer<KeychainWaits> waits = {};
};

/// Runs in the application's thread; finishes the promise once.
void startJob(
    const Question &question, const Patience &patience, const std::shared_ptr<QPromise<Outcome>> &promise)
{
    const auto number = std::make_shared<quint64>();
    const auto finish = [promise, number, waits = patience.waits](const Outcome &outcome) {
        if (promise->future().isFinished())
            return;
        promise->addResult(outcome);
        promise->finish();
        if (waits)
            waits->end(*number);
    };
    if (patience.waits)
        *number = patience.waits->begin([finish] { finish({}); });
    const Task task = question.task;
    QKeychain::Job *job = makeJob(task, question.text);
    job->setKey(question.name);
    QObject::connect(job, &QKeychain::Job::finished, qApp, [task, finish](QKeychain::Job *done) {
        const auto *read = task == Task::Read ? static_cast<QKeychain::ReadPasswordJob *>(done) : nullptr;
        finish({done->error(), read && done->error() == QKeychain::NoError ? read->textData() : QString()});
    });
    QTimer::singleShot(patience.time, qApp, [finish] { finish({}); });
    job->start();
}

/// By value, with a future of its own: whoever asked may be gone before the keychain answers.
QCoro::Task<Outcome> ask(Question question, Patience patience)
{
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    QMetaObject::invokeMethod(
        qApp, [question, patience, promise] { startJob(question, patience, promise); }, Qt::QueuedConnection);
    const std::unique_ptr<QFutureWatcher<Outcome>, QScopedPointerDeleteLater> watcher(
        new QFutureWatcher<Outcome>);
    const Latch answered;
    QObject::connect(
        watcher.get(), &QFutureWatcherBase::finished, watcher.get(), [answered] { answered.release(); });
    watcher->setFuture(promise->future());
    co_await answered;
    co_return promise->future().result();
}

/// Whether it shows what it has; asks the person to unlock it when it does not.
QCoro::Task<bool> isOpen(Patience patience)
{
    const Outcome seen = co_await ask({.task = Task::Read, .name = witness, .text = {}}, patience);
    if (seen.error != QKeychain::EntryNotFound)
        co_return seen.error == QKeychain::NoError; // silent once is silent
    const Outcome written = co_await ask(
        {.task = Task::Write, .name = witness, .text = u"Agentee keeps sign-ins here."_s}, patience);
    co_return written.error == QKeychain::NoError;
}

} // namespace

KeychainCredentials::KeychainCredentials(
    const QString &name, std::chrono::milliseconds patience, QPointer<KeychainWaits> waits)
    : m_name(name)
    , m_patience(patience)
    , m_waits(std::move(waits))
{
}

QCoro::Task<Result<std::optional<QString>>> KeychainCredentials::refreshToken()
{
    const Question question{.task = Task::Read, .name = m_name, .text = {}};
    const Patience patience{.time = m_patience, .waits = m_waits};
    Outcome outcome = co_await ask(question, patience);
    if (outcome.error == QKeychain::EntryNotFound && co_await isOpen(patience)) {
        // It may have been unlocked just now.
        outcome = co_await ask(question, patience);
        if (outcome.error == QKeychain::EntryNotFound)
            co_return std::nullopt;
    }
    if (outcome.error != QKeychain::NoError)
        co_return Words::silent();
    co_return std::optional(outcome.text);
}

QCoro::Task<Result<void>> KeychainCredentials::keep(QString token)
{
    const Question question{.task = Task::Write, .name = m_name, .text = token};
    const Patience patience{.time = m_patience, .waits = m_waits};
    if (!co_await isOpen(patience))
        co_return Words::silent();
    const Outcome outcome = co_await ask(question, patience);
    if (outcome.error != QKeychain::NoError)
        co_return Words::silent();
    co_return {};
}

QCoro::Task<Result<void>> KeychainCredentials::forget()
{
    const Question question{.task = Task::Delete, .name = m_name, .text = {}};
    const Patience patience{.time = m_patience, .waits = m_waits};
    // A locked keychain says that it has removed what it does not show.
    if (!co_await isOpen(patience))
        co_return Words::silent();
    const Outcome outcome = co_await ask(question, patience);
    if (outcome.error != QKeychain::NoError && outcome.error != QKeychain::EntryNotFound)
        co_return Words::silent();
    co_return {};
}

QCoro::Task<SecretStore> findSecretStore(QPointer<KeychainWaits> waits)
{
    if (!QKeychain::isAvailable())
        co_return SecretStore::File;
    const Patience patience{.time = std::chrono::seconds(waits ? 60 : 3), .waits = waits};
    const Outcome outcome = co_await ask({.task = Task::Read, .name = u"probe"_s, .text = {}}, patience);
    const bool isAnswering = outcome.error == QKeychain::EntryNotFound || outcome.error == QKeychain::NoError;
    co_return isAnswering ? SecretStore::Keychain : SecretStore::File;
}

std::shared_ptr<Credentials> makeCredentials(
    SecretStore store, const QString &folder, const QString &name, const SecretPlaces &places)
{
    switch (store) {
    case SecretStore::Keychain:
        return std::make_shared<KeychainCredentials>(name, std::chrono::seconds(60), places.waits);
    case SecretStore::File:
        return std::make_shared<FileCredentials>(folder, name);
    case SecretStore::Session:
        return std::make_shared<SessionCredentials>(places.session, name);
    }
    std::unreachable();
}

} // namespace agentee::sync

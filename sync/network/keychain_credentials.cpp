#include "sync/network/keychain_credentials.h"

#include "sync/network/file_credentials.h"
#include "sync/network/latch.h"

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

/// Runs in the application's thread; finishes the promise once.
void startJob(Task task, const QString &name, const QString &text, std::chrono::milliseconds patience,
    const std::shared_ptr<QPromise<Outcome>> &promise)
{
    const auto finish = [promise](const Outcome &outcome) {
        if (promise->future().isFinished())
            return;
        promise->addResult(outcome);
        promise->finish();
    };
    QKeychain::Job *job = makeJob(task, text);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, qApp, [task, finish](QKeychain::Job *done) {
        const auto *read = task == Task::Read ? static_cast<QKeychain::ReadPasswordJob *>(done) : nullptr;
        finish({done->error(), read && done->error() == QKeychain::NoError ? read->textData() : QString()});
    });
    QTimer::singleShot(patience, qApp, [finish] { finish({}); });
    job->start();
}

/// By value, with a future of its own: whoever asked may be gone before the keychain answers.
QCoro::Task<Outcome> ask(Task task, QString name, QString text, std::chrono::milliseconds patience)
{
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    QMetaObject::invokeMethod(
        qApp, [task, name, text, patience, promise] { startJob(task, name, text, patience, promise); },
        Qt::QueuedConnection);
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
QCoro::Task<bool> isOpen(std::chrono::milliseconds patience)
{
    const Outcome seen = co_await ask(Task::Read, witness, {}, patience);
    if (seen.error == QKeychain::NoError)
        co_return true;
    const Outcome written = co_await ask(Task::Write, witness, u"Agentee keeps sign-ins here."_s, patience);
    co_return written.error == QKeychain::NoError;
}

} // namespace

KeychainCredentials::KeychainCredentials(const QString &name, std::chrono::milliseconds patience)
    : m_name(name)
    , m_patience(patience)
{
}

QCoro::Task<Result<std::optional<QString>>> KeychainCredentials::refreshToken()
{
    Outcome outcome = co_await ask(Task::Read, m_name, {}, m_patience);
    if (outcome.error == QKeychain::EntryNotFound && co_await isOpen(m_patience)) {
        // It may have been unlocked just now.
        outcome = co_await ask(Task::Read, m_name, {}, m_patience);
        if (outcome.error == QKeychain::EntryNotFound)
            co_return std::nullopt;
    }
    if (outcome.error != QKeychain::NoError)
        co_return Words::silent();
    co_return std::optional(outcome.text);
}

QCoro::Task<Result<void>> KeychainCredentials::keep(QString token)
{
    if (!co_await isOpen(m_patience))
        co_return Words::silent();
    const Outcome outcome = co_await ask(Task::Write, m_name, token, m_patience);
    if (outcome.error != QKeychain::NoError)
        co_return Words::silent();
    co_return {};
}

QCoro::Task<Result<void>> KeychainCredentials::forget()
{
    // A locked keychain says that it has removed what it does not show.
    if (!co_await isOpen(m_patience))
        co_return Words::silent();
    const Outcome outcome = co_await ask(Task::Delete, m_name, {}, m_patience);
    if (outcome.error != QKeychain::NoError && outcome.error != QKeychain::EntryNotFound)
        co_return Words::silent();
    co_return {};
}

QCoro::Task<SecretStore> findSecretStore()
{
    if (!QKeychain::isAvailable())
        co_return SecretStore::File;
    const Outcome outcome = co_await ask(Task::Read, u"probe"_s, {}, std::chrono::seconds(3));
    const bool isAnswering = outcome.error == QKeychain::EntryNotFound || outcome.error == QKeychain::NoError;
    co_return isAnswering ? SecretStore::Keychain : SecretStore::File;
}

std::shared_ptr<Credentials> makeCredentials(SecretStore store, const QString &folder, const QString &name)
{
    switch (store) {
    case SecretStore::Keychain:
        return std::make_shared<KeychainCredentials>(name);
    case SecretStore::File:
        return std::make_shared<FileCredentials>(folder, name);
    }
    std::unreachable();
}

} // namespace agentee::sync

#pragma once

#include "models/api.h"
#include "sync/profile.h"
#include "sync/store.h"
#include "tests/bench/measurement.h"
#include "tests/support/live/backend_process.h"

#include <functional>
#include <memory>

/// What measurements have in common: people, filled backends, clients.
namespace agentee::bench
{

/// Two of the sample people of one company.
struct Someone {
    QString email;
    QByteArray id;
};
Someone ana();
Someone binh();
QString samplePassword();

/// A client without its window.
struct BenchClient {
    std::unique_ptr<sync::Profile> profile;
    std::unique_ptr<sync::Account> account; ///< not started

    sync::Store &store() { return account->store(); }
};
/// Opens the profile's account, after signing in when it has none.
models::Result<BenchClient> openClient(const QString &folder, const QUrl &server, const QString &email);

/// Runs the event loop until `met` holds; asked whenever the store's status changes, and every 100 ms lest a
/// signal is missed. An Unavailable problem after `seconds`.
models::Result<void> waitFor(sync::Store &store, const std::function<bool()> &met, int seconds = 900);
/// The first fetch is done and nothing waits to be sent.
bool isSynced(const sync::Store &store);

/// Creates workspaces of Ana's over several connections at once.
models::Result<void> seed(
    const QUrl &server, qsizetype count, const std::function<models::NewWorkspace(qsizetype)> &make);

/// Preparations, each in a process of its own; what they make lies in the setting's folder.
/// A backend with as many workspaces as asked for.
models::Result<Figures> prepareBackend(const Setting &setting);
/// Needs that backend: Ana's profile with all of it.
models::Result<Figures> prepareProfile(const Setting &setting);
/// Ana's profile with one long document, and the document as a file: document.md.
models::Result<Figures> prepareDocument(const Setting &setting);
/// The texts of a long transcript as a file: transcript.md.
models::Result<Figures> prepareTranscript(const Setting &setting);

/// Ana's profile with a conversation that she shares, and its backend.
models::Result<Figures> prepareShared(const Setting &setting);

QString sharedFolder(const Setting &setting); ///< with the folders backend and profile
QString backendFolder(const Setting &setting);
QString profileFolder(const Setting &setting);
QString documentFolder(const Setting &setting);

} // namespace agentee::bench

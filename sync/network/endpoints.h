#pragma once

#include "models/api.h"
#include "models/json_reader.h"
#include "models/notification.h"
#include "models/suggestion.h"
#include "models/workflow.h"
#include "sync/network/api_client.h"

#include <functional>

/// The REST contract as the client sees it: every route once, with what goes in and what comes out. Functions
/// that write take the idempotency key `key`: the same for every repetition of the same write. `version`
/// becomes If-Match.
namespace agentee::sync
{

class HttpCaller;

/// A request and how to read its answer.
template <typename T>
struct Call {
    ApiRequest request;
    /// InvalidFields when the answer is not what the contract says.
    std::function<models::Result<T>(const QJsonObject &)> read;
};

/// What GET /v1/me says.
struct Myself {
    models::Person person;
    models::Tenant tenant;
    QString epoch; ///< of the change feed
    QString agentProvider; ///< what answers in sessions; for people
    QString agentModel; ///< may be empty
};

/// Sends a call; an answer that cannot be read is a NetworkFailure.
template <typename T>
QCoro::Task<models::Result<T>> call(ApiClient &client, Call<T> call);
/// The same without a token.
template <typename T>
QCoro::Task<models::Result<T>> call(HttpCaller &caller, Call<T> call);

namespace endpoints
{

using models::Id;

// --- without a token
Call<models::Discovery> discover();
Call<models::SignedIn> signIn(const QString &email, const QString &password, const QString &device);
Call<models::SignedIn> refresh(const QString &refreshToken);

// --- the person and the feed
Call<void> signOut();
Call<Myself> me();
Call<QList<models::Person>> people(const QString &words, int limit);
Call<models::ChangePage> changes(const QString &epoch, qint64 cursor, int limit);
Call<QList<models::SearchHit>> search(const QString &words, int limit);
inline Call<QList<models::Workflow>> workflows();
Call<models::Notification> markRead(const Id &key, const Id &notification);

// --- workspaces
Call<models::Workspace> createWorkspace(const Id &key, const models::NewWorkspace &workspace);
Call<models::Workspace> workspace(const Id &workspace);
Call<models::Workspace> renameWorkspace(
    const Id &key, const Id &workspace, qint64 version, const QString &title);
Call<models::Workspace> setState(
    const Id &key, const Id &workspace, qint64 version, const QJsonObject &state);
Call<models::Workspace> moveToStep(const Id &key, const Id &workspace, qint64 version, const QString &step);
Call<models::Workspace> orderSections(
    const Id &key, const Id &workspace, qint64 version, const QList<Id> &sections);
Call<models::Workspace> assign(const Id &key, const Id &workspace, qint64 version, const Id &person);
Call<QList<models::Collaborator>> collaborators(const Id &workspace);
Call<models::Collaborator> setCollaborator(
    const Id &key, const Id &workspace, const Id &person, models::Role role);
Call<void> removeCollaborator(const Id &key, const Id &workspace, const Id &person);

// --- sections
Call<QList<models::Section>> sections(const Id &workspace);
Call<models::Section> section(const Id &section);
Call<models::Section> addSection(const Id &key, const Id &workspace, const Id &section, const QString &title,
    const QString &markdown, int position);
Call<models::Section> writeSection(const Id &key, const Id &section, qint64 version, const QString &markdown);
Call<models::Section> deleteSection(const Id &key, const Id &section, qint64 version);
Call<models::Section> restoreSection(const Id &key, const Id &section, qint64 version);
Call<models::Section> setSectionOwner(
    const Id &key, const Id &section, qint64 version, std::optional<Id> owner);
/// Newest first; `before` 0: from the newest, else versions below it.
Call<QList<models::SectionRevision>> revisions(const Id &section, int limit, qint64 before);
Call<models::SeenMark> markSeen(const Id &key, const Id &section, qint64 version);

// --- suggestions
Call<QList<models::Suggestion>> suggestions(const Id &workspace);
/// Only what an author decides is sent: ids, kind, base, proposal and note.
Call<models::Suggestion> suggest(const Id &key, const models::Suggestion &suggestion);
Call<models::Suggestion> accept(
    const Id &key, const Id &suggestion, qint64 version, std::optional<QString> editedText);
Call<models::Suggestion> reject(const Id &key, const Id &suggestion, qint64 version, const QString &reason);
Call<models::Suggestion> withdraw(const Id &key, const Id &suggestion, qint64 version);
Call<models::Suggestion> reopen(const Id &key, const Id &suggestion, qint64 version);
Call<models::Suggestion> rebase(const Id &key, const Id &suggestion, qint64 version, const Id &newSuggestion,
    std::optional<QString> mergedText);

// --- one's own sessions
Call<models::Session> openSession(const Id &key, const Id &workspace, const Id &session);
Call<models::Session> session(const Id &session);
Call<models::MessagePage> messages(const Id &session, qint64 from, int limit);
Call<models::Message> sendMessage(const Id &key, const Id &session, const Id &message, const QString &text);
Call<models::Session> stopTurn(const Id &key, const Id &session);
Call<models::Session> retryTurn(const Id &key, const Id &session);
Call<models::Session> closeSession(const Id &key, const Id &session);

// --- shares
Call<models::SharePreview> sharePreview(const Id &workspace, const Id &session, const QList<qint64> &leftOut);
/// `version` is the workspace's lock_version.
Call<models::Share> share(
    const Id &key, const Id &workspace, qint64 version, const models::ShareCommand &command);
Call<models::Share> getShare(const Id &share);
Call<models::Share> openShare(const Id &key, const Id &share);
Call<models::Share> declineShare(const Id &key, const Id &share, const QString &reason);
Call<models::Share> recallShare(const Id &key, const Id &share);
Call<models::Session> continueShare(const Id &key, const Id &share, const Id &newSession);
Call<models::TranscriptGrant> revokeGrant(const Id &key, const Id &grant);
Call<models::MessagePage> transcript(const Id &grant, qint64 from, int limit);

/// Reads {"items": [...]} with at most `maximum` items.
template <typename T>
std::function<models::Result<QList<T>>(const QJsonObject &)> itemsOf(
    models::Result<T> (*read)(const QJsonObject &), qsizetype maximum);
ApiRequest get(const QString &path);

} // namespace endpoints

// --- implementation of the templates
// -----------------------------------------------------------------------------

/// For call(): one answer, read.
template <typename T>
models::Result<T> readCall(const Call<T> &call, const models::Result<ApiAnswer> &answer, const QString &host);
models::Problem unreadable(const QString &host);
QCoro::Task<models::Result<ApiAnswer>> sendWithoutToken(HttpCaller &caller, const ApiRequest &request);
QString hostOf(const HttpCaller &caller);

template <typename T>
models::Result<T> readCall(const Call<T> &call, const models::Result<ApiAnswer> &answer, const QString &host)
{
    if (!answer)
        return std::unexpected(answer.error());
    if constexpr (!std::is_void_v<T>) {
        models::Result<T> value = call.read(answer->body);
        if (!value)
            return std::unexpected(unreadable(host));
        return value;
    } else {
        return {};
    }
}

template <typename T>
QCoro::Task<models::Result<T>> call(ApiClient &client, Call<T> call)
{
    const QString host = client.server().host();
    const models::Result<ApiAnswer> answer = co_await client.send(call.request);
    co_return readCall(call, answer, host);
}

template <typename T>
QCoro::Task<models::Result<T>> call(HttpCaller &caller, Call<T> call)
{
    const QString host = hostOf(caller);
    const models::Result<ApiAnswer> answer = co_await sendWithoutToken(caller, call.request);
    co_return readCall(call, answer, host);
}

template <typename T>
std::function<models::Result<QList<T>>(const QJsonObject &)> endpoints::itemsOf(
    models::Result<T> (*read)(const QJsonObject &), qsizetype maximum)
{
    return [read, maximum](const QJsonObject &object) -> models::Result<QList<T>> {
        models::JsonReader reader(object);
        QList<T> items = reader.list<T>(QLatin1StringView("items"), maximum, read);
        if (std::optional<models::Problem> wrong = reader.finish(models::JsonReader::UnknownFields::Ignore))
            return std::unexpected(*std::move(wrong));
        return items;
    };
}

inline Call<QList<models::Workflow>> endpoints::workflows()
{
    return {get(QStringLiteral("/v1/workflows")), itemsOf(&models::workflowFromJson, 1000)};
}

} // namespace agentee::sync

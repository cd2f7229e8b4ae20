#include "sync/network/endpoints.h"

#include "sync/network/http_caller.h"
#include "sync/network/network_problem.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Id;
using models::JsonReader;
using models::Problem;
using models::Result;
using Method = ApiRequest::Method;

namespace
{

constexpr qsizetype maximumItems = 10'000;

QString path(QLatin1StringView before, const Id &id, QLatin1StringView after = {})
{
    return before + models::idText(id) + after;
}

void addText(ApiRequest &request, const QString &name, const QString &text)
{
    // QUrlQuery leaves "+" alone, which servers read as a space.
    request.query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(text)));
}

void addNumber(ApiRequest &request, const QString &name, qint64 number)
{
    request.query.addQueryItem(name, QString::number(number));
}

ApiRequest post(const QString &path, const QJsonObject &body)
{
    return {.method = Method::Post, .path = path, .body = body};
}

ApiRequest write(Method method, const Id &key, const QString &path, const QJsonObject &body,
    std::optional<qint64> version = {})
{
    ApiRequest request{.method = method, .path = path, .body = body};
    request.idempotencyKey = key;
    request.ifMatch = version;
    return request;
}

ApiRequest remove(const Id &key, const QString &path, std::optional<qint64> version = {})
{
    ApiRequest request{.method = Method::Delete, .path = path};
    request.idempotencyKey = key;
    request.ifMatch = version;
    return request;
}

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

QJsonArray texts(const QList<Id> &ids)
{
    QJsonArray array;
    for (const Id &id : ids)
        array.append(models::idText(id));
    return array;
}

struct Agent {
    QString provider;
    QString model;
};

Result<Agent> agentFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Agent agent{.provider = reader.optionalText("provider"_L1, models::limits::ModelNameLength),
        .model = reader.optionalText("model"_L1, models::limits::ModelNameLength)};
    if (std::optional<Problem> wrong = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(wrong));
    return agent;
}

Result<Myself> myselfFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Myself myself{.person = reader.nested<models::Person>("person"_L1, models::personFromJson),
        .tenant = reader.nested<models::Tenant>("tenant"_L1, models::tenantFromJson),
        .epoch = reader.text("epoch"_L1, 1, models::limits::EpochLength),
        .agentProvider = {},
        .agentModel = {}};
    const Agent agent = reader.nested<Agent>("agent"_L1, agentFromJson);
    myself.agentProvider = agent.provider;
    myself.agentModel = agent.model;
    if (std::optional<Problem> wrong = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(wrong));
    return myself;
}

ApiRequest messagesPage(const QString &path, qint64 from, int limit)
{
    ApiRequest request = endpoints::get(path);
    addNumber(request, u"from"_s, from);
    addNumber(request, u"limit"_s, limit);
    return request;
}

} // namespace

Problem unreadable(const QString &host)
{
    return answerDamaged(host);
}

QCoro::Task<Result<ApiAnswer>> sendWithoutToken(HttpCaller &caller, const ApiRequest &request)
{
    return caller.send(request, {});
}

QString hostOf(const HttpCaller &caller)
{
    return caller.server().host();
}

namespace endpoints
{

ApiRequest get(const QString &path)
{
    return {.method = Method::Get, .path = path};
}

Call<models::Discovery> discover()
{
    ApiRequest request = get(u"/.well-known/agentee"_s);
    request.maximumAnswerBytes = 64 * 1024;
    return {request, models::discoveryFromJson};
}

Call<models::SignedIn> signIn(const QString &email, const QString &password, const QString &device)
{
    ApiRequest request =
        post(u"/v1/auth/sign-in"_s, {{u"email"_s, email}, {u"password"_s, password}, {u"device"_s, device}});
    request.maximumAnswerBytes = 64 * 1024;
    return {request, models::signedInFromJson};
}

Call<models::SignedIn> refresh(const QString &refreshToken)
{
    ApiRequest request = post(u"/v1/auth/refresh"_s, {{u"refresh_token"_s, refreshToken}});
    request.maximumAnswerBytes = 64 * 1024;
    return {request, models::signedInFromJson};
}

Call<void> signOut()
{
    return {post(u"/v1/auth/sign-out"_s, {}), {}};
}

Call<Myself> me()
{
    return {get(u"/v1/me"_s), myselfFromJson};
}

Call<QList<models::Person>> people(const QString &words, int limit)
{
    ApiRequest request = get(u"/v1/people"_s);
    addText(request, u"query"_s, words);
    addNumber(request, u"limit"_s, limit);
    return {request, itemsOf(&models::personFromJson, maximumItems)};
}

Call<models::ChangePage> changes(const QString &epoch, qint64 cursor, int limit)
{
    ApiRequest request = get(u"/v1/changes"_s);
    if (!epoch.isEmpty())
        addText(request, u"epoch"_s, epoch);
    addNumber(request, u"cursor"_s, cursor);
    addNumber(request, u"limit"_s, limit);
    return {request, models::changePageFromJson};
}

Call<QList<models::SearchHit>> search(const QString &words, int limit)
{
    ApiRequest request = get(u"/v1/search"_s);
    addText(request, u"query"_s, words);
    addNumber(request, u"limit"_s, limit);
    return {request, itemsOf(&models::searchHitFromJson, maximumItems)};
}

Call<models::Notification> markRead(const Id &key, const Id &notification)
{
    return {write(Method::Post, key, path("/v1/notifications/"_L1, notification, "/read"_L1), {}),
        models::notificationFromJson};
}

// --- workspaces

Call<models::Workspace> createWorkspace(const Id &key, const models::NewWorkspace &workspace)
{
    return {write(Method::Post, key, u"/v1/workspaces"_s, toJson(workspace)), models::workspaceFromJson};
}

Call<models::Workspace> workspace(const Id &workspace)
{
    return {get(path("/v1/workspaces/"_L1, workspace)), models::workspaceFromJson};
}

Call<models::Workspace> renameWorkspace(
    const Id &key, const Id &workspace, qint64 version, const QString &title)
{
    return {write(Method::Patch, key, path("/v1/workspaces/"_L1, workspace), {{u"title"_s, title}}, version),
        models::workspaceFromJson};
}

Call<models::Workspace> setState(const Id &key, const Id &workspace, qint64 version, const QJsonObject &state)
{
    return {write(Method::Put, key, path("/v1/workspaces/"_L1, workspace, "/state"_L1), {{u"state"_s, state}},
                version),
        models::workspaceFromJson};
}

Call<models::Workspace> moveToStep(const Id &key, const Id &workspace, qint64 version, const QString &step)
{
    return {write(Method::Put, key, path("/v1/workspaces/"_L1, workspace, "/step"_L1), {{u"step"_s, step}},
                version),
        models::workspaceFromJson};
}

Call<models::Workspace> orderSections(
    const Id &key, const Id &workspace, qint64 version, const QList<Id> &sections)
{
    return {write(Method::Put, key, path("/v1/workspaces/"_L1, workspace, "/order"_L1),
                {{u"section_ids"_s, texts(sections)}}, version),
        models::workspaceFromJson};
}

Call<models::Workspace> assign(const Id &key, const Id &workspace, qint64 version, const Id &person)
{
    return {write(Method::Put, key, path("/v1/workspaces/"_L1, workspace, "/assignee"_L1),
                {{u"person_id"_s, models::idText(person)}}, version),
        models::workspaceFromJson};
}

Call<QList<models::Collaborator>> collaborators(const Id &workspace)
{
    return {get(path("/v1/workspaces/"_L1, workspace, "/collaborators"_L1)),
        itemsOf(&models::collaboratorFromJson, maximumItems)};
}

Call<models::Collaborator> setCollaborator(
    const Id &key, const Id &workspace, const Id &person, models::Role role)
{
    return {write(Method::Put, key,
                path("/v1/workspaces/"_L1, workspace, "/collaborators/"_L1) + models::idText(person),
                {{u"role"_s, models::word(role)}}),
        models::collaboratorFromJson};
}

Call<void> removeCollaborator(const Id &key, const Id &workspace, const Id &person)
{
    return {remove(key, path("/v1/workspaces/"_L1, workspace, "/collaborators/"_L1) + models::idText(person)),
        {}};
}

// --- sections

Call<QList<models::Section>> sections(const Id &workspace)
{
    return {get(path("/v1/workspaces/"_L1, workspace, "/sections"_L1)),
        itemsOf(&models::sectionFromJson, maximumItems)};
}

Call<models::Section> section(const Id &section)
{
    return {get(path("/v1/sections/"_L1, section)), models::sectionFromJson};
}

Call<models::Section> addSection(const Id &key, const Id &workspace, const Id &section, const QString &title,
    const QString &markdown, int position)
{
    return {write(Method::Post, key, path("/v1/workspaces/"_L1, workspace, "/sections"_L1),
                {{u"id"_s, models::idText(section)}, {u"title"_s, title}, {u"markdown"_s, markdown},
                    {u"position"_s, position}}),
        models::sectionFromJson};
}

Call<models::Section> writeSection(const Id &key, const Id &section, qint64 version, const QString &markdown)
{
    return {write(Method::Put, key, path("/v1/sections/"_L1, section), {{u"markdown"_s, markdown}}, version),
        models::sectionFromJson};
}

Call<models::Section> deleteSection(const Id &key, const Id &section, qint64 version)
{
    return {remove(key, path("/v1/sections/"_L1, section), version), models::sectionFromJson};
}

Call<models::Section> restoreSection(const Id &key, const Id &section, qint64 version)
{
    return {write(Method::Post, key, path("/v1/sections/"_L1, section, "/restore"_L1), {}, version),
        models::sectionFromJson};
}

Call<models::Section> setSectionOwner(
    const Id &key, const Id &section, qint64 version, std::optional<Id> owner)
{
    const std::optional<QString> text = owner ? std::optional(models::idText(*owner)) : std::nullopt;
    return {write(Method::Put, key, path("/v1/sections/"_L1, section, "/owner"_L1),
                {{u"owner"_s, orNull(text)}}, version),
        models::sectionFromJson};
}

Call<QList<models::SectionRevision>> revisions(const Id &section, int limit, qint64 before)
{
    ApiRequest request = get(path("/v1/sections/"_L1, section, "/revisions"_L1));
    addNumber(request, u"limit"_s, limit);
    if (before > 0)
        addNumber(request, u"before"_s, before);
    return {request, itemsOf(&models::sectionRevisionFromJson, maximumItems)};
}

Call<models::SeenMark> markSeen(const Id &key, const Id &section, qint64 version)
{
    return {write(Method::Put, key, path("/v1/sections/"_L1, section, "/seen"_L1), {{u"version"_s, version}}),
        models::seenMarkFromJson};
}

// --- suggestions

Call<QList<models::Suggestion>> suggestions(const Id &workspace)
{
    return {get(path("/v1/workspaces/"_L1, workspace, "/suggestions"_L1)),
        itemsOf(&models::suggestionFromJson, maximumItems)};
}

Call<models::Suggestion> suggest(const Id &key, const models::Suggestion &suggestion)
{
    QJsonObject body;
    const QJsonObject whole = toJson(suggestion);
    for (const QLatin1StringView name : {"id"_L1, "kind"_L1, "section_id"_L1, "base_version"_L1,
             "base_text"_L1, "proposed_text"_L1, "patch"_L1, "note"_L1})
        body[name] = whole.value(name);
    return {
        write(Method::Post, key, path("/v1/workspaces/"_L1, suggestion.workspaceId, "/suggestions"_L1), body),
        models::suggestionFromJson};
}

Call<models::Suggestion> accept(
    const Id &key, const Id &suggestion, qint64 version, std::optional<QString> editedText)
{
    return {write(Method::Post, key, path("/v1/suggestions/"_L1, suggestion, "/accept"_L1),
                {{u"edited_text"_s, orNull(editedText)}}, version),
        models::suggestionFromJson};
}

Call<models::Suggestion> reject(const Id &key, const Id &suggestion, qint64 version, const QString &reason)
{
    return {write(Method::Post, key, path("/v1/suggestions/"_L1, suggestion, "/reject"_L1),
                {{u"reason"_s, reason}}, version),
        models::suggestionFromJson};
}

Call<models::Suggestion> withdraw(const Id &key, const Id &suggestion, qint64 version)
{
    return {write(Method::Post, key, path("/v1/suggestions/"_L1, suggestion, "/withdraw"_L1), {}, version),
        models::suggestionFromJson};
}

Call<models::Suggestion> reopen(const Id &key, const Id &suggestion, qint64 version)
{
    return {write(Method::Post, key, path("/v1/suggestions/"_L1, suggestion, "/reopen"_L1), {}, version),
        models::suggestionFromJson};
}

Call<models::Suggestion> rebase(const Id &key, const Id &suggestion, qint64 version, const Id &newSuggestion,
    std::optional<QString> mergedText)
{
    return {write(Method::Post, key, path("/v1/suggestions/"_L1, suggestion, "/rebase"_L1),
                {{u"id"_s, models::idText(newSuggestion)}, {u"merged_text"_s, orNull(mergedText)}}, version),
        models::suggestionFromJson};
}

// --- one's own sessions

Call<models::Session> openSession(const Id &key, const Id &workspace, const Id &session)
{
    return {write(Method::Post, key, path("/v1/workspaces/"_L1, workspace, "/sessions"_L1),
                {{u"id"_s, models::idText(session)}}),
        models::sessionFromJson};
}

Call<models::Session> session(const Id &session)
{
    return {get(path("/v1/sessions/"_L1, session)), models::sessionFromJson};
}

Call<models::MessagePage> messages(const Id &session, qint64 from, int limit)
{
    return {messagesPage(path("/v1/sessions/"_L1, session, "/messages"_L1), from, limit),
        models::messagePageFromJson};
}

Call<models::Message> sendMessage(const Id &key, const Id &session, const Id &message, const QString &text)
{
    return {write(Method::Post, key, path("/v1/sessions/"_L1, session, "/messages"_L1),
                {{u"id"_s, models::idText(message)}, {u"text"_s, text}}),
        models::messageFromJson};
}

Call<models::Session> stopTurn(const Id &key, const Id &session)
{
    return {
        write(Method::Post, key, path("/v1/sessions/"_L1, session, "/stop"_L1), {}), models::sessionFromJson};
}

Call<models::Session> retryTurn(const Id &key, const Id &session)
{
    return {write(Method::Post, key, path("/v1/sessions/"_L1, session, "/retry"_L1), {}),
        models::sessionFromJson};
}

Call<models::Session> closeSession(const Id &key, const Id &session)
{
    return {write(Method::Post, key, path("/v1/sessions/"_L1, session, "/close"_L1), {}),
        models::sessionFromJson};
}

// --- shares

Call<models::SharePreview> sharePreview(const Id &workspace, const Id &session, const QList<qint64> &leftOut)
{
    QJsonArray offsets;
    for (const qint64 offset : leftOut)
        offsets.append(offset);
    return {post(path("/v1/workspaces/"_L1, workspace, "/share-previews"_L1),
                {{u"session_id"_s, models::idText(session)}, {u"left_out"_s, offsets}}),
        models::sharePreviewFromJson};
}

Call<models::Share> share(
    const Id &key, const Id &workspace, qint64 version, const models::ShareCommand &command)
{
    return {write(Method::Post, key, path("/v1/workspaces/"_L1, workspace, "/shares"_L1), toJson(command),
                version),
        models::shareFromJson};
}

Call<models::Share> getShare(const Id &share)
{
    return {get(path("/v1/shares/"_L1, share)), models::shareFromJson};
}

Call<models::Share> openShare(const Id &key, const Id &share)
{
    return {write(Method::Post, key, path("/v1/shares/"_L1, share, "/open"_L1), {}), models::shareFromJson};
}

Call<models::Share> declineShare(const Id &key, const Id &share, const QString &reason)
{
    return {write(Method::Post, key, path("/v1/shares/"_L1, share, "/decline"_L1), {{u"reason"_s, reason}}),
        models::shareFromJson};
}

Call<models::Share> recallShare(const Id &key, const Id &share)
{
    return {write(Method::Post, key, path("/v1/shares/"_L1, share, "/recall"_L1), {}), models::shareFromJson};
}

Call<models::Session> continueShare(const Id &key, const Id &share, const Id &newSession)
{
    return {write(Method::Post, key, path("/v1/shares/"_L1, share, "/continue"_L1),
                {{u"id"_s, models::idText(newSession)}}),
        models::sessionFromJson};
}

Call<models::TranscriptGrant> revokeGrant(const Id &key, const Id &grant)
{
    return {write(Method::Post, key, path("/v1/grants/"_L1, grant, "/revoke"_L1), {}),
        models::transcriptGrantFromJson};
}

Call<models::MessagePage> transcript(const Id &grant, qint64 from, int limit)
{
    return {messagesPage(path("/v1/grants/"_L1, grant, "/messages"_L1), from, limit),
        models::messagePageFromJson};
}

} // namespace endpoints

} // namespace agentee::sync

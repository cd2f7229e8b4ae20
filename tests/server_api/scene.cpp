#include "tests/server_api/scene.h"

#include "models/api.h"
#include "server/services/sections.h"
#include "server/services/sessions.h"
#include "server/services/shares.h"
#include "server/services/suggestions.h"
#include "server/services/workspaces.h"
#include "server/store/transaction.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

using models::Id;
using models::newId;
using server::Principal;
using server::Transaction;

const QString secret = QString::fromLatin1(Scene::secretWord());

models::HandoffRecord record()
{
    models::HandoffRecord made;
    made.summary = u"What this is about: "_s + secret;
    made.resumePrompt = u"Go on."_s;
    return made;
}

models::ShareCommand shareCommand(const Id &recipient, const std::optional<Id> &session)
{
    models::ShareCommand command;
    command.id = newId();
    command.recipientId = recipient;
    command.mode = models::ShareMode::Reviewer;
    command.transcript = session ? models::TranscriptExtent::UpToNow : models::TranscriptExtent::None;
    command.sessionId = session;
    command.upToMessageCount = session ? 1 : 0;
    command.handoffRecord = record();
    return command;
}

Id suggest(RunningBackend &backend, const Scene &scene)
{
    const server::NewSuggestion command{.id = newId(),
        .kind = models::SuggestionKind::ReplaceSection,
        .sectionId = scene.section,
        .baseVersion = scene.sectionVersion,
        .baseText = scene.sectionText,
        .proposedText = u"## Approach\n\nBetter, said "_s + secret,
        .patch = {},
        .note = secret};
    return backend
        .write([&](Transaction &transaction) {
            return makeSuggestion(transaction, backend.principal(u"maria"_s), scene.workspace, command);
        })
        .id;
}

QString text(const Id &id)
{
    return models::idText(id);
}

Id notificationAbout(RunningBackend &backend, const Id &share)
{
    return must(backend.database().read([&](Transaction &transaction) -> models::Result<Id> {
        server::Rows rows = transaction.select(u"SELECT id FROM notification WHERE subject = ?"_s, {share});
        return rows.next() ? rows.id(0) : Id();
    }));
}

} // namespace

Scene::Scene(RunningBackend &backend)
    : workspace(newId())
    , section(newId())
    , deletedSection(newId())
    , sectionText(u"## Approach\n\nHow it is done: "_s + secret + u'\n')
    , session(newId())
{
    const Principal ana = backend.principal(u"ana"_s);
    const Principal binh = backend.principal(u"binh"_s);
    const models::NewWorkspace command{.id = workspace,
        .title = secret,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {{u"client"_s, secret}},
        .sections = {{.id = section, .key = u"approach"_s, .title = u"Approach"_s, .markdown = sectionText},
            {.id = deletedSection,
                .key = u"old"_s,
                .title = u"Old"_s,
                .markdown = u"## Old\n\n"_s + secret}}};
    backend.write([&](Transaction &transaction) { return createWorkspace(transaction, ana, command); });
    using enum models::Role;
    for (const auto &[name, role] :
        {std::pair{u"binh"_s, Editor}, {u"li"_s, Editor}, {u"maria"_s, Reviewer}, {u"sam"_s, Viewer}}) {
        backend.write([&](Transaction &transaction) {
            return setCollaborator(transaction, ana, workspace, backend.principal(name).person, role);
        });
    }
    sectionVersion = 1;
    backend.write(
        [&](Transaction &transaction) { return deleteSection(transaction, ana, deletedSection, 1); });
    backend.write(
        [&](Transaction &transaction) { return openSession(transaction, ana, workspace, session, {}); });
    backend.write([&](Transaction &transaction) {
        return sendMessage(transaction, ana, session, newId(), u"A question about "_s + secret)
            .and_then([&](const models::Message &) {
                const Principal agent{.person = ana.person,
                    .tenant = ana.tenant,
                    .agent = models::AgentMark{.provider = u"Test"_s, .model = {}},
                    .agentSession = session};
                return failTurn(transaction, agent, u"No answer came."_s);
            });
    });
    const models::Share sent = backend.write([&](Transaction &transaction) {
        const qint64 version = server::workspace(transaction, ana, workspace)->lockVersion;
        return server::share(transaction, ana, workspace, version,
            shareCommand(backend.principal(u"maria"_s).person, session));
    });
    share = sent.id;
    grant = sent.grantId.value_or(Id());
    notification = notificationAbout(backend, share);
    suggestion = suggest(backend, *this);
    rejectedSuggestion = suggest(backend, *this);
    lockVersion = backend
                      .write([&](Transaction &transaction) {
                          const qint64 version = server::workspace(transaction, ana, workspace)->lockVersion;
                          return assign(transaction, ana, workspace, version, binh.person);
                      })
                      .lockVersion;
    backend.write([&](Transaction &transaction) {
        return rejectSuggestion(transaction, binh, rejectedSuggestion, 1, u"No: "_s + secret);
    });
    leaver = backend
                 .write([&](Transaction &transaction) {
                     const models::Person person{.id = newId(),
                         .name = u"Lena Gone"_s,
                         .email = text(workspace) + u"@northwind.example"_s,
                         .initials = u"LG"_s};
                     return createPerson(transaction, ana.tenant, person, "no password");
                 })
                 .id;
}

namespace
{

struct Call {
    QByteArray method = "GET";
    QByteArray path;
    std::optional<QJsonObject> body = {};
    std::optional<qint64> version = {};
};

QHash<QByteArray, Call> callsAboutSections(const Scene &scene, const RunningBackend &backend)
{
    const QByteArray workspace = "/v1/workspaces/" + idBytes(scene.workspace);
    const QByteArray section = "/v1/sections/" + idBytes(scene.section);
    return {
        {"listSections", {.path = workspace + "/sections"}},
        {"addSection",
            {"POST", workspace + "/sections",
                QJsonObject{{u"id"_s, text(newId())}, {u"title"_s, u"New"_s}, {u"markdown"_s, u"## New\n"_s},
                    {u"position"_s, 0}}}},
        {"getSection", {.path = section}},
        {"writeSection",
            {"PUT", section, QJsonObject{{u"markdown"_s, u"## Approach\n\nOther.\n"_s}},
                scene.sectionVersion}},
        {"deleteSection", {"DELETE", section, {}, scene.sectionVersion}},
        {"restoreSection",
            {"POST", "/v1/sections/" + idBytes(scene.deletedSection) + "/restore", QJsonObject(), 2}},
        {"setSectionOwner",
            {"PUT", section + "/owner", QJsonObject{{u"owner"_s, text(backend.principal(u"li"_s).person)}},
                scene.sectionVersion}},
        {"listRevisions", {.path = section + "/revisions?limit=10"}},
        {"markSeen", {"PUT", section + "/seen", QJsonObject{{u"version"_s, 1}}}},
    };
}

QHash<QByteArray, Call> callsAboutWorkspaces(const Scene &scene, const RunningBackend &backend)
{
    const QByteArray workspace = "/v1/workspaces/" + idBytes(scene.workspace);
    const QString li = text(backend.principal(u"li"_s).person);
    return {
        {"createWorkspace",
            {"POST", "/v1/workspaces",
                models::toJson(models::NewWorkspace{.id = newId(),
                    .title = u"Mine"_s,
                    .workflowKey = u"proposal"_s,
                    .frontMatter = {},
                    .state = {},
                    .sections = {}})}},
        {"getWorkspace", {.path = workspace}},
        {"renameWorkspace", {"PATCH", workspace, QJsonObject{{u"title"_s, u"Other"_s}}, scene.lockVersion}},
        {"setState",
            {"PUT", workspace + "/state", QJsonObject{{u"state"_s, QJsonObject{{u"client"_s, u"Other"_s}}}},
                scene.lockVersion}},
        {"moveToStep", {"PUT", workspace + "/step", QJsonObject{{u"step"_s, u"brief"_s}}, scene.lockVersion}},
        {"orderSections",
            {"PUT", workspace + "/order", QJsonObject{{u"section_ids"_s, QJsonArray{text(scene.section)}}},
                scene.lockVersion}},
        {"assign", {"PUT", workspace + "/assignee", QJsonObject{{u"person_id"_s, li}}, scene.lockVersion}},
        {"listCollaborators", {.path = workspace + "/collaborators"}},
        {"setCollaborator",
            {"PUT", workspace + "/collaborators/" + li.toLatin1(), QJsonObject{{u"role"_s, u"viewer"_s}}}},
        {"removeCollaborator",
            {"DELETE", workspace + "/collaborators/" + idBytes(backend.principal(u"maria"_s).person)}},
        {"listTrail", {.path = workspace + "/audit?limit=5"}},
    };
}

QHash<QByteArray, Call> callsAboutSuggestions(const Scene &scene)
{
    const QByteArray list = "/v1/workspaces/" + idBytes(scene.workspace) + "/suggestions";
    const QByteArray one = "/v1/suggestions/" + idBytes(scene.suggestion);
    return {
        {"listSuggestions", {.path = list}},
        {"makeSuggestion",
            {"POST", list,
                QJsonObject{{u"id"_s, text(newId())}, {u"kind"_s, u"replace_section"_s},
                    {u"section_id"_s, text(scene.section)}, {u"base_version"_s, scene.sectionVersion},
                    {u"base_text"_s, scene.sectionText}, {u"proposed_text"_s, u"## Approach\n\nMine.\n"_s},
                    {u"patch"_s, QJsonArray()}, {u"note"_s, QString()}}}},
        {"acceptSuggestion",
            {"POST", one + "/accept", QJsonObject{{u"edited_text"_s, QJsonValue(QJsonValue::Null)}}, 1}},
        {"rejectSuggestion", {"POST", one + "/reject", QJsonObject{{u"reason"_s, u"No."_s}}, 1}},
        {"withdrawSuggestion", {"POST", one + "/withdraw", QJsonObject(), 1}},
        {"reopenSuggestion",
            {"POST", "/v1/suggestions/" + idBytes(scene.rejectedSuggestion) + "/reopen", QJsonObject(), 2}},
        {"rebaseSuggestion",
            {"POST", one + "/rebase",
                QJsonObject{{u"id"_s, text(newId())}, {u"merged_text"_s, u"## Approach\n\nMerged.\n"_s}}, 1}},
    };
}

QHash<QByteArray, Call> callsAboutSessions(const Scene &scene)
{
    const QByteArray session = "/v1/sessions/" + idBytes(scene.session);
    return {
        {"openSession",
            {"POST", "/v1/workspaces/" + idBytes(scene.workspace) + "/sessions",
                QJsonObject{{u"id"_s, text(newId())}}}},
        {"getSession", {.path = session}},
        {"listMessages", {.path = session + "/messages?from=0&limit=10"}},
        {"sendMessage",
            {"POST", session + "/messages", QJsonObject{{u"id"_s, text(newId())}, {u"text"_s, u"Hello"_s}}}},
        {"importMessages",
            {"POST", session + "/import",
                QJsonObject{{u"tool"_s, u"Claude Code"_s},
                    {u"messages"_s,
                        QJsonArray{QJsonObject{{u"id"_s, text(newId())}, {u"role"_s, u"person"_s},
                            {u"text"_s, u"Hello"_s}, {u"tool_uses"_s, QJsonArray()}, {u"model"_s, QString()},
                            {u"written_at"_s, u"2026-05-01T10:00:00.000Z"_s}}}}}}},
        {"stopTurn", {"POST", session + "/stop", QJsonObject()}},
        {"retryTurn", {"POST", session + "/retry", QJsonObject()}},
        {"closeSession", {"POST", session + "/close", QJsonObject()}},
    };
}

QHash<QByteArray, Call> callsAboutShares(const Scene &scene, const RunningBackend &backend)
{
    const QByteArray workspace = "/v1/workspaces/" + idBytes(scene.workspace);
    const QByteArray share = "/v1/shares/" + idBytes(scene.share);
    const QByteArray grant = "/v1/grants/" + idBytes(scene.grant);
    return {
        {"previewShare",
            {"POST", workspace + "/share-previews",
                QJsonObject{{u"session_id"_s, text(scene.session)}, {u"left_out"_s, QJsonArray()}}}},
        {"share",
            {"POST", workspace + "/shares",
                models::toJson(shareCommand(backend.principal(u"nora"_s).person, {})), scene.lockVersion}},
        {"getShare", {.path = share}},
        {"openShare", {"POST", share + "/open", QJsonObject()}},
        {"declineShare", {"POST", share + "/decline", QJsonObject{{u"reason"_s, u"No time"_s}}}},
        {"recallShare", {"POST", share + "/recall", QJsonObject()}},
        {"continueShare", {"POST", share + "/continue", QJsonObject{{u"id"_s, text(newId())}}}},
        {"revokeGrant", {"POST", grant + "/revoke", QJsonObject()}},
        {"listTranscript", {.path = grant + "/messages?from=0&limit=10"}},
        {"readNotification",
            {"POST", "/v1/notifications/" + idBytes(scene.notification) + "/read", QJsonObject()}},
    };
}

QHash<QByteArray, Call> callsAboutPeople(const Scene &scene)
{
    return {
        {"deactivatePerson", {"POST", "/v1/people/" + idBytes(scene.leaver) + "/deactivate", QJsonObject()}},
        {"discover", {.path = "/.well-known/agentee"}},
        {"health", {.path = "/v1/health"}},
        {"signIn",
            {"POST", "/v1/auth/sign-in",
                QJsonObject{{u"email"_s, u"li@northwind.example"_s}, {u"password"_s, u"northwind"_s},
                    {u"device"_s, u"test"_s}}}},
        {"refresh", {"POST", "/v1/auth/refresh", QJsonObject{{u"refresh_token"_s, u"unknown"_s}}}},
        {"signOut", {"POST", "/v1/auth/sign-out", QJsonObject()}},
        {"me", {.path = "/v1/me"}},
        {"listProviders", {.path = "/v1/providers"}},
        {"listPeople", {.path = "/v1/people?query=li&limit=5"}},
        {"listChanges", {.path = "/v1/changes?cursor=0&limit=1000"}},
        {"search", {.path = "/v1/search?query=zanzibar&limit=5"}},
        {"listWorkflows", {.path = "/v1/workflows"}},
    };
}

} // namespace

SceneRequest requestFor(const QByteArray &name, const Scene &scene, const RunningBackend &backend)
{
    QHash<QByteArray, Call> calls = callsAboutPeople(scene);
    calls.insert(callsAboutWorkspaces(scene, backend));
    calls.insert(callsAboutSections(scene, backend));
    calls.insert(callsAboutSuggestions(scene));
    calls.insert(callsAboutSessions(scene));
    calls.insert(callsAboutShares(scene, backend));
    const auto call = calls.constFind(name);
    if (call == calls.cend())
        return {};
    SceneRequest made{
        .request = {.method = call->method, .path = call->path, .version = call->version}, .isHandled = true};
    if (call->body)
        made.request.body = jsonBytes(*call->body);
    if (call->method != "GET" && name != "signIn" && name != "refresh" && name != "signOut"
        && name != "previewShare")
        made.request.key = idBytes(newId());
    return made;
}

} // namespace agentee::test

#pragma once

#include "server/services/sessions.h"
#include "server/services/shares.h"
#include "tests/server/service_test.h"

/// What the tests of shares, transcripts and sessions have in common.
namespace agentee::test
{

using models::Id;
using models::Message;
using models::MessageRole;
using models::MessageState;
using models::Role;
using models::Section;
using models::Session;
using models::Share;
using models::ShareCommand;
using models::ShareMode;
using models::ShareState;
using models::TranscriptExtent;
using models::TurnState;
using models::Workspace;

inline const models::AgentMark answering{.provider = u"Librarian"_s, .model = u"1"_s};
inline constexpr auto Secret = "ghp_a8F3kQ9zX2mN7bV4cL1wR6tY5uI0oP3sD8fG"_L1;

/// Ana has a proposal and a conversation of four messages about it; the second holds a secret.
struct SharingScene {
    explicit SharingScene(TestBackend &used)
        : backend(used)
        , workspace(makeProposal(used, used.ana, newProposal()))
        , session(open(used.ana))
    {
        say(session, u"Let us use a tunnel."_s, u"Use the token %1 for the map."_s.arg(Secret));
        say(session, u"Why not a bridge?"_s, u"A bridge was rejected: too loud."_s);
    }

    Session open(const Principal &who) const
    {
        return write(backend, [&](Transaction &t) {
            return server::openSession(t, who, workspace.id, models::newId(), answering);
        }).value();
    }
    Principal agentOf(const Session &of) const
    {
        return {.person = of.ownerId,
            .tenant = backend.tenant,
            .agent = models::AgentMark{.provider = u"Librarian"_s, .model = u"1"_s},
            .agentSession = of.id};
    }
    void say(const Session &in, const QString &question, const QString &answer) const
    {
        const Principal owner{
            .person = in.ownerId, .tenant = backend.tenant, .agent = {}, .agentSession = {}};
        const bool asked = write(backend, [&](Transaction &t) {
            return server::sendMessage(t, owner, in.id, models::newId(), question);
        }).has_value();
        Message message;
        message.id = models::newId();
        message.role = MessageRole::Agent;
        message.text = answer;
        const bool answered = write(backend, [&](Transaction &t) {
            return server::finishTurn(t, agentOf(in), message, TurnState::Idle, {});
        }).has_value();
        if (!asked || !answered)
            qFatal("conversation");
    }
    ShareCommand command(const Principal &to, ShareMode mode) const
    {
        ShareCommand command;
        command.id = models::newId();
        command.recipientId = to.person;
        command.mode = mode;
        command.transcript = TranscriptExtent::UpToNow;
        command.sessionId = session.id;
        command.upToMessageCount = 4;
        command.handoffRecord.summary = u"The tunnel is decided; the price is open."_s;
        return command;
    }
    models::Result<Share> send(const Principal &who, const ShareCommand &command) const
    {
        return write(backend,
            [&](Transaction &t) { return server::share(t, who, workspace.id, now().lockVersion, command); });
    }
    Workspace now() const
    {
        return read(backend, [&](Transaction &t) {
            return server::workspace(t, backend.ana, workspace.id);
        }).value();
    }
    Section section() const { return sectionsOf(backend, backend.ana, workspace.id).first(); }
    models::Result<Section> edit(const Principal &who, const QString &text) const
    {
        return write(backend, [&](Transaction &t) {
            return server::writeSection(t, who, section().id, section().version, text);
        });
    }
    auto transcript(const Principal &who, const Id &grant, qint64 from = 0) const
    {
        return read(backend, [&](Transaction &t) { return server::transcript(t, who, grant, from, 100); });
    }
    template <typename Act>
    auto act(Act act, const Principal &who, const Id &id) const
    {
        return write(backend, [&](Transaction &t) { return act(t, who, id); });
    }
    std::optional<Role> roleOf(const Principal &who) const
    {
        const auto standing =
            read(backend, [&](Transaction &t) { return server::standingOf(t, who, workspace.id); });
        return standing ? standing->role : std::nullopt;
    }

    TestBackend &backend;
    Workspace workspace;
    Session session;
};

} // namespace agentee::test

#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QDateTime>

namespace agentee::sync
{

/// What the status bar says, and nothing but the truth.
struct Status {
    enum class Connection {
        Offline, ///< no network, or the server does not answer; tried again at `nextTry`
        Connecting,
        Online, ///< the event stream is open
        SignInNeeded,
    };
    Connection connection = Connection::Connecting;
    bool initialSync = false; ///< the first fetch of everything is under way
    qint64 received = 0; ///< rows so far, during the initial sync
    bool upToDate = false; ///< every change the server has told of is in the cache, and the messages too
    int waiting = 0; ///< outbox entries that will be sent by themselves
    int needPerson = 0; ///< outbox entries that wait for the person
    QDateTime nextTry; ///< null when nothing is scheduled
    models::Problem problem; ///< the last one, while it lasts; empty title: none
};

/// One queued write, as the person sees it.
struct OutboxEntry {
    enum class State {
        Queued,
        Sending,
        NeedsPerson, ///< refused; `problem` says why, `text` is what was typed
    };
    models::Id id;
    models::Id workspaceId;
    std::optional<models::Id> sectionId;
    State state = State::Queued;
    QString sentence; ///< "Edit of Approach in Harbour retrofit"
    QString text; ///< what the person typed, when it is a text
    QString currentText; ///< what stands on the server, when the entry was refused because of it
    QString baseText; ///< what the edit was made against
    models::Problem problem;
    bool canSuggest = false;
    QDateTime queuedAt;
};

/// A write that the person set aside instead of sending it.
struct SetAside {
    models::Id id; ///< of the entry it was, and would be again
    QString sentence; ///< as the entry's
    QString text; ///< what the person typed; may be empty
    QDateTime at;
    friend bool operator==(const SetAside &, const SetAside &) = default;
};

} // namespace agentee::sync

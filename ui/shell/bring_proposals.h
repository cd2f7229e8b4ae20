#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace agentee::sync
{
class Store;
struct OutboxEntry;
struct WorkspaceSummary;
} // namespace agentee::sync

namespace agentee::ui
{

/// Takes proposals from one account to another of the same person, by the commands with which any proposal is
/// made. What was brought is known again by its id: going on after a break, or doing it twice, makes no
/// second one.
class BringProposals : public QObject
{
    Q_OBJECT
public:
    /// What the other account has of it.
    enum class State {
        New, ///< nothing
        SameTitle, ///< nothing that was brought, but a proposal of this title
        Waiting, ///< brought here, and not sent yet
        Refused, ///< brought, and refused by the server: it waits for the person
        Brought,
    };
    struct Candidate {
        models::Id id;
        QString title;
        QDateTime updatedAt;
        bool isSample = false;
        State state = State::New;
        bool isNew() const { return state == State::New || state == State::SameTitle; }
    };
    struct Refusal {
        QString title;
        models::Problem problem;
    };

    /// Both must live longer. Nothing is written to `from`.
    BringProposals(sync::Store &from, sync::Store &to, QObject *parent = nullptr);

    /// The newest first.
    QList<Candidate> candidates() const;
    /// Proposals of the person's own that are not brought yet.
    bool hasOwn() const;
    /// One after the other; the event loop goes on in between. A full disk ends it: see refusals().
    void start(const QList<models::Id> &ids);
    /// What is brought stays, also what was not sent yet; the rest can be brought later.
    void cancel();
    bool isRunning() const { return m_timer.isActive(); }

    int brought() const { return m_brought; } ///< since start()
    int asked() const { return m_all; } ///< by start()
    const QList<Refusal> &refusals() const { return m_refusals; } ///< likewise
    /// Of what was brought: not yet acknowledged by the server.
    int unsent() const;

Q_SIGNALS:
    void progressed(int done, int of);
    void finished(); ///< also after cancel()

private:
    void bringNext();
    models::Result<void> bring(const models::Id &id);
    State stateOf(const sync::WorkspaceSummary &original, const QList<sync::OutboxEntry> &waiting,
        const QSet<QString> &titles) const;

    sync::Store &m_from;
    sync::Store &m_to;
    QTimer m_timer;
    QList<models::Id> m_waiting;
    QList<models::Id> m_made;
    int m_all = 0;
    int m_brought = 0;
    QList<Refusal> m_refusals;
};

} // namespace agentee::ui

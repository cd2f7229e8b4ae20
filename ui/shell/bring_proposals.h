#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// Takes proposals from one account to another of the same person, by the commands with which any proposal is
/// made. What was brought is known again by its id: going on after a break, or doing it twice, makes no
/// second one.
class BringProposals : public QObject
{
    Q_OBJECT
public:
    struct Candidate {
        models::Id id;
        QString title;
        QDateTime updatedAt;
        bool isSample = false;
        bool isBrought = false;
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
    /// One after the other; the event loop goes on in between.
    void start(const QList<models::Id> &ids);
    /// What is brought stays; the rest can be brought later.
    void cancel();
    bool isRunning() const { return m_timer.isActive(); }

    int brought() const { return m_brought; } ///< since start()
    const QList<Refusal> &refusals() const { return m_refusals; } ///< likewise
    /// Of what was brought: not yet acknowledged by the server.
    int unsent() const;

Q_SIGNALS:
    void progressed(int done, int of);
    void finished(); ///< also after cancel()

private:
    void bringNext();
    models::Result<void> bring(const models::Id &id);

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

#pragma once

#include "models/id.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>

class QSettings;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// The five steps by which a person gets to know the product with the sample proposal. A step is done when
/// the person has really done with the sample what it asks for, in any order; what is done with another
/// proposal does not count. What is done stays done over restarts.
class GuidedStart : public QObject
{
    Q_OBJECT
public:
    enum class Step { OpenSample, ChangeSentence, Search, SharePreview, AskAgent };
    static constexpr int stepCount = 5;

    /// Both must live longer. Begins for whom it has not begun yet.
    GuidedStart(sync::Store &store, QSettings &settings, QObject *parent = nullptr);

    bool isDone(Step step) const { return m_done.testBit(step); }
    /// The first that is not done; none: all are.
    std::optional<Step> current() const;
    /// Put away by the person.
    bool isClosed() const { return m_closed; }
    void setClosed(bool closed);

    // What the person does in the window; the rest is seen in the store.
    void noteOpened(const models::Id &workspaceId);
    void noteFound(const models::Id &workspaceId);
    void noteSharePreview(const models::Id &workspaceId);

Q_SIGNALS:
    void changed();

private:
    struct Steps {
        unsigned bits = 0;
        bool testBit(Step step) const { return bits & (1U << unsigned(step)); }
    };
    void done(Step step);
    void lookAtEdits(const models::Id &workspaceId, const QList<models::Id> &sectionIds);
    void lookAtAnswers(const models::Id &sessionId, qint64 fromOffset);
    bool isAnswered(const models::Id &sessionId, qint64 fromOffset) const;

    sync::Store &m_store;
    QSettings &m_settings;
    Steps m_done;
    bool m_closed = false;
    QDateTime m_began; ///< what stands in the sample's conversation is older
};

} // namespace agentee::ui

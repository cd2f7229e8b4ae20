#pragma once

#include "models/change.h"
#include "models/notification.h"
#include "models/person.h"
#include "models/session.h"
#include "models/stream_event.h"
#include "models/suggestion.h"
#include "models/workspace.h"

#include <QRandomGenerator>

/// Values for tests: the same for the same seed. Seed 0 fills every field that may be empty; the others leave
/// some of them empty.
namespace agentee::models::test
{

/// Draws the parts of a value.
class Draw
{
public:
    explicit Draw(quint32 seed);

    Id id();
    std::optional<Id> optionalId();
    QDateTime time();
    QDateTime optionalTime();
    QByteArray hash();
    qint64 number(qint64 minimum, qint64 beyond = 1'000'000);
    bool coin(); ///< true for seed 0
    QString line(); ///< not empty; letters of many scripts
    QString text(); ///< several lines
    QString letters(int minimum, int maximum); ///< A-Z
    std::optional<AgentMark> agent();
    QJsonObject object();

    template <typename Enum>
    Enum oneOf(Enum last)
    {
        return static_cast<Enum>(number(0, static_cast<int>(last) + 1));
    }

private:
    bool m_full;
    QRandomGenerator m_random;
};

Tenant tenant(quint32 seed);
Person person(quint32 seed);
AgentMark agentMark(quint32 seed);
Workspace workspace(quint32 seed);
Section section(quint32 seed);
SectionRevision sectionRevision(quint32 seed);
Collaborator collaborator(quint32 seed);
SeenMark seenMark(quint32 seed);
Session session(quint32 seed);
ToolUse toolUse(quint32 seed);
ImportMark importMark(quint32 seed);
Message message(quint32 seed);
Suggestion suggestion(quint32 seed); ///< seed 0 replaces a section
Notification notification(quint32 seed);
Change change(quint32 seed); ///< seed 0 puts
ChangePage changePage(quint32 seed);
StreamEvent cursorMoved(quint32 seed);
StreamEvent textDelta(quint32 seed);
StreamEvent turnActivity(quint32 seed);
StreamEvent presence(quint32 seed);

} // namespace agentee::models::test

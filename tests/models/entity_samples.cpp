#include "entity_samples.h"

#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::models::test
{

Draw::Draw(quint32 seed)
    : m_full(seed == 0)
    , m_random(seed)
{
}

Id Draw::id()
{
    return newId();
}

std::optional<Id> Draw::optionalId()
{
    return coin() ? std::optional(id()) : std::nullopt;
}

QDateTime Draw::time()
{
    constexpr qint64 endOfCentury = 4'102'444'800'000;
    return QDateTime::fromMSecsSinceEpoch(number(0, endOfCentury), QTimeZone::UTC);
}

QDateTime Draw::optionalTime()
{
    return coin() ? time() : QDateTime();
}

QByteArray Draw::hash()
{
    QByteArray digits;
    while (digits.size() < 64)
        digits += "0123456789abcdef"[number(0, 16)];
    return digits;
}

qint64 Draw::number(qint64 minimum, qint64 beyond)
{
    return m_random.bounded(minimum, beyond);
}

bool Draw::coin()
{
    return m_full || number(0, 2) == 1;
}

QString Draw::line()
{
    static const QStringList words{u"Angebot"_s, u"für"_s, u"提案"_s, u"عرض"_s, u"🚀"_s, u"\"quoted\""_s,
        u"a/b\\c"_s, u"<b>&amp;"_s, u"naïve"_s, u"tab\tstop"_s};
    QString line = words.at(number(0, words.size()));
    for (qint64 more = number(0, 6); more > 0; --more)
        line += u' ' + words.at(number(0, words.size()));
    return line;
}

QString Draw::text()
{
    QString text = line();
    for (qint64 more = number(0, 5); more > 0; --more)
        text += (number(0, 2) == 1 ? u"\r\n"_s : u"\n"_s) + line();
    return text;
}

QString Draw::letters(int minimum, int maximum)
{
    QString letters;
    for (qint64 more = number(minimum, maximum + 1); more > 0; --more)
        letters += QChar(u'A' + int(number(0, 26)));
    return letters;
}

std::optional<AgentMark> Draw::agent()
{
    return coin() ? std::optional(AgentMark{.provider = line(), .model = line()}) : std::nullopt;
}

QJsonObject Draw::object()
{
    return {{line(), number(0)}, {u"nested"_s, QJsonObject{{u"list"_s, QJsonArray{text(), coin(), 0.5}}}}};
}

Tenant tenant(quint32 seed)
{
    Draw draw(seed);
    return {.id = draw.id(), .name = draw.line()};
}

Person person(quint32 seed)
{
    Draw draw(seed);
    return {
        .id = draw.id(),
        .name = draw.line(),
        .email = u"someone@example.com"_s,
        .initials = draw.letters(1, 4),
        .role = draw.oneOf(TenantRole::PlatformAdmin),
        .active = !draw.coin(),
    };
}

AgentMark agentMark(quint32 seed)
{
    Draw draw(seed);
    return {.provider = draw.line(), .model = draw.line()};
}

Workspace workspace(quint32 seed)
{
    Draw draw(seed);
    return {
        .id = draw.id(),
        .title = draw.line(),
        .workflowKey = draw.line(),
        .workflowVersion = int(draw.number(2)),
        .currentStep = draw.line(),
        .state = draw.object(),
        .frontMatter = draw.text(),
        .assignee = draw.optionalId(),
        .lockVersion = draw.number(2),
        .createdAt = draw.time(),
        .updatedAt = draw.time(),
    };
}

Section section(quint32 seed)
{
    Draw draw(seed);
    return {
        .id = draw.id(),
        .workspaceId = draw.id(),
        .key = draw.line(),
        .title = draw.line(),
        .markdown = draw.text(),
        .position = int(draw.number(1)),
        .version = draw.number(2),
        .contentHash = draw.hash(),
        .owner = draw.optionalId(),
        .deleted = draw.coin(),
        .updatedAt = draw.time(),
        .updatedBy = draw.id(),
    };
}

SectionRevision sectionRevision(quint32 seed)
{
    Draw draw(seed);
    return {
        .id = draw.id(),
        .sectionId = draw.id(),
        .version = draw.number(2),
        .title = draw.line(),
        .markdown = draw.text(),
        .contentHash = draw.hash(),
        .author = draw.id(),
        .agent = draw.agent(),
        .suggestionId = draw.optionalId(),
        .acceptedBy = draw.optionalId(),
        .createdAt = draw.time(),
    };
}

Collaborator collaborator(quint32 seed)
{
    Draw draw(seed);
    return {
        .id = draw.id(),
        .workspaceId = draw.id(),
        .personId = draw.id(),
        .role = draw.oneOf(Role::Owner),
        .addedBy = draw.id(),
        .addedAt = draw.time(),
    };
}

SeenMark seenMark(quint32 seed)
{
    Draw draw(seed);
    return {.sectionId = draw.id(), .workspaceId = draw.id(), .version = draw.number(1)};
}

Session session(quint32 seed)
{
    Draw draw(seed);
    return {
        .id = draw.id(),
        .workspaceId = draw.id(),
        .ownerId = draw.id(),
        .title = draw.line(),
        .active = !draw.coin(),
        .turn = draw.oneOf(TurnState::Failed),
        .lastProblem = draw.text(),
        .provider = draw.line(),
        .model = draw.line(),
        .messageCount = draw.number(1),
        .shareId = draw.optionalId(),
        .createdAt = draw.time(),
        .updatedAt = draw.time(),
    };
}

ToolUse toolUse(quint32 seed)
{
    Draw draw(seed);
    return {
        .callId = draw.line(),
        .name = draw.line(),
        .input = draw.object(),
        .summary = draw.line(),
        .result = draw.text(),
        .failed = draw.coin(),
    };
}

ImportMark importMark(quint32 seed)
{
    Draw draw(seed);
    return {.tool = u"Claude Code"_s, .writtenAt = draw.time()};
}

Message message(quint32 seed)
{
    Draw draw(seed);
    Message message{
        .id = draw.id(),
        .sessionId = draw.id(),
        .offset = draw.number(1),
        .role = draw.oneOf(MessageRole::Handoff),
        .text = draw.text(),
        .toolUses = {toolUse(seed + 1), toolUse(seed + 2)},
        .state = seed == 0 ? MessageState::Complete : draw.oneOf(MessageState::LeftOut),
        .provider = draw.line(),
        .model = draw.line(),
        .inputTokens = draw.number(1),
        .outputTokens = draw.number(1),
        .maskCount = int(draw.number(1)),
        .createdAt = draw.time(),
        .imported = importMark(seed + 3),
    };
    if (message.state == MessageState::LeftOut) {
        message.text.clear();
        message.toolUses.clear();
    }
    return message;
}

Suggestion suggestion(quint32 seed)
{
    Draw draw(seed);
    const bool replaces = draw.coin();
    return {
        .id = draw.id(),
        .workspaceId = draw.id(),
        .kind = replaces ? SuggestionKind::ReplaceSection : SuggestionKind::JsonPatch,
        .sectionId = replaces ? std::optional(draw.id()) : std::nullopt,
        .baseVersion = draw.number(1),
        .baseHash = draw.hash(),
        .baseText = draw.text(),
        .proposedText = replaces ? draw.text() : QString(),
        .patch = replaces ? QJsonArray() : QJsonArray{draw.object(), draw.object()},
        .note = draw.text(),
        .authorId = draw.id(),
        .agent = draw.agent(),
        .state = draw.oneOf(SuggestionState::Superseded),
        .decidedBy = draw.optionalId(),
        .reason = draw.text(),
        .rebasedFrom = draw.optionalId(),
        .version = draw.number(2),
        .createdAt = draw.time(),
        .decidedAt = draw.optionalTime(),
    };
}

Notification notification(quint32 seed)
{
    Draw draw(seed);
    return {
        .id = draw.id(),
        .personId = draw.id(),
        .kind = draw.oneOf(NotificationKind::AccessRevoked),
        .workspaceId = draw.id(),
        .workspaceTitle = draw.line(),
        .actorId = draw.id(),
        .subjectId = draw.optionalId(),
        .createdAt = draw.time(),
        .readAt = draw.optionalTime(),
    };
}

Change change(quint32 seed)
{
    Draw draw(seed);
    const ChangeKind kind = draw.coin() ? ChangeKind::Put : draw.oneOf(ChangeKind::PurgeWorkspace);
    return {
        .number = draw.number(1),
        .entity = kind == ChangeKind::PurgeWorkspace ? Entity::Workspace : draw.oneOf(Entity::SeenMark),
        .kind = kind,
        .id = draw.id(),
        .row = kind == ChangeKind::Put ? draw.object() : QJsonObject(),
    };
}

ChangePage changePage(quint32 seed)
{
    Draw draw(seed);
    ChangePage page{
        .epoch = draw.letters(8, 16),
        .cursor = draw.number(2'000'000, 3'000'000),
        .more = draw.coin(),
        .changes = {},
    };
    for (quint32 i = 0; i < 4; ++i)
        page.changes.append(change(seed * 4 + i));
    std::ranges::sort(page.changes, {}, &Change::number);
    return page;
}

StreamEvent cursorMoved(quint32 seed)
{
    return CursorMoved{.cursor = Draw(seed).number(1)};
}

StreamEvent textDelta(quint32 seed)
{
    Draw draw(seed);
    return TextDelta{
        .sessionId = draw.id(), .messageId = draw.id(), .position = draw.number(1), .text = draw.text()};
}

StreamEvent turnActivity(quint32 seed)
{
    Draw draw(seed);
    return TurnActivity{.sessionId = draw.id(), .messageId = draw.id(), .sentence = draw.line()};
}

StreamEvent presence(quint32 seed)
{
    Draw draw(seed);
    return Presence{.workspaceId = draw.id(), .people = {draw.id(), draw.id(), draw.id()}};
}

} // namespace agentee::models::test

#include "tests/support/sample_store/sample_data.h"
#include "tests/support/sample_store/sample_northwind_text.h"

#include "models/content_hash.h"
#include "models/json_document.h"

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

using models::Id;
using models::Role;

/// Fills a SampleData row by row; `now` is one moment for all of them.
class Builder
{
public:
    SampleData build();

private:
    void people();
    Id workspace(quint32 number, const QString &title, const QString &step, const Id &owner,
        std::optional<Id> assignee, int minutesAgo);
    void collaborator(const Id &workspace, const Id &person, Role role);
    Id section(
        quint32 number, const Id &workspace, const QString &title, const QString &markdown, const Id &author);
    void harbour();
    void harbourSuggestions();
    void others();
    Id session(quint32 number, const Id &workspace, const Id &owner, const QString &title);
    void message(const Id &session, models::MessageRole role, const QString &text, int minutesAgo,
        const QList<models::ToolUse> &tools = {});
    void conversations();
    void share(quint32 number, const Id &workspace, const Id &from, const Id &to, models::ShareMode mode,
        models::ShareState state, const Id &session, int minutesAgo, int opens, Id &shareId, Id &grantId);
    void shares();
    void notify(const Id &person, models::NotificationKind kind, const Id &workspace, const Id &actor,
        std::optional<Id> subject, int minutesAgo, bool read);
    void notifications();

    Id next() { return sampleId(m_number++); }
    QDateTime ago(int minutes) const { return m_now.addSecs(-60LL * minutes); }

    SampleData d;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    quint32 m_number = 5000;
};

void Builder::people()
{
    d.tenant = {sampleId(1), u"Northwind"_s};
    const auto person = [this](quint32 number, const QString &name, const QString &email,
                            const QString &initials, models::TenantRole role = models::TenantRole::Member) {
        d.people.append({sampleId(number), name, email, initials, role, true});
        return sampleId(number);
    };
    d.names.ana =
        person(10, u"Ana Lindqvist"_s, u"ana@northwind.example"_s, u"AL"_s, models::TenantRole::TenantAdmin);
    d.names.binh = person(11, u"Trần Bình"_s, u"binh@northwind.example"_s, u"TB"_s);
    d.names.li = person(12, u"Li Wei"_s, u"li@northwind.example"_s, u"LW"_s);
    d.names.maria = person(13, u"Мария Орлова"_s, u"maria@northwind.example"_s, u"МО"_s);
    d.names.sam = person(14, u"Sam Okafor"_s, u"sam@northwind.example"_s, u"SO"_s);
}

Id Builder::workspace(quint32 number, const QString &title, const QString &step, const Id &owner,
    std::optional<Id> assignee, int minutesAgo)
{
    const Id id = sampleId(number);
    d.workspaces.append({.id = id,
        .title = title,
        .workflowKey = u"proposal"_s,
        .workflowVersion = 1,
        .currentStep = step,
        .state = {{u"client"_s, title}},
        .frontMatter = {},
        .assignee = assignee,
        .lockVersion = 3,
        .createdAt = ago(minutesAgo + 60 * 24 * 9),
        .updatedAt = ago(minutesAgo)});
    collaborator(id, owner, Role::Owner);
    return id;
}

void Builder::collaborator(const Id &workspace, const Id &person, Role role)
{
    d.collaborators[workspace].append({.id = next(),
        .workspaceId = workspace,
        .personId = person,
        .role = role,
        .addedBy = d.names.ana,
        .addedAt = ago(3000)});
}

Id Builder::section(
    quint32 number, const Id &workspace, const QString &title, const QString &markdown, const Id &author)
{
    const Id made = d.addSection(workspace, title, markdown, author).id;
    models::Section *row = d.section(made);
    row->id = sampleId(number);
    row->updatedAt = ago(300);
    QList<models::SectionRevision> rows = d.revisions.take(made);
    for (models::SectionRevision &revision : rows) {
        revision.sectionId = row->id;
        revision.createdAt = ago(4000);
    }
    d.revisions.insert(row->id, rows);
    return row->id;
}

void Builder::harbour()
{
    SampleData::Names &n = d.names;
    n.harbour = workspace(100, u"Harbour retrofit"_s, u"technical_proposal"_s, n.ana, n.ana, 120);
    d.workspace(n.harbour)->state = text::harbourState();
    collaborator(n.harbour, n.binh, Role::Editor);
    collaborator(n.harbour, n.li, Role::Reviewer);
    collaborator(n.harbour, n.sam, Role::Viewer);
    n.summary = section(110, n.harbour, u"Summary"_s, text::summary(), n.ana);
    n.approach = section(111, n.harbour, u"Technical approach"_s, text::approach(), n.ana);
    n.schedule = section(112, n.harbour, u"Schedule"_s, text::schedule(), n.ana);
    n.risks = section(113, n.harbour, u"Risks"_s, text::risks(), n.maria);
    n.pricing = section(114, n.harbour, u"Pricing"_s, text::pricing(), n.ana);
    n.team = section(115, n.harbour, u"Team"_s, text::team(), n.ana);
    d.section(n.risks)->owner = n.binh;

    QString risks = text::risks();
    d.writeSection(n.risks,
        risks.replace(u"carry the cost in the unit rate"_s, u"price each boulder separately"_s), n.binh);
    QString schedule = text::schedule();
    d.writeSection(n.schedule, schedule.replace(u"nine weeks"_s, u"eight weeks"_s), n.ana);
    models::SectionRevision &byAgent = d.revisions[n.schedule].first();
    byAgent.agent = models::AgentMark{u"Librarian"_s, u"built-in"_s};
    byAgent.suggestionId = sampleId(199);
    byAgent.acceptedBy = n.binh;
    d.seen.insert(n.risks, 1);
    d.present.insert(n.harbour, {n.ana, n.binh, n.li});
    d.workspace(n.harbour)->updatedAt = ago(120);
    harbourSuggestions();
}

void Builder::harbourSuggestions()
{
    SampleData::Names &n = d.names;
    const auto replace = [this, &n](quint32 number, const Id &section, const QString &base,
                             const QString &from, const QString &to, const Id &author, const QString &note,
                             int minutesAgo) {
        QString proposed = base;
        proposed.replace(from, to);
        d.suggestions.append({.id = sampleId(number),
            .workspaceId = n.harbour,
            .kind = models::SuggestionKind::ReplaceSection,
            .sectionId = section,
            .baseVersion = d.section(section)->version,
            .baseHash = models::contentHash(base),
            .baseText = base,
            .proposedText = proposed,
            .patch = {},
            .note = note,
            .authorId = author,
            .agent = {},
            .state = models::SuggestionState::Open,
            .decidedBy = {},
            .reason = {},
            .rebasedFrom = {},
            .version = 1,
            .createdAt = ago(minutesAgo),
            .decidedAt = {}});
        return sampleId(number);
    };
    n.freshSuggestion = replace(120, n.approach, text::approach(), u"a 600 µm epoxy coating"_s,
        u"a 700 µm glass-flake epoxy coating"_s, n.li, u"The splash zone at Lervik freezes every winter."_s,
        45);
    d.suggestions.last().agent = models::AgentMark{u"Librarian"_s, u"built-in"_s};
    n.rebaseSuggestion = replace(121, n.schedule, text::schedule(), u"Monday and Thursday"_s,
        u"Sunday and Thursday"_s, n.li, u"The operator has no Sunday night ferry in spring."_s, 600);
    n.overlapSuggestion = replace(122, n.risks, text::risks(), u"carry the cost in the unit rate"_s,
        u"share the cost with the client"_s, n.li, {}, 900);
    const QJsonObject state = text::harbourState();
    d.suggestions.append({.id = sampleId(123),
        .workspaceId = n.harbour,
        .kind = models::SuggestionKind::JsonPatch,
        .sectionId = {},
        .baseVersion = 3,
        .baseHash = models::contentHash(QString::fromUtf8(models::canonicalJson(state))),
        .baseText = QString::fromUtf8(models::canonicalJson(state)),
        .proposedText = {},
        .patch = {QJsonObject{
            {u"op"_s, u"replace"_s}, {u"path"_s, u"/budget/amount"_s}, {u"value"_s, 8'740'000}}},
        .note = u"Shore power became dearer in the last offer."_s,
        .authorId = n.li,
        .agent = {},
        .state = models::SuggestionState::Open,
        .decidedBy = {},
        .reason = {},
        .rebasedFrom = {},
        .version = 1,
        .createdAt = ago(90),
        .decidedAt = {}});
    n.stateSuggestion = sampleId(123);
    replace(124, n.team, text::team(), u"leads the project"_s, u"leads the project and the permits"_s, n.li,
        {}, 2000);
    d.suggestions.last().state = models::SuggestionState::Rejected;
    d.suggestions.last().decidedBy = n.ana;
    d.suggestions.last().reason = u"Permits are the client's task, see the contract."_s;
    d.suggestions.last().decidedAt = ago(1900);
}

void Builder::others()
{
    SampleData::Names &n = d.names;
    n.crane = workspace(200, u"Port crane inspection 2027"_s, u"pricing"_s, n.ana, n.binh, 380);
    collaborator(n.crane, n.binh, Role::Editor);
    section(210, n.crane, u"Summary"_s,
        text::shortBody(
            u"Summary"_s, u"Yearly inspection of four gantry cranes, with a rope change on two of them."_s),
        n.ana);
    section(211, n.crane, u"Pricing"_s, text::shortBody(u"Pricing"_s, u"Lump sum of 96,400 EUR per year."_s),
        n.binh);

    n.ferry = workspace(220, u"Ferry terminal lighting"_s, u"review"_s, n.li, n.li, 60 * 20);
    collaborator(n.ferry, n.ana, Role::Reviewer);
    section(221, n.ferry, u"Summary"_s,
        text::shortBody(u"Summary"_s, u"LED lighting for the terminal, dimmed by presence after 23:00."_s),
        n.li);
    const Id concept_ = section(222, n.ferry, u"Lighting concept"_s,
        text::shortBody(
            u"Lighting concept"_s, u"Twelve masts replace nineteen; no light falls on the water."_s),
        n.li);
    d.seen.insert(concept_, 0);

    n.coldStore =
        workspace(240, u"Cold store heat recovery"_s, u"technical_proposal"_s, n.maria, n.ana, 60 * 26);
    collaborator(n.coldStore, n.ana, Role::Editor);
    section(241, n.coldStore, u"Summary"_s,
        text::shortBody(u"Summary"_s, u"Waste heat of the fish hall warms the school next to it."_s),
        n.maria);

    const Id bus = workspace(260, u"Night bus depot charging"_s, u"brief"_s, n.ana, n.ana, 60 * 24 * 3);
    section(261, bus, u"Summary"_s,
        text::shortBody(
            u"Summary"_s, u"Twenty-four charging points, with load management for the whole depot."_s),
        n.ana);
    const Id drainage = workspace(270, u"Quayside drainage"_s, u"submit"_s, n.sam, n.sam, 60 * 24 * 12);
    collaborator(drainage, n.ana, Role::Viewer);
    section(271, drainage, u"Summary"_s,
        text::shortBody(u"Summary"_s, u"Open channels instead of pipes below the container yard."_s), n.sam);
}

Id Builder::session(quint32 number, const Id &workspace, const Id &owner, const QString &title)
{
    const Id id = sampleId(number);
    d.sessions.append({.id = id,
        .workspaceId = workspace,
        .ownerId = owner,
        .title = title,
        .active = true,
        .turn = models::TurnState::Idle,
        .lastProblem = {},
        .provider = u"Librarian"_s,
        .model = u"built-in"_s,
        .messageCount = 0,
        .shareId = {},
        .createdAt = ago(700),
        .updatedAt = ago(130)});
    return id;
}

void Builder::message(const Id &session, models::MessageRole role, const QString &text, int minutesAgo,
    const QList<models::ToolUse> &tools)
{
    QList<models::Message> &rows = d.messages[session];
    const bool agent = role == models::MessageRole::Agent;
    rows.append({.id = next(),
        .sessionId = session,
        .offset = rows.size(),
        .role = role,
        .text = text,
        .toolUses = tools,
        .state = models::MessageState::Complete,
        .provider = agent ? u"Librarian"_s : QString(),
        .model = agent ? u"built-in"_s : QString(),
        .inputTokens = agent ? 1840 : 0,
        .outputTokens = agent ? 310 : 0,
        .maskCount = int(text.count(u"[masked"_s)),
        .createdAt = ago(minutesAgo)});
    d.session(session)->messageCount = rows.size();
}

void Builder::conversations()
{
    SampleData::Names &n = d.names;
    using enum models::MessageRole;
    const auto read = [](const QString &section) {
        return models::ToolUse{.callId = u"call-1"_s,
            .name = u"read_section"_s,
            .input = {{u"key"_s, section}},
            .summary = u"Read section %1"_s.arg(section),
            .result = u"The section as it stands."_s,
            .failed = false};
    };
    n.anaHarbourSession = session(300, n.harbour, n.ana, u"Harbour retrofit"_s);
    message(
        n.anaHarbourSession, Person, u"Which of the two wall types keeps one quay open at any time?"_s, 180);
    message(n.anaHarbourSession, Agent,
        u"A combined wall in front of the old one does. It needs **no excavation behind the wall**, so the "
        u"quay carries "
        u"traffic until the cap is cast.\n\n- Diaphragm wall: quay closed for nine weeks\n- Combined wall: eleven nights"_s,
        179, {read(u"Technical approach"_s), read(u"Schedule"_s)});
    message(n.anaHarbourSession, Person,
        u"Then let us drop the diaphragm wall. What about the boulders near boring 7?"_s, 150);
    message(n.anaHarbourSession, Agent,
        u"Pre-drilling every king pile between borings 7 and 9 is the safe choice. I found the same decision "
        u"in the "
        u"*Skogn breakwater* offer of 2024; it held."_s,
        149, {read(u"Risks"_s)});
    n.anaCraneSession = session(301, n.crane, n.ana, u"Port crane inspection 2027"_s);
    message(n.anaCraneSession, Person,
        u"Draft the inspection plan. The portal of the port is reached with [masked: password]."_s, 900);
    message(n.anaCraneSession, Agent,
        u"Here is the plan: cranes 1 and 2 in April, 3 and 4 in September, ropes of 2 and 4 in April."_s, 899,
        {read(u"Summary"_s)});
    message(n.anaCraneSession, Person, u"Good. Bình will do the pricing."_s, 895);
    n.mariaColdSession = session(302, n.coldStore, n.maria, u"Cold store heat recovery"_s);
    message(n.mariaColdSession, Person, u"How warm is the condenser water in February?"_s, 1700);
    message(
        n.mariaColdSession, Agent, u"Between 31 and 34 °C, from the logs of the last two winters."_s, 1699);
}

void Builder::share(quint32 number, const Id &workspace, const Id &from, const Id &to, models::ShareMode mode,
    models::ShareState state, const Id &session, int minutesAgo, int opens, Id &shareId, Id &grantId)
{
    shareId = sampleId(number);
    grantId = sampleId(number + 1);
    const models::HandoffRecord record{.id = u"%1-261121-01"_s.arg(d.person(from)->initials),
        .summary = u"The technical part is agreed with the client; what is missing is the price."_s,
        .decisions = {{u"Combined wall in front of the old one"_s, u"One quay stays open at any time."_s,
            {u"Diaphragm wall: nine weeks of closure"_s}}},
        .changes = {u"Rewrote the schedule around eleven nights"_s},
        .nextSteps = {u"Ask two suppliers for the piles"_s, u"Complete the price table"_s},
        .openQuestions = {u"Does the port pay for diver surveys?"_s},
        .context = u"The client's contact is Ingrid Moe; she prefers calls before ten."_s,
        .resumePrompt = u"Continue with the pricing section; keep the structure of the 2024 offer."_s,
        .contentHash = {}};
    const bool opened = state == models::ShareState::Opened || state == models::ShareState::Continued;
    d.shares.append({.id = shareId,
        .workspaceId = workspace,
        .senderId = from,
        .recipientId = to,
        .mode = mode,
        .state = state,
        .sentAt = ago(minutesAgo),
        .openedAt = opened ? ago(minutesAgo - 20) : QDateTime(),
        .continuedAt = state == models::ShareState::Continued ? ago(minutesAgo - 30) : QDateTime(),
        .closedAt = {},
        .expiresAt = {},
        .grantId = grantId,
        .handoffRecord = record});
    d.grants.append({.id = grantId,
        .shareId = shareId,
        .workspaceId = workspace,
        .sessionId = session,
        .grantorId = from,
        .granteeId = to,
        .following = mode == models::ShareMode::Reviewer,
        .messageCount = d.messages.value(session).size(),
        .opens = opens,
        .createdAt = ago(minutesAgo),
        .expiresAt = mode == models::ShareMode::Reviewer ? m_now.addDays(14) : QDateTime(),
        .revokedAt = {}});
}

void Builder::shares()
{
    SampleData::Names &n = d.names;
    share(400, n.crane, n.ana, n.binh, models::ShareMode::Handoff, models::ShareState::Opened,
        n.anaCraneSession, 380, 2, n.craneShare, n.craneGrant);
    share(410, n.coldStore, n.maria, n.ana, models::ShareMode::Handoff, models::ShareState::Sent,
        n.mariaColdSession, 1500, 0, n.coldShare, n.coldGrant);
    share(420, n.harbour, n.ana, n.li, models::ShareMode::Reviewer, models::ShareState::Continued,
        n.anaHarbourSession, 700, 3, n.reviewShare, n.reviewGrant);
    Id ferryShare;
    Id ferryGrant;
    share(430, n.ferry, n.li, n.ana, models::ShareMode::Reviewer, models::ShareState::Sent, {}, 1200, 0,
        ferryShare, ferryGrant);
    d.grants.removeLast();
    d.shares.last().grantId = {};
}

void Builder::notify(const Id &person, models::NotificationKind kind, const Id &workspace, const Id &actor,
    std::optional<Id> subject, int minutesAgo, bool read)
{
    d.notifications.append({.id = next(),
        .personId = person,
        .kind = kind,
        .workspaceId = workspace,
        .workspaceTitle = d.workspace(workspace)->title,
        .actorId = actor,
        .subjectId = subject,
        .createdAt = ago(minutesAgo),
        .readAt = read ? ago(minutesAgo - 5) : QDateTime()});
}

void Builder::notifications()
{
    const SampleData::Names &n = d.names;
    using enum models::NotificationKind;
    notify(n.ana, SuggestionMade, n.harbour, n.li, n.freshSuggestion, 45, false);
    notify(n.ana, ShareOpened, n.crane, n.binh, n.craneShare, 360, false);
    notify(n.ana, ReviewAsked, n.ferry, n.li, sampleId(430), 1200, false);
    notify(n.ana, HandedOver, n.coldStore, n.maria, n.coldShare, 1500, true);
    notify(n.binh, HandedOver, n.crane, n.ana, n.craneShare, 380, false);
    notify(n.li, ReviewAsked, n.harbour, n.ana, n.reviewShare, 700, true);
    notify(n.li, SuggestionRejected, n.harbour, n.ana, sampleId(124), 1900, true);
}

SampleData Builder::build()
{
    d.workflows = {text::proposalWorkflow()};
    people();
    harbour();
    others();
    conversations();
    shares();
    notifications();
    d.status.connection = sync::Status::Connection::Online;
    d.status.upToDate = true;
    return std::move(d);
}

} // namespace

SampleData northwind()
{
    return Builder().build();
}

} // namespace agentee::tests

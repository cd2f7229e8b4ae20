#include "sync/outbox/planner.h"

#include "models/conflict.h"
#include "models/content_hash.h"
#include "models/json_patch.h"
#include "models/suggestion_rules.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Id;
using models::NextStep;
using models::Problem;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Outbox)
};

QList<Id> idsOf(const QJsonArray &texts)
{
    QList<Id> ids;
    for (const QJsonValue &text : texts) {
        if (const std::optional<Id> id = models::idFromText(text.toString()))
            ids.append(*id);
    }
    return ids;
}

QJsonArray textsOf(const QList<Id> &ids)
{
    QJsonArray texts;
    for (const Id &id : ids)
        texts.append(models::idText(id));
    return texts;
}

QString stateText(const QJsonObject &state)
{
    return QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Indented));
}

Problem staleProblem()
{
    return {.kind = Problem::Kind::Stale,
        .title = Say::tr("Somebody else changed the same place since you made this change."),
        .nextStep = Say::tr("Compare both and decide what is to stand there.")};
}

Problem goneProblem()
{
    return {.kind = Problem::Kind::NotFound,
        .title = Say::tr("What you changed is not there any more, or you may no longer see it."),
        .nextStep = Say::tr("Your text is kept here; copy what you still need.")};
}

Problem notYoursProblem()
{
    return {.kind = Problem::Kind::NotAllowed,
        .title = Say::tr("The right to edit this has moved to somebody else."),
        .nextStep = Say::tr("You can offer your text as a suggestion.")};
}

Plan send(const QueuedWrite &write, std::optional<qint64> ifMatch = {})
{
    return {.step = Plan::Step::Send, .ifMatch = ifMatch, .write = write, .rewritten = false};
}

Plan done(const QueuedWrite &write)
{
    return {.step = Plan::Step::Done, .ifMatch = {}, .write = write, .rewritten = false};
}

Plan ask(const QueuedWrite &write, const Problem &problem, const KnownRows &known)
{
    return {.step = Plan::Step::AskPerson,
        .ifMatch = {},
        .write = refused(write, problem, known),
        .rewritten = false};
}

Plan planEdit(const QueuedWrite &write, const KnownRows &known)
{
    const models::QueuedSectionEdit edit{.baseVersion = write.base.value("version"_L1).toInteger(),
        .baseHash = write.base.value("hash"_L1).toString().toLatin1(),
        .baseText = write.base.value("text"_L1).toString(),
        .text = write.body.value("markdown"_L1).toString()};
    const models::ConflictOutcome outcome = models::resolveSectionEdit(edit, known.section,
        models::may(models::Action::EditSection, known.standing),
        models::may(models::Action::Suggest, known.standing));
    switch (outcome.next) {
    case NextStep::Send:
        return send(write, known.section->version);
    case NextStep::AlreadyThere:
        return done(write);
    case NextStep::RebaseAndSend: {
        Plan plan = send(write, known.section->version);
        plan.write.body.insert(u"markdown"_s, outcome.text);
        plan.write.base = {{u"text"_s, known.section->markdown},
            {u"hash"_s, QString::fromLatin1(known.section->contentHash)},
            {u"version"_s, known.section->version}};
        plan.rewritten = true;
        return plan;
    }
    case NextStep::AskPerson:
        return ask(write, staleProblem(), known);
    case NextStep::BecomeSuggestion:
        return ask(write, notYoursProblem(), known);
    case NextStep::KeepAsText:
        return ask(write, goneProblem(), known);
    }
    return ask(write, goneProblem(), known);
}

/// For a write of one field: it may go out while that field is what it was.
Plan planField(const QueuedWrite &write, const KnownRows &known, qint64 version, const QJsonValue &base,
    const QJsonValue &wanted, const QJsonValue &current)
{
    if (current == wanted)
        return done(write);
    if (current == base)
        return send(write, version);
    return ask(write, staleProblem(), known);
}

Plan planState(const QueuedWrite &write, const KnownRows &known)
{
    const QJsonObject base = write.base.value("state"_L1).toObject();
    const QJsonObject wanted = write.body.value("state"_L1).toObject();
    const QJsonObject current = known.workspace->state;
    if (current == wanted)
        return done(write);
    if (current == base)
        return send(write, known.workspace->lockVersion);
    const QJsonArray patch = models::jsonPatchBetween(base, wanted);
    const models::Freshness freshness = models::classifyPatch(base, current, patch);
    if (freshness == models::Freshness::AlreadyApplied)
        return done(write);
    const models::Result<QJsonObject> joined = models::applyPatch(base, current, patch);
    if (freshness != models::Freshness::CleanRebase || !joined)
        return ask(write, staleProblem(), known);
    Plan plan = send(write, known.workspace->lockVersion);
    plan.write.body.insert(u"state"_s, *joined);
    plan.write.base.insert(u"state"_s, current);
    plan.rewritten = true;
    return plan;
}

Plan planOrder(const QueuedWrite &write, const KnownRows &known)
{
    const QList<Id> wanted = idsOf(write.body.value("section_ids"_L1).toArray());
    const std::optional<QList<Id>> order =
        rebasedOrder(idsOf(write.base.value("section_ids"_L1).toArray()), wanted, known.order);
    if (!order)
        return ask(write, staleProblem(), known);
    if (*order == known.order)
        return done(write);
    Plan plan = send(write, known.workspace->lockVersion);
    if (*order != wanted) {
        plan.write.body.insert(u"section_ids"_s, textsOf(*order));
        plan.write.base.insert(u"section_ids"_s, textsOf(known.order));
        plan.rewritten = true;
    }
    return plan;
}

Plan planWorkspaceWrite(const QueuedWrite &write, const KnownRows &known)
{
    if (!known.workspace)
        return ask(write, goneProblem(), known);
    const models::Workspace &workspace = *known.workspace;
    switch (write.kind) {
    case WriteKind::RenameWorkspace:
        return planField(write, known, workspace.lockVersion, write.base.value("title"_L1),
            write.body.value("title"_L1), workspace.title);
    case WriteKind::MoveToStep:
        return planField(write, known, workspace.lockVersion, write.base.value("step"_L1),
            write.body.value("step"_L1), workspace.currentStep);
    case WriteKind::SetState:
        return planState(write, known);
    default:
        return planOrder(write, known);
    }
}

Plan planSectionWrite(const QueuedWrite &write, const KnownRows &known)
{
    if (!known.section)
        return ask(write, goneProblem(), known);
    const models::Section &section = *known.section;
    if (write.kind == WriteKind::RestoreSection)
        return section.deleted ? send(write, section.version) : done(write);
    if (write.kind == WriteKind::DeleteSection) {
        if (section.deleted)
            return done(write);
        const bool same = QString::fromLatin1(section.contentHash) == write.base.value("hash"_L1).toString();
        return same ? send(write, section.version) : ask(write, staleProblem(), known);
    }
    if (section.deleted)
        return ask(write, goneProblem(), known);
    const QJsonValue owner =
        section.owner ? QJsonValue(models::idText(*section.owner)) : QJsonValue(QJsonValue::Null);
    return planField(
        write, known, section.version, write.base.value("owner"_L1), write.body.value("owner"_L1), owner);
}

Plan planDecision(const QueuedWrite &write, const KnownRows &known, models::SuggestionState wanted)
{
    if (!known.suggestion)
        return ask(write, goneProblem(), known);
    const models::Suggestion &suggestion = *known.suggestion;
    if (suggestion.state == wanted)
        return done(write);
    if (models::word(suggestion.state) == write.base.value("state"_L1).toString())
        return send(write, suggestion.version);
    return ask(write,
        {.kind = Problem::Kind::Conflict,
            .title = Say::tr("This suggestion was decided by somebody else in the meantime."),
            .nextStep = Say::tr("Look at the suggestion as it is now.")},
        known);
}

} // namespace

std::optional<QList<Id>> rebasedOrder(
    const QList<Id> &base, const QList<Id> &wanted, const QList<Id> &current)
{
    const auto without = [](QList<Id> ids, const QList<Id> &kept) {
        ids.removeIf([&kept](const Id &id) { return !kept.contains(id); });
        return ids;
    };
    if (without(current, base) != without(base, current)
        && without(current, wanted) != without(wanted, current))
        return std::nullopt;
    QList<Id> order = without(wanted, current);
    for (qsizetype i = 0; i < current.size(); ++i) {
        if (order.contains(current[i]))
            continue;
        const qsizetype before = i == 0 ? -1 : order.indexOf(current[i - 1]);
        order.insert(before + 1, current[i]);
    }
    return order;
}

QueuedWrite refused(QueuedWrite write, const Problem &problem, const KnownRows &known)
{
    write.state = OutboxEntry::State::NeedsPerson;
    write.problem = problem;
    write.currentText.clear();
    write.canSuggest = false;
    if (write.kind == WriteKind::WriteSection && known.section && !known.section->deleted) {
        write.currentText = known.section->markdown;
        write.canSuggest = models::may(models::Action::Suggest, known.standing);
    } else if (write.kind == WriteKind::SetState && known.workspace) {
        write.currentText = stateText(known.workspace->state);
    } else if (write.kind == WriteKind::RenameWorkspace && known.workspace) {
        write.currentText = known.workspace->title;
    }
    return write;
}

Plan planWrite(const QueuedWrite &write, const KnownRows &known)
{
    switch (write.kind) {
    case WriteKind::RenameWorkspace:
    case WriteKind::SetState:
    case WriteKind::MoveToStep:
    case WriteKind::OrderSections:
        return planWorkspaceWrite(write, known);
    case WriteKind::WriteSection:
        return planEdit(write, known);
    case WriteKind::DeleteSection:
    case WriteKind::RestoreSection:
    case WriteKind::SetSectionOwner:
        return planSectionWrite(write, known);
    case WriteKind::AcceptSuggestion:
        return planDecision(write, known, models::SuggestionState::Accepted);
    case WriteKind::RejectSuggestion:
        return planDecision(write, known, models::SuggestionState::Rejected);
    case WriteKind::WithdrawSuggestion:
        return planDecision(write, known, models::SuggestionState::Withdrawn);
    case WriteKind::ReopenSuggestion:
        return planDecision(write, known, models::SuggestionState::Open);
    case WriteKind::RebaseSuggestion:
        return planDecision(write, known, models::SuggestionState::Superseded);
    case WriteKind::CreateWorkspace:
    case WriteKind::AddSection:
    case WriteKind::MarkSeen:
    case WriteKind::MakeSuggestion:
    case WriteKind::OpenSession:
    case WriteKind::SendMessage:
    case WriteKind::OpenShare:
    case WriteKind::ReadNotification:
        break;
    }
    return send(write);
}

} // namespace agentee::sync

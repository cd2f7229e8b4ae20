#include "ui/suggestions/suggestion_card.h"

#include "models/content_hash.h"
#include "models/json_document.h"
#include "sync/draft_store.h"
#include "sync/people_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/collaboration/card_header.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/three_way_view.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/kit/copy_link.h"
#include "ui/kit/flow_layout.h"
#include "ui/suggestions/answer_box.h"
#include "ui/suggestions/field_change_view.h"
#include "ui/suggestions/field_choice_box.h"
#include "ui/suggestions/merge_box.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

StatusChip::Kind chipKind(models::Freshness freshness)
{
    switch (freshness) {
    case models::Freshness::Fresh:
        return StatusChip::Kind::Info;
    case models::Freshness::CleanRebase:
    case models::Freshness::Overlap:
        return StatusChip::Kind::Warning;
    case models::Freshness::AlreadyApplied:
        return StatusChip::Kind::Neutral;
    case models::Freshness::TargetGone:
        return StatusChip::Kind::Danger;
    }
    Q_UNREACHABLE_RETURN(StatusChip::Kind::Neutral);
}

QString draftKey(QLatin1StringView what, const models::Id &id)
{
    return what + QLatin1Char('/') + models::idText(id);
}

/// A merge that was begun against another text is of no use.
QString hashSuffix(const QString &text)
{
    return QLatin1Char('/') + QString::fromLatin1(models::contentHash(text).left(12));
}

/// What stands in the way of accepting it.
QString hintFor(const sync::SuggestionView &view)
{
    const bool isPatch = view.suggestion.kind == models::SuggestionKind::JsonPatch;
    if (!isPatch || view.freshness != models::Freshness::Overlap)
        return freshnessHint(view.freshness);
    return view.merge.overlaps.isEmpty()
        ? SuggestionCard::tr("What it builds on was changed since this was written. Reject it, or ask for it "
                             "to be made again.")
        : SuggestionCard::tr(
              "The same fields were changed since this was written. Choose what stays by rebasing it.");
}

} // namespace

SuggestionCard::SuggestionCard(sync::Store &store, QWidget *parent)
    : Card(parent)
    , m_store(store)
    , m_header(new CardHeader)
    , m_note(new TextLabel)
    , m_text(new ThreeWayView(tr("Proposed")))
    , m_fields(new FieldChangeView)
    , m_hint(new TextLabel({}, TextLabel::Tone::Quiet))
    , m_problem(new Banner)
{
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("suggestionCard"));
    m_problem->hide();
    m_problem->setClosable(true);
    body()->setSpacing(grid::small);
    body()->addWidget(m_header);
    body()->addWidget(m_note);
    body()->addWidget(m_text);
    body()->addWidget(m_fields);
    body()->addWidget(m_hint);
    body()->addWidget(m_problem);
    m_actions = makeActions();
    body()->addWidget(m_actions);
}

QWidget *SuggestionCard::makeActions()
{
    const auto make = [](const QString &label, const QString &name) {
        auto *button = new QPushButton(label);
        button->setObjectName(name);
        return button;
    };
    m_accept = make(tr("Accept"), QStringLiteral("acceptButton"));
    m_rebase = make(tr("Rebase"), QStringLiteral("rebaseButton"));
    m_edit = make(tr("Edit and accept"), QStringLiteral("editAcceptButton"));
    m_reject = make(tr("Reject…"), QStringLiteral("rejectButton"));
    m_withdraw = make(tr("Withdraw"), QStringLiteral("withdrawButton"));
    m_reopen = make(tr("Take the decision back"), QStringLiteral("reopenButton"));
    m_compare = make(tr("Compare"), QStringLiteral("compareButton"));
    markPrimary(m_accept);
    m_compare->setCheckable(true);
    m_compare->setToolTip(tr("Show what it was made against, what stands there now, and what is proposed"));

    auto *actions = new QWidget;
    auto *flow = new FlowLayout(actions, grid::small);
    flow->setContentsMargins(0, grid::unit, 0, 0);
    for (QPushButton *button : {m_accept, m_rebase, m_edit, m_reject, m_withdraw, m_reopen, m_compare})
        flow->addWidget(button);
    flow->addWidget(makeCopyLinkButton([this] {
        return std::optional(models::PlaceLink{.kind = models::PlaceLink::Kind::Suggestion,
            .workspaceId = m_view.suggestion.workspaceId,
            .partId = m_view.suggestion.id});
    }));

    connect(m_accept, &QPushButton::clicked, this, &SuggestionCard::accept);
    connect(m_edit, &QPushButton::clicked, this, &SuggestionCard::beginEdit);
    connect(m_reject, &QPushButton::clicked, this, &SuggestionCard::beginReject);
    connect(m_rebase, &QPushButton::clicked, this, &SuggestionCard::beginRebase);
    connect(m_compare, &QPushButton::toggled, m_text, &ThreeWayView::setSidesShown);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (const auto done = m_store.suggestions().withdraw(m_view.suggestion.id); !done)
            fail(done.error());
    });
    connect(m_reopen, &QPushButton::clicked, this, [this] {
        if (const auto done = m_store.suggestions().reopen(m_view.suggestion.id); !done)
            fail(done.error());
    });
    return actions;
}

void SuggestionCard::setView(const sync::SuggestionView &view)
{
    m_view = view;
    const models::Suggestion &suggestion = view.suggestion;
    const QString author = nameOf(m_store, suggestion.authorId);
    const auto section =
        suggestion.sectionId ? m_store.workspaces().section(*suggestion.sectionId) : std::nullopt;
    const QString target = suggestion.kind == models::SuggestionKind::JsonPatch ? tr("State")
        : section                                                               ? section->title
                                                                                : tr("Deleted section");
    QStringList meta{target};
    if (const QString agent = agentText(suggestion.agent); !agent.isEmpty())
        meta.append(agent);
    meta.append(momentText(suggestion.createdAt));
    if (view.unsent)
        meta.append(tr("not sent yet"));
    m_header->setPerson(models::idText(suggestion.authorId), m_store.people().name(suggestion.authorId));
    m_header->setSentence(author);
    m_header->setMeta(meta.join(QStringLiteral("  ·  ")));
    m_note->setTextOrHide(suggestion.note);
    showStatus();
    showChange();
    showActions();
    setAccessibleName(view.mine ? tr("Your suggestion for %1, %2").arg(target, m_header->status())
                                : tr("Suggestion by %1 for %2, %3").arg(author, target, m_header->status()));
}

void SuggestionCard::showStatus()
{
    const models::Suggestion &suggestion = m_view.suggestion;
    const QString decider = suggestion.decidedBy ? nameOf(m_store, *suggestion.decidedBy) : QString();
    const bool decidedHere = suggestion.decidedBy == m_store.me().id;
    switch (suggestion.state) {
    case models::SuggestionState::Open: {
        const bool fresh = m_view.freshness == models::Freshness::Fresh;
        m_header->setStatus(
            chipKind(m_view.freshness), fresh ? tr("Pending") : freshnessText(m_view.freshness));
        m_hint->setTextOrHide(hintFor(m_view));
        return;
    }
    case models::SuggestionState::Accepted:
        m_header->setStatus(StatusChip::Kind::Success, tr("Accepted"));
        m_hint->setTextOrHide(decider.isEmpty() ? QString()
                : decidedHere ? tr("You accepted it, %1").arg(momentText(suggestion.decidedAt))
                              : tr("Accepted by %1, %2").arg(decider, momentText(suggestion.decidedAt)));
        return;
    case models::SuggestionState::Rejected:
        m_header->setStatus(StatusChip::Kind::Danger, tr("Rejected"));
        m_hint->setTextOrHide(!suggestion.reason.isEmpty() ? tr("%1: “%2”").arg(decider, suggestion.reason)
                : decidedHere                              ? tr("You rejected it")
                                                           : tr("Rejected by %1").arg(decider));
        return;
    case models::SuggestionState::Withdrawn:
        m_header->setStatus(StatusChip::Kind::Neutral, tr("Withdrawn"));
        m_hint->hide();
        return;
    case models::SuggestionState::Superseded:
        m_header->setStatus(StatusChip::Kind::Neutral, tr("Replaced by a newer one"));
        m_hint->hide();
        return;
    }
}

void SuggestionCard::showChange()
{
    const models::Suggestion &suggestion = m_view.suggestion;
    const bool isText = suggestion.kind == models::SuggestionKind::ReplaceSection;
    m_text->setVisible(isText);
    m_fields->setVisible(!isText);
    if (isText) {
        m_text->setTexts({suggestion.baseText, m_view.currentText, suggestion.proposedText});
        return;
    }
    const auto workflow = m_store.workspaces().workflowOf(suggestion.workspaceId);
    const auto base = models::parseJsonObject(suggestion.baseText.toUtf8());
    m_fields->setChanges(fieldChanges(
        base.value_or(QJsonObject()), suggestion.patch, workflow ? workflow->stateSchema : QJsonObject()));
}

void SuggestionCard::showActions()
{
    const models::Suggestion &suggestion = m_view.suggestion;
    const bool open = suggestion.state == models::SuggestionState::Open;
    const bool isText = suggestion.kind == models::SuggestionKind::ReplaceSection;
    const bool decides = open && m_view.mayDecide;
    const bool clean = m_view.freshness == models::Freshness::CleanRebase;
    const bool overlap = m_view.freshness == models::Freshness::Overlap;
    const bool rebasable = open && (m_view.mayDecide || m_view.mine)
        && (clean || (overlap && (isText || !m_view.merge.overlaps.isEmpty())));
    const QString hindrance = acceptHindrance();

    m_accept->setVisible(decides);
    m_accept->setEnabled(hindrance.isEmpty());
    m_accept->setToolTip(hindrance.isEmpty() ? tr("Accept (A)") : hindrance);
    m_accept->setAccessibleDescription(hindrance);
    m_edit->setVisible(decides && isText && m_view.freshness == models::Freshness::Fresh);
    m_reject->setVisible(decides);
    m_reject->setToolTip(tr("Reject with a reason (R)"));
    m_rebase->setVisible(rebasable);
    m_rebase->setText(overlap ? tr("Rebase by hand…") : tr("Rebase"));
    m_withdraw->setVisible(open && m_view.mine);
    const bool takenBack = suggestion.state == models::SuggestionState::Accepted
        || suggestion.state == models::SuggestionState::Rejected;
    m_reopen->setVisible(takenBack && suggestion.decidedBy == m_store.me().id);
    m_compare->setVisible(isText);
    if (rebasable)
        markPrimary(m_rebase);
    // Choices hold for the values that they were made about.
    const auto *choice = qobject_cast<FieldChoiceBox *>(m_answer);
    if (!open || (choice && choice->overlaps() != m_view.merge.overlaps))
        closeAnswer();
}

QString SuggestionCard::acceptHindrance() const
{
    if (m_view.suggestion.state != models::SuggestionState::Open)
        return tr("It is decided already.");
    if (!m_view.mayDecide)
        return tr("Only the person who edits this part can accept it.");
    return hintFor(m_view);
}

void SuggestionCard::accept()
{
    if (const QString hindrance = acceptHindrance(); !hindrance.isEmpty()) {
        m_problem->showMessage(Banner::Kind::Info, hindrance);
        return;
    }
    const models::Id id = m_view.suggestion.id;
    if (const auto done = m_store.suggestions().accept(id); !done)
        return fail(done.error());
    Q_EMIT decided(id, Decision::Accepted);
}

void SuggestionCard::beginReject()
{
    if (!m_reject->isVisibleTo(this))
        return;
    auto *box = new AnswerBox(m_store.drafts(), draftKey(QLatin1StringView("reject"), m_view.suggestion.id),
        {tr("Why not? %1 will read this.").arg(shortName(nameOf(m_store, m_view.suggestion.authorId))),
            tr("A reason saves the next round"), tr("Reject with this reason")});
    box->edit()->setObjectName(QStringLiteral("rejectReason"));
    box->actButton()->setObjectName(QStringLiteral("rejectConfirmButton"));
    box->setLongestText(models::limits::NoteLength);
    connect(box, &AnswerBox::answered, this, [this, box](const QString &reason) {
        if (const auto done = m_store.suggestions().reject(m_view.suggestion.id, reason.trimmed()); !done)
            return fail(done.error());
        const models::Id id = m_view.suggestion.id;
        box->forgetDraft();
        closeAnswer();
        Q_EMIT decided(id, Decision::Rejected);
    });
    connect(box, &AnswerBox::cancelled, this, &SuggestionCard::closeAnswer);
    openAnswer(box);
}

void SuggestionCard::beginEdit()
{
    auto *box = new AnswerBox(m_store.drafts(), draftKey(QLatin1StringView("accept"), m_view.suggestion.id),
        {tr("Your version of the proposed text"), {}, tr("Accept as edited"), 260, false});
    box->edit()->setObjectName(QStringLiteral("editAcceptText"));
    box->actButton()->setObjectName(QStringLiteral("editAcceptConfirmButton"));
    box->setLongestText(models::limits::SectionMarkdownLength);
    box->setInitialText(m_view.suggestion.proposedText);
    connect(box, &AnswerBox::answered, this, [this, box](const QString &text) {
        const models::Id id = m_view.suggestion.id;
        if (const auto done = m_store.suggestions().accept(id, text); !done)
            return fail(done.error());
        box->forgetDraft();
        closeAnswer();
        Q_EMIT decided(id, Decision::Accepted);
    });
    connect(box, &AnswerBox::cancelled, this, &SuggestionCard::closeAnswer);
    openAnswer(box);
}

void SuggestionCard::beginRebase()
{
    if (m_view.freshness != models::Freshness::Overlap)
        rebaseWith({});
    else if (m_view.suggestion.kind == models::SuggestionKind::JsonPatch)
        beginChoice();
    else
        beginMerge();
}

void SuggestionCard::beginMerge()
{
    const models::Suggestion &suggestion = m_view.suggestion;
    auto *box = new MergeBox(m_store.drafts(),
        draftKey(QLatin1StringView("merge"), suggestion.id) + hashSuffix(m_view.currentText),
        tr("What stands there now"),
        tr("%1's proposal").arg(shortName(m_store.people().name(suggestion.authorId))),
        tr("Rebase with this text"));
    box->setTexts(suggestion.baseText, m_view.currentText, suggestion.proposedText);
    connect(box, &MergeBox::merged, this, [this](const QString &text) { rebaseWith(text); });
    connect(box, &MergeBox::cancelled, this, &SuggestionCard::closeAnswer);
    openAnswer(box);
}

void SuggestionCard::beginChoice()
{
    const models::Suggestion &suggestion = m_view.suggestion;
    const auto workflow = m_store.workspaces().workflowOf(suggestion.workspaceId);
    auto *box = new FieldChoiceBox(m_view.merge.overlaps, workflow ? workflow->stateSchema : QJsonObject(),
        shortName(m_store.people().name(suggestion.authorId)));
    connect(box, &FieldChoiceBox::chosen, this, [this](const QList<models::FieldChoice> &choices) {
        replaceBy(m_store.suggestions().rebaseFields(m_view.suggestion.id, choices));
    });
    connect(box, &FieldChoiceBox::cancelled, this, &SuggestionCard::closeAnswer);
    openAnswer(box);
}

void SuggestionCard::rebaseWith(std::optional<QString> mergedText)
{
    replaceBy(m_store.suggestions().rebase(m_view.suggestion.id, std::move(mergedText)));
}

void SuggestionCard::replaceBy(const models::Result<models::Id> &newId)
{
    if (!newId)
        return fail(newId.error());
    if (auto *box = qobject_cast<MergeBox *>(m_answer))
        box->forgetDraft();
    closeAnswer();
    Q_EMIT replaced(*newId);
}

void SuggestionCard::openAnswer(QWidget *box)
{
    closeAnswer();
    m_answer = box;
    body()->insertWidget(body()->indexOf(m_actions), box);
    m_actions->hide();
    box->show(); // else it is shown by the next event, too late for the focus
    box->setFocus();
    Q_EMIT answerOpened(box);
}

void SuggestionCard::closeAnswer()
{
    m_actions->show();
    if (!m_answer)
        return;
    m_answer->hide();
    m_answer->deleteLater();
    m_answer = nullptr;
    setFocus();
}

void SuggestionCard::fail(const models::Problem &problem)
{
    showProblem(*m_problem, problem);
}

} // namespace agentee::ui

#include "ui/sessions/shared_transcript_page.h"

#include "sync/draft_store.h"
#include "sync/people_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/collaboration/handoff_record_view.h"
#include "ui/collaboration/scroll_column.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/transcript_entries.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/segmented_control.h"
#include "ui/kit/spoken.h"
#include "ui/rendering/transcript_view.h"
#include "ui/sessions/continue_sheet.h"
#include "ui/sessions/open_link.h"
#include "ui/suggestions/answer_box.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <limits>

namespace agentee::ui
{

namespace
{

constexpr int everyMessage = std::numeric_limits<int>::max();
constexpr qsizetype longestReason = 2000;

} // namespace

SharedTranscriptPage::SharedTranscriptPage(sync::Store &store, const models::Id &grantId, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_grantId(grantId)
    , m_banner(new Banner)
    , m_parts(new SegmentedControl)
    , m_stack(new QStackedWidget)
    , m_conversation(new QWidget)
    , m_conversationLayout(new QVBoxLayout(m_conversation))
    , m_waiting(new TextLabel({}, TextLabel::Tone::Quiet))
    , m_recordColumn(new ScrollColumn)
    , m_record(new HandoffRecordView)
    , m_changesColumn(new ScrollColumn)
    , m_progress(new ProgressLine)
    , m_problem(new Banner)
    , m_sheet(new ContinueSheet(store))
    , m_foot(new QVBoxLayout)
{
    setObjectName(QStringLiteral("sharedTranscriptPage"));
    m_banner->setObjectName(QStringLiteral("readOnlyBanner"));
    m_problem->setClosable(true);
    m_problem->hide();
    m_sheet->hide();
    m_parts->setObjectName(QStringLiteral("transcriptParts"));
    m_parts->addSegment(QStringLiteral("conversation"), tr("Conversation"));
    m_parts->addSegment(QStringLiteral("record"), tr("Handoff record"));
    m_parts->addSegment(QStringLiteral("changes"), tr("Since then"));
    m_waiting->setAlignment(Qt::AlignCenter);
    m_conversationLayout->setContentsMargins(0, 0, 0, 0);
    m_conversationLayout->addWidget(m_waiting, 1);
    m_recordColumn->setMargins(grid::medium, grid::small);
    m_recordColumn->body()->addWidget(m_record);
    m_recordColumn->body()->addStretch();
    m_changesColumn->setMargins(grid::medium, grid::small);
    m_stack->addWidget(m_conversation);
    m_stack->addWidget(m_recordColumn);
    m_stack->addWidget(m_changesColumn);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(grid::medium, grid::medium, grid::medium, grid::small);
    head->setSpacing(grid::small);
    head->addWidget(m_banner);
    head->addWidget(m_parts, 0, Qt::AlignLeft);
    m_actions = makeActions();
    m_foot->setContentsMargins(grid::medium, grid::small, grid::medium, grid::medium);
    m_foot->setSpacing(grid::small);
    m_foot->addWidget(m_progress);
    m_foot->addWidget(m_problem);
    m_foot->addWidget(m_sheet);
    m_foot->addWidget(m_actions);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    layout->addLayout(m_foot);

    connect(m_parts, &SegmentedControl::currentChanged, this, [this](const QString &id) {
        m_stack->setCurrentIndex(id == QLatin1StringView("conversation") ? 0
                : id == QLatin1StringView("record")                      ? 1
                                                                         : 2);
    });
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] {
        ++m_generation;
        m_progress->finish();
    });
    connect(m_sheet, &ContinueSheet::confirmed, this, &SharedTranscriptPage::continueAsMe);
    connect(m_sheet, &ContinueSheet::cancelled, this, &SharedTranscriptPage::closeSheets);
    connect(&store.shares(), &sync::ShareStore::changed, this, [this] {
        showGrant();
        const auto grant = m_store.shares().grant(m_grantId);
        if (m_begun && grant && grant->messageCount > m_loaded && !m_progress->isRunning())
            fetch();
    });
    connect(&store.shares(), &sync::ShareStore::transcriptChanged, this,
        [this](const models::Id &id, qint64 fromOffset) {
            if (id == m_grantId && m_begun)
                showTranscript(fromOffset);
        });
    connect(&store.workspaces(), &sync::WorkspaceStore::sectionsChanged, this,
        &SharedTranscriptPage::showChangesSince);
    connect(&store.workspaces(), &sync::WorkspaceStore::workspaceChanged, this,
        &SharedTranscriptPage::showActions);
    showGrant();
}

QWidget *SharedTranscriptPage::makeActions()
{
    m_continue = new QPushButton(tr("Continue as me"));
    m_continue->setObjectName(QStringLiteral("continueButton"));
    m_continue->setToolTip(tr("Begin your own conversation, with the handoff record"));
    markPrimary(m_continue);
    m_decline = new QPushButton(tr("Decline…"));
    m_decline->setObjectName(QStringLiteral("declineButton"));
    m_own = new QPushButton(tr("Go to my conversation"));
    m_own->setObjectName(QStringLiteral("ownConversationButton"));
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(actions, grid::small);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_continue, m_own, m_decline})
        flow->addWidget(button);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        closeSheets();
        if (const auto current = share()) {
            m_sheet->setShare(*current, m_messages);
            m_sheet->show();
            m_actions->hide();
            m_sheet->findChild<QPushButton *>(QStringLiteral("continueConfirmButton"))->setFocus();
        }
    });
    connect(m_decline, &QPushButton::clicked, this, &SharedTranscriptPage::beginDecline);
    connect(m_own, &QPushButton::clicked, this, &SharedTranscriptPage::ownRequested);
    return actions;
}

std::optional<models::Share> SharedTranscriptPage::share() const
{
    const auto grant = m_store.shares().grant(m_grantId);
    return grant ? m_store.shares().share(grant->shareId) : std::nullopt;
}

void SharedTranscriptPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_begun)
        begin();
}

void SharedTranscriptPage::begin()
{
    m_begun = true;
    m_view = new TranscriptView;
    m_view->setObjectName(QStringLiteral("transcriptView"));
    m_view->setAccessibleName(m_banner->text());
    m_conversationLayout->addWidget(m_view, 1);
    m_view->hide();
    connect(
        m_view, &TranscriptView::linkActivated, this, [this](const QUrl &url) { askToOpenLink(this, url); });
    showTranscript(0);
    fetch();
    const auto current = share();
    if (current && current->recipientId == m_store.me().id && current->state == models::ShareState::Sent) {
        if (const auto marked = m_store.shares().markOpened(current->id); !marked)
            showProblem(*m_problem, marked.error());
    }
}

void SharedTranscriptPage::fetch()
{
    const quint64 generation = ++m_generation;
    m_progress->start(tr("Fetching the conversation"));
    m_waiting->setText(tr("Fetching the conversation…"));
    QCoro::connect(m_store.shares().fetchTranscript(m_grantId), this,
        [this, generation](const models::Result<void> &fetched) {
            if (generation != m_generation)
                return;
            m_progress->finish();
            if (fetched) {
                m_problem->hide();
                m_waiting->setText(tr("Nothing has been said in this conversation yet."));
                showTranscript(m_loaded);
                return;
            }
            m_waiting->setText(tr("The conversation is not on this computer yet."));
            showProblem(*m_problem, fetched.error());
            m_problem->clearActions();
            QPushButton *again = m_problem->addAction(tr("Try again"));
            again->setObjectName(QStringLiteral("fetchAgainButton"));
            connect(again, &QPushButton::clicked, this, &SharedTranscriptPage::fetch);
        });
}

void SharedTranscriptPage::showTranscript(qint64 fromOffset)
{
    const auto grant = m_store.shares().grant(m_grantId);
    if (!grant || !m_view)
        return;
    const Speakers speakers{m_store.people().name(grant->grantorId), models::idText(grant->grantorId), {}};
    if (fromOffset > 0 && fromOffset == m_loaded) {
        const QList<models::Message> more = m_store.shares().transcript(m_grantId, m_loaded, everyMessage);
        m_messages.append(more);
        if (!more.isEmpty())
            m_view->appendEntries(transcriptEntries(more, speakers));
    } else {
        m_messages = m_store.shares().transcript(m_grantId, 0, everyMessage);
        m_view->setEntries(transcriptEntries(m_messages, speakers));
    }
    const int fresh = m_loaded > 0 ? int(m_messages.size() - m_loaded) : 0;
    if (fresh > 0)
        announce(
            this, tr("%n new message(s) in the conversation of %1.", nullptr, fresh).arg(speakers.ownerName));
    m_loaded = m_messages.size();
    m_view->setVisible(!m_messages.isEmpty());
    m_waiting->setVisible(m_messages.isEmpty());
}

void SharedTranscriptPage::showGrant()
{
    const auto grant = m_store.shares().grant(m_grantId);
    const auto current = share();
    if (!grant) {
        m_banner->showMessage(Banner::Kind::ReadOnly, tr("This conversation is no longer shared with you."));
        m_actions->hide();
        m_sheet->hide();
        return;
    }
    const QString owner = m_store.people().name(grant->grantorId);
    QString detail = grant->following ? tr("New messages appear here as they are written.")
                                      : tr("It shows what was said until then.");
    if (grant->expiresAt.isValid())
        detail += QLatin1Char(' ') + tr("Readable until %1.").arg(dayText(grant->expiresAt));
    m_banner->showMessage(Banner::Kind::ReadOnly,
        tr("Read-only: %1's conversation, shared with you %2").arg(owner, momentText(grant->createdAt)),
        detail);
    if (current)
        m_record->setRecord(current->handoffRecord);
    showChangesSince();
    showActions();
}

void SharedTranscriptPage::showChangesSince()
{
    clearLayout(*m_changesColumn->body());
    const auto current = share();
    if (!current)
        return;
    int count = 0;
    for (const models::Section &section : m_store.workspaces().sections(current->workspaceId)) {
        if (section.updatedAt <= current->sentAt)
            continue;
        ++count;
        m_changesColumn->body()->addWidget(
            new TextLabel(section.title.isEmpty() ? tr("Beginning of the document") : section.title,
                TextLabel::Tone::Normal, TextSize::Body, QFont::Medium));
        m_changesColumn->body()->addWidget(new TextLabel(
            tr("changed by %1, %2").arg(nameOf(m_store, section.updatedBy), momentText(section.updatedAt)),
            TextLabel::Tone::Quiet, TextSize::Meta));
    }
    if (count == 0) {
        m_changesColumn->body()->addWidget(new TextLabel(
            tr("Nothing in the proposal has changed since it was shared."), TextLabel::Tone::Quiet));
    }
    m_changesColumn->body()->addStretch();
}

void SharedTranscriptPage::showActions()
{
    const auto current = share();
    const bool mine = current && current->recipientId == m_store.me().id;
    const bool open =
        mine && (current->state == models::ShareState::Sent || current->state == models::ShareState::Opened);
    m_continue->setVisible(open);
    m_decline->setVisible(open);
    m_own->setVisible(mine && current->state == models::ShareState::Continued);
}

void SharedTranscriptPage::continueAsMe()
{
    const auto current = share();
    if (!current)
        return;
    const quint64 generation = ++m_generation;
    m_sheet->setBusy(true);
    QCoro::connect(m_store.shares().continueAsMe(current->id), this,
        [this, generation](const models::Result<models::Id> &sessionId) {
            m_sheet->setBusy(false);
            if (generation != m_generation)
                return;
            if (!sessionId) {
                m_sheet->showFailure(sessionId.error());
                return;
            }
            closeSheets();
            showActions();
            Q_EMIT continued(*sessionId);
        });
}

void SharedTranscriptPage::beginDecline()
{
    const auto current = share();
    if (!current)
        return;
    closeSheets();
    const QString sender = shortName(m_store.people().name(current->senderId));
    auto *box = new AnswerBox(m_store.drafts(), QStringLiteral("decline/") + models::idText(current->id),
        {tr("Why not? %1 will read this and gets the proposal back.").arg(sender),
            tr("For example: away until Monday"), tr("Decline")});
    box->edit()->setObjectName(QStringLiteral("declineReason"));
    box->actButton()->setObjectName(QStringLiteral("declineConfirmButton"));
    box->setLongestText(longestReason);
    connect(box, &AnswerBox::answered, this, &SharedTranscriptPage::decline);
    connect(box, &AnswerBox::cancelled, this, &SharedTranscriptPage::closeSheets);
    m_declineBox = box;
    m_foot->insertWidget(m_foot->indexOf(m_actions), box);
    m_actions->hide();
    box->show(); // else it is shown by the next event, too late for the focus
    box->setFocus();
}

void SharedTranscriptPage::decline(const QString &reason)
{
    const auto current = share();
    if (!current)
        return;
    const quint64 generation = ++m_generation;
    QCoro::connect(m_store.shares().decline(current->id, reason.trimmed()), this,
        [this, generation](const models::Result<void> &declined) {
            if (generation != m_generation)
                return;
            if (!declined) {
                showProblem(*m_problem, declined.error());
                return;
            }
            if (auto *box = qobject_cast<AnswerBox *>(m_declineBox))
                box->forgetDraft();
            closeSheets();
            showGrant();
        });
}

void SharedTranscriptPage::closeSheets()
{
    m_sheet->hide();
    m_actions->show();
    if (!m_declineBox)
        return;
    m_declineBox->hide();
    m_declineBox->deleteLater();
    m_declineBox = nullptr;
}

} // namespace agentee::ui

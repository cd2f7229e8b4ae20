#include "ui/share/share_form.h"

#include "models/handoff_draft.h"
#include "models/permissions.h"
#include "models/workflow.h"
#include "sync/draft_store.h"
#include "sync/people_store.h"
#include "sync/session_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/collaboration/scroll_column.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/kit/choice_card.h"
#include "ui/kit/progress_line.h"
#include "ui/share/handoff_record_editor.h"
#include "ui/share/person_picker.h"
#include "ui/share/transcript_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace agentee::ui
{

namespace
{

constexpr int choicesWidth = 340;
constexpr int draftMilliseconds = 250;
constexpr int previewMilliseconds = 200;

TextLabel *heading(const QString &text)
{
    return new TextLabel(text, TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold);
}

} // namespace

ShareForm::ShareForm(sync::Store &store, const models::Id &workspaceId, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_workspaceId(workspaceId)
    , m_shareId(models::newId())
{
    setObjectName(QStringLiteral("shareForm"));
    if (const auto session = store.sessions().active(workspaceId))
        m_sessionId = session->id;
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(makeChoices());
    sides->addWidget(makePreview(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(sides, 1);
    layout->addWidget(makeFoot());

    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftMilliseconds);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewMilliseconds);
    connect(&m_draftTimer, &QTimer::timeout, this, &ShareForm::keepDraft);
    connect(&m_previewTimer, &QTimer::timeout, this, &ShareForm::askPreview);
    connect(m_person, &PersonPicker::changed, this, &ShareForm::draftLater);
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_handoff),
             static_cast<QAbstractButton *>(m_reviewer), static_cast<QAbstractButton *>(m_withTranscript),
             static_cast<QAbstractButton *>(m_upToNow), static_cast<QAbstractButton *>(m_following)})
        connect(button, &QAbstractButton::toggled, this, &ShareForm::draftLater);
    connect(m_expiry, &QComboBox::currentIndexChanged, this, &ShareForm::draftLater);
    connect(m_record, &HandoffRecordEditor::edited, this, &ShareForm::draftLater);
    connect(m_preview, &TranscriptPreview::leftOutChanged, this, [this] {
        draftLater();
        m_seen.reset();
        m_previewTimer.start();
        showTexts();
    });
    connect(&store, &sync::Store::statusChanged, this, [this] {
        if (!m_seen && m_store.status().connection == sync::Status::Connection::Online)
            m_previewTimer.start();
    });
    connect(&store.workspaces(), &sync::WorkspaceStore::workspaceChanged, this, &ShareForm::showTexts);
    loadDraft();
    showTexts();
    askPreview();
    m_person->setFocus();
}

QWidget *ShareForm::makeModes()
{
    auto *modes = new QWidget;
    m_handoff = new ChoiceCard(tr("Hand over"), {}, modes);
    m_handoff->setObjectName(QStringLiteral("modeHandoff"));
    m_reviewer = new ChoiceCard(tr("Ask for a review"), {}, modes);
    m_reviewer->setObjectName(QStringLiteral("modeReviewer"));
    const models::Standing standing = m_store.workspaces().standing(m_workspaceId);
    const bool mayHandOver = models::may(models::Action::HandOver, standing);
    m_handoff->setEnabled(mayHandOver);
    m_handoff->setChecked(mayHandOver);
    m_reviewer->setChecked(!mayHandOver);
    auto *layout = new QVBoxLayout(modes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    layout->addWidget(m_handoff);
    layout->addWidget(m_reviewer);
    return modes;
}

QWidget *ShareForm::makeChoices()
{
    m_person = new PersonPicker(m_store);
    QWidget *modes = makeModes();
    m_withTranscript = new QCheckBox(tr("Show my conversation"));
    m_withTranscript->setObjectName(QStringLiteral("withTranscript"));
    m_withTranscript->setChecked(m_sessionId.has_value());
    m_withTranscript->setEnabled(m_sessionId.has_value());
    auto *extents = new QWidget;
    m_upToNow = new ChoiceCard(tr("Up to now"), tr("They read what was said until this moment."), extents);
    m_upToNow->setObjectName(QStringLiteral("extentUpToNow"));
    m_following = new ChoiceCard(
        tr("Keep following"), tr("They also read what you say later, until you end it."), extents);
    m_following->setObjectName(QStringLiteral("extentFollowing"));
    m_upToNow->setChecked(true);
    auto *extentLayout = new QVBoxLayout(extents);
    extentLayout->setContentsMargins(0, 0, 0, 0);
    extentLayout->setSpacing(grid::small);
    extentLayout->addWidget(m_upToNow);
    extentLayout->addWidget(m_following);
    m_expiry = new QComboBox;
    m_expiry->setObjectName(QStringLiteral("expiryBox"));
    m_expiry->setAccessibleName(tr("How long the conversation can be read"));
    m_expiry->addItem(tr("Readable until I end it"), 0);
    for (const int days : {7, 30, 90})
        m_expiry->addItem(tr("Readable for %n days", nullptr, days), days);
    m_transcriptNote = new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta);
    connect(m_withTranscript, &QCheckBox::toggled, extents, &QWidget::setVisible);
    connect(m_withTranscript, &QCheckBox::toggled, m_expiry, &QWidget::setVisible);
    extents->setVisible(m_withTranscript->isChecked());
    m_expiry->setVisible(m_withTranscript->isChecked());

    auto *column = new ScrollColumn;
    column->setMargins(grid::large, grid::large);
    column->setFixedWidth(choicesWidth);
    column->body()->setSpacing(grid::small);
    column->body()->addWidget(heading(tr("With whom")));
    column->body()->addWidget(m_person);
    column->body()->addSpacing(grid::small);
    column->body()->addWidget(heading(tr("What happens to the edit right")));
    column->body()->addWidget(modes);
    column->body()->addSpacing(grid::small);
    column->body()->addWidget(m_withTranscript);
    column->body()->addWidget(m_transcriptNote);
    column->body()->addWidget(extents);
    column->body()->addWidget(m_expiry);
    column->body()->addStretch();
    return column;
}

QWidget *ShareForm::makePreview()
{
    m_preview = new TranscriptPreview;
    m_preview->setOwner({m_store.me().name, models::idText(m_store.me().id), m_store.me().initials});
    m_previewNote = new TextLabel({}, TextLabel::Tone::Quiet);
    m_progress = new ProgressLine;
    m_previewProblem = new Banner;
    m_previewProblem->setObjectName(QStringLiteral("previewProblem"));
    m_previewProblem->hide();
    m_record = new HandoffRecordEditor;
    auto *column = new ScrollColumn;
    m_seenByThem = column;
    column->setMargins(grid::large, grid::large);
    column->body()->setSpacing(grid::small);
    column->body()->addWidget(
        new TextLabel(tr("What they will see"), TextLabel::Tone::Normal, TextSize::Title, QFont::DemiBold));
    column->body()->addWidget(m_previewNote);
    column->body()->addWidget(m_progress);
    column->body()->addWidget(m_previewProblem);
    column->body()->addWidget(m_preview);
    column->body()->addSpacing(grid::medium);
    column->body()->addWidget(
        new TextLabel(tr("Handoff record"), TextLabel::Tone::Normal, TextSize::Title, QFont::DemiBold));
    column->body()->addWidget(new TextLabel(tr("Drafted from your conversation. Accept, edit or skip each "
                                               "part; all of it travels with the share."),
        TextLabel::Tone::Quiet));
    column->body()->addWidget(m_record);
    column->body()->addStretch();
    // What is being written stays in view while texts above it come and go, until the person scrolls away.
    QScrollBar *bar = column->verticalScrollBar();
    connect(m_record, &HandoffRecordEditor::editBegun, this, [this](QWidget *edit) {
        m_written = edit;
        QTimer::singleShot(0, this, &ShareForm::keepInView);
    });
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        keepInView();
        QTimer::singleShot(0, this, &ShareForm::keepInView); // when the layout has come to its end
    });
    connect(bar, &QScrollBar::actionTriggered, this, [this] { m_written = nullptr; });
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] {
        ++m_generation;
        m_progress->finish();
    });
    return column;
}

QWidget *ShareForm::makeFoot()
{
    m_problem = new Banner;
    m_problem->setObjectName(QStringLiteral("shareProblem"));
    m_problem->hide();
    m_reason = new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta);
    m_reason->setObjectName(QStringLiteral("shareHindrance"));
    m_send = new QPushButton;
    m_send->setObjectName(QStringLiteral("shareSendButton"));
    markPrimary(m_send);
    auto *cancel = new QPushButton(tr("Close, keep as draft"));
    cancel->setObjectName(QStringLiteral("shareCloseButton"));
    markQuiet(cancel);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::small);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_send);
    auto *foot = new QWidget;
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(grid::large, grid::medium, grid::large, grid::large);
    layout->setSpacing(grid::small);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_send, &QPushButton::clicked, this, &ShareForm::send);
    connect(cancel, &QPushButton::clicked, this, &ShareForm::cancelled);
    return foot;
}

QString ShareForm::draftKey() const
{
    return QStringLiteral("share/") + models::idText(m_workspaceId);
}

models::ShareMode ShareForm::mode() const
{
    return m_handoff->isChecked() ? models::ShareMode::Handoff : models::ShareMode::Reviewer;
}

models::TranscriptExtent ShareForm::extent() const
{
    if (!m_withTranscript->isChecked() || !m_sessionId)
        return models::TranscriptExtent::None;
    return m_following->isChecked() ? models::TranscriptExtent::Following : models::TranscriptExtent::UpToNow;
}

QString ShareForm::recipientName() const
{
    const auto person = m_person->person();
    return person ? shortName(m_store.people().name(*person)) : QString();
}

void ShareForm::loadDraft()
{
    const QJsonObject draft = m_store.drafts().draft(draftKey());
    if (draft.isEmpty())
        return;
    m_loading = true;
    if (const auto id = models::idFromText(draft.value(QLatin1StringView("share")).toString()))
        m_shareId = *id;
    m_person->setWords(draft.value(QLatin1StringView("words")).toString());
    m_person->setPerson(models::idFromText(draft.value(QLatin1StringView("recipient")).toString()));
    const auto keptMode = models::shareModeFromWord(draft.value(QLatin1StringView("mode")).toString());
    if (keptMode == models::ShareMode::Reviewer || !m_handoff->isEnabled())
        m_reviewer->setChecked(true);
    const auto kept =
        models::transcriptExtentFromWord(draft.value(QLatin1StringView("transcript")).toString());
    if (kept && m_sessionId) {
        m_withTranscript->setChecked(*kept != models::TranscriptExtent::None);
        m_following->setChecked(*kept == models::TranscriptExtent::Following);
    }
    m_expiry->setCurrentIndex(qMax(0, m_expiry->findData(draft.value(QLatin1StringView("days")).toInt())));
    QSet<qint64> leftOut;
    for (const QJsonValue &offset : draft.value(QLatin1StringView("leftOut")).toArray())
        leftOut.insert(offset.toInteger());
    m_preview->setLeftOut(leftOut);
    m_record->setWork(draft.value(QLatin1StringView("record")).toObject());
    m_loading = false;
}

void ShareForm::choosePerson(const models::Id &personId)
{
    m_person->setPerson(personId);
    draftLater();
}

void ShareForm::draftLater()
{
    showTexts();
    if (!m_loading)
        m_draftTimer.start();
}

void ShareForm::keepDraft()
{
    m_draftTimer.stop();
    QList<qint64> offsets = m_preview->leftOut().values();
    std::ranges::sort(offsets);
    QJsonArray leftOut;
    for (const qint64 offset : std::as_const(offsets))
        leftOut.append(offset);
    const auto person = m_person->person();
    const QJsonObject draft{{QStringLiteral("share"), models::idText(m_shareId)},
        {QStringLiteral("words"), m_person->words()},
        {QStringLiteral("recipient"), person ? models::idText(*person) : QString()},
        {QStringLiteral("mode"), models::word(mode())},
        {QStringLiteral("transcript"), models::word(extent())},
        {QStringLiteral("days"), m_expiry->currentData().toInt()}, {QStringLiteral("leftOut"), leftOut},
        {QStringLiteral("record"), m_record->work()}};
    if (const auto kept = m_store.drafts().keep(draftKey(), draft); !kept)
        showProblem(*m_problem, kept.error());
}

void ShareForm::askPreview()
{
    const quint64 generation = ++m_generation;
    if (!m_sessionId) {
        const auto workflow = m_store.workspaces().workflowOf(m_workspaceId);
        const auto workspace = m_store.workspaces().workspace(m_workspaceId);
        const QString step =
            workflow && workspace ? models::stepTitle(*workflow, workspace->currentStep) : QString();
        showPreview({{}, 0, models::draftHandoffRecord({}, {}, step)});
        return;
    }
    QList<qint64> leftOut = m_preview->leftOut().values();
    std::ranges::sort(leftOut);
    m_progress->start(tr("Preparing what they will see"));
    QCoro::connect(m_store.shares().preview(m_workspaceId, *m_sessionId, leftOut), this,
        [this, generation](const models::Result<models::SharePreview> &preview) {
            if (generation != m_generation)
                return;
            m_progress->finish();
            if (preview) {
                m_previewProblem->hide();
                showPreview(*preview);
                return;
            }
            showProblem(*m_previewProblem, preview.error());
            m_previewProblem->clearActions();
            QPushButton *again = m_previewProblem->addAction(tr("Try again"));
            again->setObjectName(QStringLiteral("previewAgainButton"));
            connect(again, &QPushButton::clicked, this, &ShareForm::askPreview);
            showTexts();
        });
}

void ShareForm::showPreview(const models::SharePreview &preview)
{
    m_seen = preview.messages.size();
    m_preview->setMessages(preview.messages, preview.maskCount);
    m_record->setDrafted(preview.draft);
    showTexts();
    Q_EMIT previewShown();
}

void ShareForm::keepInView()
{
    if (m_written)
        m_seenByThem->ensureWidgetVisible(m_written, 0, grid::large);
}

void ShareForm::showTexts()
{
    const QString name = recipientName();
    const QString they = name.isEmpty() ? tr("They") : name;
    const bool mayHandOver = m_handoff->isEnabled();
    m_handoff->setSentence(!mayHandOver ? tr("Only the person who edits can hand over.")
            : name.isEmpty()            ? tr("They edit from now on; you can suggest.")
                                        : tr("%1 edits from now on; you can suggest.").arg(name));
    m_reviewer->setSentence(name.isEmpty() ? tr("You keep editing; they suggest and you decide.")
                                           : tr("You keep editing; %1 suggests and you decide.").arg(name));
    const bool shown = extent() != models::TranscriptExtent::None;
    m_transcriptNote->setTextOrHide(
        m_sessionId ? QString() : tr("You have no conversation in this proposal yet."));
    m_preview->setVisible(shown);
    m_previewNote->setText(shown
            ? tr("The proposal as it is, and this much of your conversation:")
            : tr("The proposal and the handoff record. Your conversation stays with you."));
    const QString reason = hindrance();
    m_reason->setText(m_sending ? tr("Sending…") : reason);
    m_send->setEnabled(reason.isEmpty() && !m_sending);
    m_send->setAccessibleDescription(reason);
    m_send->setText(mode() == models::ShareMode::Handoff
            ? (name.isEmpty() ? tr("Hand over") : tr("Hand over to %1").arg(they))
            : (name.isEmpty() ? tr("Ask for a review") : tr("Ask %1 to review").arg(they)));
}

QString ShareForm::hindrance() const
{
    const models::Standing standing = m_store.workspaces().standing(m_workspaceId);
    if (!models::may(models::Action::ShareWorkspace, standing))
        return tr("You may read this proposal, but not share it.");
    if (mode() == models::ShareMode::Handoff && !models::may(models::Action::HandOver, standing))
        return tr("Only the person who edits can hand over.");
    if (!m_person->person())
        return tr("Choose a colleague.");
    if (extent() != models::TranscriptExtent::None && !m_seen)
        return tr("First look at what they will see; that needs the network.");
    return {};
}

models::ShareCommand ShareForm::command() const
{
    models::ShareCommand command;
    command.id = m_shareId;
    command.recipientId = m_person->person().value_or(models::Id());
    command.mode = mode();
    command.transcript = extent();
    command.handoffRecord = m_record->record();
    if (command.transcript == models::TranscriptExtent::None)
        return command;
    command.sessionId = m_sessionId;
    command.upToMessageCount = m_seen.value_or(0);
    command.leftOut = m_preview->leftOut().values();
    std::ranges::sort(command.leftOut);
    const int days = m_expiry->currentData().toInt();
    if (days > 0)
        command.expiresAt = QDateTime::currentDateTimeUtc().addDays(days);
    return command;
}

void ShareForm::send()
{
    if (!hindrance().isEmpty() || m_sending)
        return;
    keepDraft();
    m_problem->hide();
    m_sending = true;
    showTexts();
    QCoro::connect(m_store.shares().send(m_workspaceId, command()), this,
        [this](const models::Result<models::Share> &share) {
            m_sending = false;
            showTexts();
            if (!share) {
                showProblem(*m_problem, share.error());
                return;
            }
            m_draftTimer.stop();
            if (const auto forgotten = m_store.drafts().keep(draftKey(), {}); !forgotten)
                showProblem(*m_problem, forgotten.error());
            Q_EMIT sent(share->id);
        });
}

} // namespace agentee::ui

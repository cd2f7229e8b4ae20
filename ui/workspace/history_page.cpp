#include "ui/workspace/history_page.h"

#include "models/text_diff.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/kit/banner.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/spoken_rows.h"
#include "ui/kit/theme.h"
#include "ui/kit/word_diff_view.h"
#include "ui/workspace/age_text.h"
#include "ui/workspace/edit_standing.h"
#include "ui/workspace/revision_model.h"

#include <QCoroTask>

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

HistoryPage::HistoryPage(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_notice(new Banner(this))
    , m_progress(new ProgressLine(this))
    , m_model(new RevisionModel(store, this))
    , m_view(new QListView(this))
    , m_title(new QLabel(this))
    , m_caption(new QLabel(this))
    , m_diff(new WordDiffView(this))
    , m_restore(new QPushButton(tr("Restore this version"), this))
{
    setObjectName(u"historyPage"_s);
    setAccessibleName(tr("History of the section"));
    speakRows(m_view);
    m_view->setObjectName(u"revisionList"_s);
    m_view->setAccessibleName(tr("Versions of the section, newest first"));
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setItemDelegate(new RevisionDelegate(m_view));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setMouseTracking(true);
    m_diff->document()->setDocumentMargin(grid::large);
    m_diff->setAccessibleName(tr("What changed"));
    m_diff->setFrameShape(QFrame::NoFrame);
    m_caption->setWordWrap(true);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setText(tr("Choose a version to see what it changed, or two to compare them."));
    m_restore->setObjectName(u"restoreRevisionButton"_s);
    m_restore->setEnabled(false);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(grid::medium, grid::small, grid::medium, grid::small);
    head->addWidget(m_caption, 1);
    head->addWidget(m_restore);
    auto *right = new QWidget(this);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addLayout(head);
    rightColumn->addWidget(m_diff, 1);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    m_view->setMinimumWidth(200);
    split->addWidget(m_view);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({260, 600});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid::small, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(fontFor(TextSize::Meta, QFont::DemiBold));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(grid::medium, 0, grid::medium, grid::small);
    top->addWidget(m_title, 1);
    top->addWidget(m_progress);
    column->addLayout(top);
    column->addWidget(split, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::compare);
    connect(m_restore, &QPushButton::clicked, this, &HistoryPage::restore);
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] {
        ++m_request;
        m_progress->finish();
    });
    connect(&store.workspaces(), &sync::WorkspaceStore::sectionsChanged, this,
        [this](const models::Id &, const QList<models::Id> &ids) {
            if (m_sectionId && ids.contains(*m_sectionId)) {
                m_stale = true;
                if (isVisible())
                    fetch();
            }
        });
}

void HistoryPage::setSection(std::optional<models::Id> workspaceId, std::optional<models::Id> sectionId)
{
    if (workspaceId == m_workspaceId && sectionId == m_sectionId)
        return;
    m_workspaceId = workspaceId;
    m_sectionId = sectionId;
    m_stale = true;
    ++m_request;
    m_model->setRevisions({});
    m_diff->setPieces({});
    const auto section = sectionId ? m_store.workspaces().section(*sectionId) : std::nullopt;
    m_title->setText(!section          ? QString()
            : section->title.isEmpty() ? tr("Versions of the beginning")
                                       : tr("Versions of “%1”").arg(section->title));
    if (isVisible())
        fetch();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        fetch();
}

void HistoryPage::fetch()
{
    if (!m_sectionId)
        return;
    m_stale = false;
    const quint64 request = ++m_request;
    m_progress->start(tr("Fetching the versions"));
    using Answer = models::Result<QList<models::SectionRevision>>;
    QCoro::connect(m_store.workspaces().revisions(*m_sectionId), this, [this, request](const Answer &answer) {
        if (request != m_request)
            return;
        m_progress->finish();
        if (!answer) {
            m_stale = true;
            showProblem(answer.error(), true);
            return;
        }
        m_notice->hide();
        m_model->setRevisions(*answer);
        if (!answer->isEmpty())
            m_view->setCurrentIndex(m_model->index(0));
    });
}

void HistoryPage::showProblem(const models::Problem &problem, bool mayRetry)
{
    m_notice->clearActions();
    if (mayRetry) {
        QPushButton *again = m_notice->addAction(tr("Try again"));
        again->setObjectName(u"retryHistoryButton"_s);
        connect(again, &QPushButton::clicked, this, &HistoryPage::fetch);
    }
    if (problem.kind == models::Problem::Kind::NetworkFailure) {
        m_notice->showMessage(Banner::Kind::Info, tr("Earlier versions are kept on the server."),
            tr("You see them here as soon as you are online."));
    } else {
        m_notice->showMessage(Banner::Kind::Error, problem.title, problem.nextStep);
    }
}

void HistoryPage::compare()
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::ranges::sort(rows);
    m_restore->setEnabled(false);
    m_restore->setToolTip(tr("Choose one version to restore it."));
    if (rows.isEmpty())
        return;
    const int newer = rows.first();
    const int older = rows.size() > 1 ? rows.last() : newer + 1;
    const models::SectionRevision &after = m_model->at(newer);
    const QString before = older < m_model->rowCount() ? m_model->at(older).markdown : QString();
    const QList<models::DiffPiece> pieces = models::wordDiff(before, after.markdown);
    m_diff->setPieces(pieces);
    const models::DiffCount count = models::changedWords(pieces);
    m_caption->setText(tr("%1 · %2: %3, %4")
            .arg(m_model->provenance(after), momentText(after.createdAt),
                tr("%n word(s) added", nullptr, count.added),
                tr("%n word(s) removed", nullptr, count.removed)));
    const bool mayEdit =
        m_workspaceId && m_sectionId && sectionStanding(m_store, *m_workspaceId, *m_sectionId).mayEdit;
    m_restore->setEnabled(mayEdit && rows.size() == 1 && newer > 0);
    m_restore->setToolTip(!mayEdit ? tr("Only who edits this section can restore a version of it.")
            : rows.size() > 1      ? tr("Choose one version to restore it.")
            : newer == 0           ? tr("This is how the section stands now.")
                                   : QString());
}

void HistoryPage::restore()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid() || !m_sectionId)
        return;
    const QString text = m_model->at(index.row()).markdown;
    if (const auto written = m_store.workspaces().writeSection(*m_sectionId, text); !written)
        showProblem(written.error(), false);
}

} // namespace agentee::ui

#include "ui/shell/workspace_list.h"

#include "sync/search_store.h"
#include "sync/store.h"
#include "ui/kit/copy_link.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/spoken_rows.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"
#include "ui/shell/search_model.h"
#include "ui/shell/workspace_list_delegate.h"
#include "ui/shell/workspace_list_model.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int hitLimit = 30;

}

WorkspaceList::WorkspaceList(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new WorkspaceListModel(store, this))
    , m_hits(new SearchModel(this))
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_inText(new QLabel(tr("In text"), this))
    , m_results(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_expanded(WorkspaceListModel::groupCount, true)
{
    speakRows(m_tree);
    speakRows(m_results);
    m_search->setObjectName(u"searchField"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search titles and texts"));
    m_search->setClearButtonEnabled(true);
    nameClearButton(m_search);
    decorate(m_search, controlIcon(u"search"_s));
    m_search->setToolTip(tr("Search titles and texts"));
    m_search->installEventFilter(this);

    m_tree->setObjectName(u"workspaceList"_s);
    m_tree->setAccessibleName(tr("Proposals"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new WorkspaceListDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->installEventFilter(this);
    addTreeMenu();
    m_inText->setFont(fontFor(TextSize::Meta, QFont::DemiBold));
    m_inText->setContentsMargins(marginsFromStart(layoutDirection(), grid::large, grid::unit, 0, grid::unit));
    m_results->setObjectName(u"searchResults"_s);
    m_results->setAccessibleName(tr("Matches in the texts"));
    m_results->setModel(m_hits);
    m_results->setItemDelegate(new SearchHitDelegate(m_results));
    m_results->setUniformItemSizes(true);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setMouseTracking(true);
    m_inText->hide();
    m_results->hide();
    m_empty->setContent(u"document-new"_s, tr("No proposals yet."),
        tr("Those that colleagues share with you appear here."), tr("New proposal"));
    for (QAbstractScrollArea *area :
        {static_cast<QAbstractScrollArea *>(m_tree), static_cast<QAbstractScrollArea *>(m_results)})
        area->viewport()->setAutoFillBackground(false);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(grid::medium, grid::medium, grid::medium, grid::small);
    top->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_tree, 3);
    column->addWidget(m_empty, 1);
    column->addWidget(m_inText);
    column->addWidget(m_results, 2);
    column->addStretch();

    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(120ms);
    connect(&m_searchDelay, &QTimer::timeout, this, &WorkspaceList::search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setFilter(words);
        m_searchDelay.start();
    });
    connect(&store.search(), &sync::SearchStore::indexChanged, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_model, &QAbstractItemModel::modelReset, this, &WorkspaceList::afterReset);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &WorkspaceList::showFilledGroups);
    openOnce(m_tree, &WorkspaceList::openIndex);
    openOnce(m_results, &WorkspaceList::openHit);
    connect(m_empty, &EmptyState::activated, this, &WorkspaceList::newRequested);
    const auto remember = [this](bool open) {
        return [this, open](const QModelIndex &index) {
            if (!index.parent().isValid())
                m_expanded[index.row()] = open;
            fitTree();
        };
    };
    connect(m_tree, &QTreeView::expanded, this, remember(true));
    connect(m_tree, &QTreeView::collapsed, this, remember(false));
    afterReset();
}

void WorkspaceList::openOnce(QAbstractItemView *view, void (WorkspaceList::*open)(const QModelIndex &))
{
    connect(view, &QAbstractItemView::clicked, this, [this, open](const QModelIndex &index) {
        m_clicked = index;
        m_clickStands.setRemainingTime(QApplication::doubleClickInterval());
        (this->*open)(index);
    });
    connect(view, &QAbstractItemView::activated, this, [this, open](const QModelIndex &index) {
        // Qt tells of a click twice, at once or with the second one, as the desktop has it.
        if (m_clicked != index || m_clickStands.hasExpired())
            (this->*open)(index);
    });
}

void WorkspaceList::addTreeMenu()
{
    QAction *copyLink = makeCopyLinkAction(m_tree, [this]() -> std::optional<models::PlaceLink> {
        const auto id = m_model->idAt(m_tree->currentIndex());
        return id ? std::optional(models::PlaceLink{.workspaceId = *id}) : std::nullopt;
    });
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addAction(copyLink);
    // A heading leads nowhere.
    copyLink->setEnabled(false);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, copyLink,
        [this, copyLink](
            const QModelIndex &index) { copyLink->setEnabled(m_model->idAt(index).has_value()); });
}

void WorkspaceList::afterReset()
{
    const QList<bool> expanded = m_expanded;
    for (int group = 0; group < WorkspaceListModel::groupCount; ++group) {
        const QModelIndex index = m_model->index(group, 0);
        m_tree->setExpanded(index, expanded.at(group));
    }
    showFilledGroups();
    const bool nothing = m_model->matchCount() == 0 && m_search->text().isEmpty();
    m_empty->setVisible(nothing);
    m_tree->setVisible(!nothing);
    if (m_current)
        setCurrent(m_current);
}

void WorkspaceList::showFilledGroups()
{
    for (int group = 0; group < WorkspaceListModel::groupCount; ++group) {
        // With no match at all, the last group says so.
        const bool last = group == int(WorkspaceListModel::Group::Rest) && m_model->matchCount() == 0;
        m_tree->setRowHidden(group, {}, !last && m_model->rowCount(m_model->index(group, 0)) == 0);
    }
    fitTree();
}

void WorkspaceList::setCurrent(std::optional<models::Id> workspaceId)
{
    m_current = workspaceId;
    const auto shown = m_model->idAt(m_tree->currentIndex());
    if (workspaceId && shown == workspaceId)
        return;
    m_tree->setCurrentIndex(workspaceId ? m_model->indexOf(*workspaceId) : QModelIndex());
}

void WorkspaceList::focusSearch(const QString &words)
{
    if (!words.isEmpty())
        m_search->setText(words);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void WorkspaceList::openIndex(const QModelIndex &index)
{
    if (const auto id = m_model->idAt(index)) {
        m_current = id;
        Q_EMIT opened(*id);
        if (!m_search->text().trimmed().isEmpty())
            Q_EMIT found(*id);
    } else if (index.isValid()) {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    }
}

void WorkspaceList::openHit(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const models::SearchHit &hit = m_hits->at(index.row());
    const models::Id workspaceId = hit.workspaceId;
    Q_EMIT sectionOpened(workspaceId, hit.sectionId);
    Q_EMIT found(workspaceId);
}

void WorkspaceList::search()
{
    const QString words = m_search->text().trimmed();
    const bool asked = words.size() > 1;
    m_hits->setHits(asked ? m_store.search().find(words, hitLimit) : QList<models::SearchHit>());
    const bool some = m_hits->rowCount() > 0;
    m_inText->setText(some                ? tr("In text (%1)").arg(m_hits->rowCount())
            : m_store.search().complete() ? tr("Nothing in the texts")
                                          : tr("The texts are still being indexed"));
    m_inText->setVisible(asked);
    m_results->setVisible(asked && some);
    fitTree();
}

void WorkspaceList::fitTree()
{
    if (m_inText->isHidden()) {
        m_tree->setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    int height = grid::small;
    for (int group = 0; group < WorkspaceListModel::groupCount; ++group) {
        const QModelIndex index = m_model->index(group, 0);
        if (m_tree->isRowHidden(group, {}))
            continue;
        height += m_tree->sizeHintForIndex(index).height();
        const int rows = m_model->rowCount(index);
        if (rows > 0 && m_tree->isExpanded(index))
            height += rows * m_tree->sizeHintForIndex(m_model->index(0, 0, index)).height();
    }
    m_tree->setMaximumHeight(height);
}

bool WorkspaceList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::FocusIn && !m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->firstIndex()); // or nothing would show where the focus is
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_tree->setFocus(Qt::TabFocusReason);
        if (!m_model->idAt(m_tree->currentIndex()))
            m_tree->setCurrentIndex(m_model->firstIndex());
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        openIndex(m_model->firstIndex());
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (watched == m_tree && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        openIndex(m_tree->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void WorkspaceList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), coloursOf(this).window);
    // Begins after this frame.
    m_model->fetchRest();
}

} // namespace agentee::ui

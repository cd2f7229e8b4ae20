#include "ui/workspace/outline_panel.h"

#include "models/permissions.h"
#include "models/writers.h"
#include "sync/people_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/kit/copy_link.h"
#include "ui/kit/icons.h"
#include "ui/kit/spoken_rows.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"
#include "ui/workspace/outline_delegate.h"
#include "ui/workspace/outline_model.h"
#include "ui/workspace/section_mime_data.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace agentee::ui
{

OutlinePanel::OutlinePanel(sync::Store &store, OutlineModel &model, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(model)
    , m_view(new QListView(this))
    , m_add(new QToolButton(this))
    , m_owners(new QMenu(tr("Owner of this section"), this))
{
    auto *title = new QLabel(tr("Sections"), this);
    title->setMinimumHeight(grid::huge); // as with the button beside it, which not everybody has
    title->setFont(fontFor(TextSize::Meta, QFont::DemiBold));
    m_add->setObjectName(QStringLiteral("addSectionButton"));
    m_add->setIcon(controlIcon(QStringLiteral("list-add")));
    m_add->setAutoRaise(true);
    m_add->setToolTip(tr("Add a section"));
    m_add->setAccessibleName(tr("Add a section"));
    connect(m_add, &QToolButton::clicked, this, &OutlinePanel::addSection);

    speakRows(m_view);
    m_view->setObjectName(QStringLiteral("outline"));
    m_view->setAccessibleName(tr("Sections of the document"));
    m_view->setModel(&model);
    m_view->setItemDelegate(new OutlineDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    addMenu();

    auto *top = new QHBoxLayout;
    top->setContentsMargins(marginsFromStart(layoutDirection(), grid::medium, grid::unit, grid::unit, 0));
    top->addWidget(title, 1);
    top->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addLayout(top);
    column->addWidget(m_view, 1);

    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &OutlinePanel::beforeReset);
    connect(&model, &QAbstractItemModel::modelReset, this, &OutlinePanel::afterReset);
    connect(&model, &OutlineModel::failed, this, &OutlinePanel::failed);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) {
            const auto id = m_model.idAt(index.row());
            if (!id || id == m_current)
                return;
            m_current = id;
            m_currentRow = index.row();
            Q_EMIT currentChanged(m_current);
        });
}

KeyedPlace OutlinePanel::keys()
{
    return {.id = QStringLiteral("outline"),
        .name = tr("List of sections"),
        .acts = {{QStringLiteral("moveSectionUpAction"), tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up)},
            {QStringLiteral("moveSectionDownAction"), tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down)},
            {QStringLiteral("copySectionAction"), tr("Copy the text"), QKeySequence::Copy},
            {QStringLiteral("deleteSectionAction"), tr("Delete section"), Qt::Key_Delete},
            {QStringLiteral("undoDeletionAction"), tr("Bring the deleted section back"),
                QKeySequence::Undo}}};
}

void OutlinePanel::addMenu()
{
    auto *rename = new QAction(tr("Rename"), m_view);
    connect(rename, &QAction::triggered, this, &OutlinePanel::renameCurrent);
    m_view->addAction(rename);
    auto *keys = new PlaceKeys(m_view, OutlinePanel::keys());
    keys->on(QStringLiteral("moveSectionUpAction"), [this] { moveCurrent(-1); });
    keys->on(QStringLiteral("moveSectionDownAction"), [this] { moveCurrent(1); });
    keys->on(QStringLiteral("copySectionAction"), [this] { copyCurrent(); });
    keys->on(QStringLiteral("deleteSectionAction"), [this] { deleteCurrent(); });
    keys->on(QStringLiteral("undoDeletionAction"), [this] { Q_EMIT undoRequested(); });
    m_undo = keys->action(QStringLiteral("undoDeletionAction"));
    setUndoOffered(false);
    m_owners->setObjectName(QStringLiteral("sectionOwners"));
    QAction *behind = keys->action(QStringLiteral("copySectionAction"));
    m_view->insertAction(behind, m_owners->menuAction());
    connect(m_owners, &QMenu::aboutToShow, this, &OutlinePanel::fillOwners);
    m_view->insertAction(keys->action(QStringLiteral("deleteSectionAction")),
        makeCopyLinkAction(m_view, [this]() -> std::optional<models::PlaceLink> {
            if (!m_workspaceId || !m_current)
                return std::nullopt;
            return models::PlaceLink{.kind = models::PlaceLink::Kind::Section,
                .workspaceId = *m_workspaceId,
                .partId = *m_current};
        }));
}

void OutlinePanel::setWorkspace(std::optional<models::Id> workspaceId)
{
    m_workspaceId = workspaceId;
    m_current.reset();
    m_wanted.reset();
    m_toName.reset();
    m_currentRow = 0;
    m_model.setWorkspace(workspaceId);
    afterReset();
    updateControls();
}

void OutlinePanel::updateControls()
{
    const auto mayHere = [this](models::Action action) {
        return m_workspaceId && models::may(action, m_store.workspaces().standing(*m_workspaceId));
    };
    m_add->setVisible(mayHere(models::Action::AddSection));
    m_owners->menuAction()->setVisible(mayHere(models::Action::AssignSectionOwner));
}

void OutlinePanel::fillOwners()
{
    m_owners->clear();
    const auto section = m_current ? m_store.workspaces().section(*m_current) : std::nullopt;
    if (!section)
        return;
    const auto offer = [&](const QString &name, std::optional<models::Id> owner) {
        QAction *action = m_owners->addAction(name);
        action->setCheckable(true);
        action->setChecked(section->owner == owner);
        connect(action, &QAction::triggered, this, [this, id = section->id, owner] {
            if (const auto set = m_store.workspaces().setSectionOwner(id, owner); !set)
                Q_EMIT failed(set.error());
        });
    };
    offer(tr("Nobody: whoever edits the proposal"), std::nullopt);
    m_owners->addSeparator();
    // A section goes to people who may edit at all.
    for (const models::Collaborator &person : m_store.workspaces().collaborators(section->workspaceId)) {
        if (!models::isWriter(person.role))
            continue;
        offer(person.personId == m_store.me().id ? tr("You") : m_store.people().name(person.personId),
            person.personId);
    }
}

QLineEdit *OutlinePanel::nameField() const
{
    for (QLineEdit *field : m_view->findChildren<QLineEdit *>()) {
        if (field->isVisible())
            return field;
    }
    return nullptr;
}

void OutlinePanel::beforeReset()
{
    m_typed.reset();
    if (const QLineEdit *field = nameField(); field && m_current)
        m_typed = {.sectionId = *m_current, .text = field->text(), .cursor = field->cursorPosition()};
}

void OutlinePanel::afterReset()
{
    updateControls();
    int row = m_current ? m_model.rowOf(*m_current) : -1;
    if (m_wanted && m_model.rowOf(*m_wanted) >= 0)
        row = m_model.rowOf(*std::exchange(m_wanted, std::nullopt));
    const bool kept = row >= 0;
    if (!kept)
        row = std::clamp(m_currentRow, 0, std::max(0, m_model.rowCount() - 1));
    if (!kept)
        m_current.reset();
    m_view->setCurrentIndex(m_model.index(row));
    if (m_model.rowCount() == 0)
        Q_EMIT currentChanged(std::nullopt);
    if (m_toName && m_toName == m_current) {
        m_toName.reset();
        renameCurrent();
    }
    if (const auto typed = std::exchange(m_typed, std::nullopt); typed && typed->sectionId == m_current) {
        renameCurrent();
        if (QLineEdit *field = nameField()) {
            field->setText(typed->text);
            field->setModified(true);
            field->setCursorPosition(typed->cursor);
        }
    }
}

std::optional<models::Id> OutlinePanel::current() const
{
    return m_current;
}

void OutlinePanel::setCurrent(const models::Id &sectionId)
{
    if (const int row = m_model.rowOf(sectionId); row >= 0)
        m_view->setCurrentIndex(m_model.index(row));
    else
        m_wanted = sectionId;
}

void OutlinePanel::addSection()
{
    if (!m_workspaceId)
        return;
    const int position = m_current ? m_model.rowOf(*m_current) + 1 : 0;
    const auto added = m_store.workspaces().addSection(*m_workspaceId, tr("New section"), position);
    if (!added) {
        Q_EMIT failed(added.error());
        return;
    }
    // The store tells of it in a moment; until then another section is the current one.
    m_toName = *added;
    setCurrent(*added);
    if (m_current == m_toName) {
        m_toName.reset();
        renameCurrent();
    }
}

void OutlinePanel::renameCurrent()
{
    if (m_model.mayRename(m_view->currentIndex()))
        m_view->edit(m_view->currentIndex());
}

void OutlinePanel::deleteCurrent()
{
    if (!m_current || !m_model.mayRename(m_view->currentIndex()))
        return;
    const models::Id id = *m_current;
    const QString title = m_view->currentIndex().data().toString();
    if (const auto gone = m_store.workspaces().deleteSection(id); !gone)
        Q_EMIT failed(gone.error());
    else
        Q_EMIT deleted(id, title);
}

void OutlinePanel::copyCurrent()
{
    if (const auto section = m_current ? m_store.workspaces().section(*m_current) : std::nullopt)
        QGuiApplication::clipboard()->setMimeData(sectionText(*section));
}

void OutlinePanel::moveCurrent(int direction)
{
    const int row = m_view->currentIndex().row();
    m_model.move(row, row + direction);
}

void OutlinePanel::goToNextUnseen()
{
    if (const int row = m_model.nextUnseen(m_view->currentIndex().row()); row >= 0)
        m_view->setCurrentIndex(m_model.index(row));
}

void OutlinePanel::setUndoOffered(bool offered)
{
    m_undo->setEnabled(offered);
    m_undo->setVisible(offered);
}

void OutlinePanel::goBy(int sections)
{
    const int row = m_view->currentIndex().row() + sections;
    if (row >= 0 && row < m_model.rowCount())
        m_view->setCurrentIndex(m_model.index(row));
}

} // namespace agentee::ui

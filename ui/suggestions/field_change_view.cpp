#include "ui/suggestions/field_change_view.h"

#include "models/text_diff.h"
#include "ui/collaboration/text_label.h"
#include "ui/kit/word_diff_view.h"

#include <QGridLayout>

namespace agentee::ui
{

namespace
{

constexpr int nameColumnWidth = 200;

QList<models::DiffPiece> piecesOf(const FieldChange &change)
{
    QList<models::DiffPiece> pieces;
    if (!change.before.isEmpty())
        pieces.append({models::DiffPiece::Kind::Removed, change.before});
    if (!change.before.isEmpty() && !change.after.isEmpty())
        pieces.append({models::DiffPiece::Kind::Same, QStringLiteral("  →  ")});
    if (!change.after.isEmpty())
        pieces.append({models::DiffPiece::Kind::Added, change.after});
    return pieces;
}

QString spoken(const FieldChange &change)
{
    if (change.before.isEmpty())
        return FieldChangeView::tr("%1: %2 is added").arg(change.field, change.after);
    if (change.after.isEmpty())
        return FieldChangeView::tr("%1: %2 is taken away").arg(change.field, change.before);
    return FieldChangeView::tr("%1: from %2 to %3").arg(change.field, change.before, change.after);
}

} // namespace

FieldChangeView::FieldChangeView(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid::medium);
    m_grid->setVerticalSpacing(grid::unit);
    m_grid->setColumnStretch(1, 1);
}

void FieldChangeView::setChanges(const QList<FieldChange> &changes)
{
    if (m_changes == changes)
        return;
    m_changes = changes;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const FieldChange &change : changes) {
        auto *name = new TextLabel(change.field, TextLabel::Tone::Quiet);
        const int width = name->fontMetrics().horizontalAdvance(change.field) + grid::unit;
        name->setFixedWidth(qMin(nameColumnWidth, width));
        auto *diff = new WordDiffView;
        diff->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        diff->setFitsContent(true);
        diff->setAccessibleName(spoken(change));
        diff->setPieces(piecesOf(change));
        // One baseline for the name and its values.
        name->setContentsMargins(0, int(diff->document()->documentMargin()), 0, 0);
        m_grid->addWidget(name, row, 0, Qt::AlignTop | Qt::AlignLeft);
        m_grid->addWidget(diff, row, 1, Qt::AlignTop);
        ++row;
    }
}

} // namespace agentee::ui

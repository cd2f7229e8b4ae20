#include "ui/workspace/revision_model.h"

#include "sync/people_store.h"
#include "sync/store.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"
#include "ui/workspace/age_text.h"
#include "ui/workspace/outline_delegate.h"

#include <QPainter>

namespace agentee::ui
{

RevisionModel::RevisionModel(sync::Store &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
}

void RevisionModel::setRevisions(const QList<models::SectionRevision> &revisions)
{
    beginResetModel();
    m_revisions = revisions;
    endResetModel();
}

int RevisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_revisions.size());
}

QString RevisionModel::provenance(const models::SectionRevision &revision) const
{
    QStringList parts{m_store.people().name(revision.author)};
    if (revision.agent)
        parts.append(tr("via agent %1").arg(revision.agent->provider));
    if (revision.acceptedBy)
        parts.append(tr("accepted by %1").arg(m_store.people().name(*revision.acceptedBy)));
    return parts.join(QStringLiteral(" · "));
}

QVariant RevisionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const models::SectionRevision &revision = m_revisions.at(index.row());
    const QString version = index.row() == 0 ? tr("Now") : tr("Version %1").arg(revision.version);
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 · %2\n%3").arg(version, momentText(revision.createdAt), provenance(revision));
    case WhenRole:
        return tr("%1 · %2").arg(version, momentText(revision.createdAt));
    case WhoRole:
        return provenance(revision);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(version, momentText(revision.createdAt), provenance(revision));
    default:
        return {};
    }
}

void RevisionDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(*painter, option);
    const Colours &colours = coloursOf(option.palette);
    const QRect box = option.rect.adjusted(grid::large, 0, -grid::medium, 0);
    const int above = (box.height() - 2 * lineHeight()) / 2;
    const auto line = [&](int number, const QString &text) {
        const QRect row(box.left(), box.top() + above + number * lineHeight(), box.width(), lineHeight());
        painter->drawText(QStyle::visualRect(option.direction, option.rect, row),
            Qt::AlignVCenter | textStart(option.direction),
            painter->fontMetrics().elidedText(text, Qt::ElideRight, row.width()));
    };
    painter->setFont(fontFor(TextSize::Body, QFont::Medium));
    painter->setPen(colours.text);
    line(0, index.data(RevisionModel::WhenRole).toString());
    painter->setFont(fontFor(TextSize::Meta));
    painter->setPen(colours.secondaryText);
    line(1, index.data(RevisionModel::WhoRole).toString());
    painter->restore();
}

QSize RevisionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, rowHeight(2)};
}

} // namespace agentee::ui

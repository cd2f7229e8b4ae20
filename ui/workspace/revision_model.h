#pragma once

#include "models/workspace.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// The revisions of one section, newest first, with their provenance in words.
class RevisionModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { WhenRole = Qt::UserRole, WhoRole };
    explicit RevisionModel(sync::Store &store, QObject *parent = nullptr);
    void setRevisions(const QList<models::SectionRevision> &revisions);
    const models::SectionRevision &at(int row) const { return m_revisions.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// "Ana · via agent Librarian · accepted by Bình"
    QString provenance(const models::SectionRevision &revision) const;

private:
    sync::Store &m_store;
    QList<models::SectionRevision> m_revisions;
};

/// Two lines: which version and when, then who.
class RevisionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace agentee::ui

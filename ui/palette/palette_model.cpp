#include "ui/palette/palette_model.h"

#include "ui/kit/icons.h"

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

QString iconOf(PaletteItem::Kind kind)
{
    switch (kind) {
    case PaletteItem::Kind::Action:
        return u"system-run"_s;
    case PaletteItem::Kind::Workspace:
        return u"folder-documents"_s;
    case PaletteItem::Kind::Section:
        return u"format-justify-left"_s;
    case PaletteItem::Kind::Transcript:
        return u"dialog-messages"_s;
    case PaletteItem::Kind::Person:
        return u"user-identity"_s;
    case PaletteItem::Kind::Search:
        return u"search"_s;
    }
    return {};
}

} // namespace

void PaletteModel::setItems(const QList<PaletteItem> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.text;
    case Qt::DecorationRole:
        return controlIcon(iconOf(item.kind));
    case Qt::AccessibleTextRole: {
        QStringList said{item.text, item.detail, item.keys};
        said.removeAll(QString());
        return said.join(u", "_s);
    }
    case ItemRole:
        return QVariant::fromValue(item);
    default:
        return {};
    }
}

} // namespace agentee::ui

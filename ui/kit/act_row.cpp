#include "ui/kit/act_row.h"

#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace agentee::ui
{

ActRow::ActRow(const QString &act, const QString &wayOut, QWidget *parent)
    : QWidget(parent)
    , m_act(new QPushButton(act))
    , m_wayOut(new QPushButton(wayOut))
{
    markPrimary(m_act);
    markQuiet(m_wayOut);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small);
    row->addWidget(m_act);
    row->addWidget(m_wayOut);
    row->addStretch();
}

} // namespace agentee::ui

#include "ui/collaboration/list_page.h"

#include "ui/collaboration/scroll_column.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/section_header.h"
#include "ui/kit/theme.h"

#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace agentee::ui
{

ListPage::ListPage(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(title))
    , m_empty(new EmptyState)
    , m_column(new ScrollColumn)
    , m_stack(new QStackedWidget)
    , m_fixed(new QVBoxLayout)
{
    setAccessibleName(title);
    m_header->setContentsMargins(grid::huge, grid::large, grid::huge, 0);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_column);
    m_fixed->setSpacing(0);
    m_fixed->addWidget(inColumn(m_header));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_fixed);
    layout->addWidget(m_stack, 1);
}

QVBoxLayout *ListPage::body() const
{
    return m_column->body();
}

void ListPage::addBelowHeader(QWidget *widget)
{
    m_fixed->addWidget(inColumn(widget));
}

void ListPage::bringIntoView(QWidget *widget)
{
    QTimer::singleShot(0, widget, [this, widget] { m_column->ensureWidgetVisible(widget, 0, grid::large); });
}

void ListPage::setEmpty(bool empty)
{
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_column);
}

} // namespace agentee::ui

#include "ui/kit/yielding_button.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QStyleOptionButton>

namespace agentee::ui
{

YieldingButton::YieldingButton(const QString &iconName, QWidget *parent)
    : QPushButton(parent)
    , m_icon(controlIcon(iconName))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize YieldingButton::sizeHint() const
{
    QStyleOptionButton option;
    QPushButton::initStyleOption(&option);
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, words, this);
}

QSize YieldingButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return m_icon.isNull() ? whole : QSize(qMin(whole.width(), grid::icon + 2 * grid::small), whole.height());
}

void YieldingButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    if (!m_icon.isNull() && width() < sizeHint().width()) {
        option->text.clear();
        option->icon = m_icon;
        option->iconSize = QSize(grid::icon, grid::icon);
    }
}

} // namespace agentee::ui

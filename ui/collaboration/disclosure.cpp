#include "ui/collaboration/disclosure.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

Disclosure::Disclosure(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton)
    , m_content(new QWidget)
    , m_body(new QVBoxLayout(m_content))
{
    markQuiet(m_button);
    m_button->setCheckable(true);
    m_button->setObjectName(QStringLiteral("disclosureButton"));
    m_button->setIconSize({grid::icon, grid::icon});
    m_button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(grid::small);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::unit);
    layout->addWidget(m_button);
    layout->addWidget(m_content);
    connect(m_button, &QPushButton::toggled, this, &Disclosure::toggle);
    setTitle(title);
    toggle(false);
}

void Disclosure::setTitle(const QString &title)
{
    m_button->setText(title);
    m_button->setAccessibleName(title);
}

void Disclosure::setOpen(bool open)
{
    m_button->setChecked(open);
}

bool Disclosure::isOpen() const
{
    return m_button->isChecked();
}

void Disclosure::toggle(bool open)
{
    m_button->setIcon(controlIcon(open ? QStringLiteral("go-down")
            : isRightToLeft()          ? QStringLiteral("go-previous")
                                       : QStringLiteral("go-next")));
    m_content->setVisible(open);
    if (open)
        Q_EMIT opened();
}

} // namespace agentee::ui

#include "ui/kit/empty_state.h"

#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{
constexpr int iconSize = 32;
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_button(new QPushButton(this))
{
    speakAs(m_icon, QAccessible::Client);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::huge, grid::huge, grid::huge, grid::huge);
    column->setSpacing(grid::small);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(grid::small);
    for (QLabel *label : {m_sentence, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(420);
        label->setMinimumWidth(200);
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(label, 8);
        row->addStretch();
        column->addLayout(row);
    }
    column->addSpacing(grid::small);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    markPrimary(m_button);
    m_button->setVisible(false);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    restyle();
}

void EmptyState::setContent(
    const QString &iconName, const QString &sentence, const QString &hint, const QString &action)
{
    m_iconName = iconName;
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(hint);
    restyle();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void EmptyState::restyle()
{
    const Colours &c = coloursOf(this);
    const QIcon icon = tintedIcon(m_iconName, c.strongBorder);
    m_icon->setVisible(!icon.isNull());
    m_icon->setPixmap(icon.pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_sentence->setFont(fontFor(TextSize::Body, QFont::DemiBold));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, c.secondaryText);
    m_hint->setPalette(quiet);
}

} // namespace agentee::ui

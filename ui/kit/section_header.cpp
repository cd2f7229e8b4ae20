#include "ui/kit/section_header.h"

#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace agentee::ui
{

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_controls(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (QLabel *label : {m_title, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    m_controls->setSpacing(grid::small);
    row->addLayout(m_controls);
    m_subtitle->setVisible(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setTitle(title);
    QEvent paletteChange(QEvent::PaletteChange);
    changeEvent(&paletteChange);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SectionHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleDescription(subtitle);
}

void SectionHeader::addControl(QWidget *control)
{
    m_controls->addWidget(control, 0, Qt::AlignVCenter);
}

void SectionHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_title->setFont(fontFor(TextSize::Title, QFont::DemiBold));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, coloursOf(this).secondaryText);
    m_subtitle->setPalette(quiet);
}

} // namespace agentee::ui

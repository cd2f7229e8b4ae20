#include "ui/collaboration/card_header.h"

#include "ui/collaboration/text_label.h"
#include "ui/kit/avatar.h"
#include "ui/kit/elided_label.h"

#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr int disc = 28;

} // namespace

CardHeader::CardHeader(QWidget *parent)
    : QWidget(parent)
    , m_avatar(new Avatar(disc))
    , m_sentence(new TextLabel({}, TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold))
    , m_meta(new ElidedLabel)
    , m_chip(new StatusChip)
{
    m_meta->setQuiet(true);
    m_meta->setFont(fontFor(TextSize::Meta));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_sentence);
    names->addWidget(m_meta);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    row->addWidget(m_chip, 0, Qt::AlignTop);
}

void CardHeader::setPerson(const QString &id, const QString &name)
{
    m_avatar->setPerson(id, name);
}

void CardHeader::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void CardHeader::setMeta(const QString &line)
{
    m_meta->setText(line);
}

void CardHeader::setStatus(StatusChip::Kind kind, const QString &word)
{
    m_chip->setStatus(kind, word);
}

QString CardHeader::sentence() const
{
    return m_sentence->text();
}

} // namespace agentee::ui

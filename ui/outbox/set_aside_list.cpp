#include "ui/outbox/set_aside_list.h"

#include "sync/store.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr qsizetype previewLength = 280;

QString beginningOf(const QString &text)
{
    const QString line = text.left(4 * previewLength).simplified();
    return line.size() > previewLength ? line.first(previewLength) + QChar(u'…') : line;
}

} // namespace

SetAsideList::SetAsideList(sync::Store &store, QWidget *parent)
    : Disclosure({}, parent)
    , m_store(store)
{
    setObjectName(QStringLiteral("setAsideList"));
    hide();
    connect(&store, &sync::Store::outboxChanged, this, &SetAsideList::reload);
    reload();
}

void SetAsideList::reload()
{
    const QList<sync::SetAside> entries = m_store.setAside();
    if (entries == m_entries)
        return;
    m_entries = entries;
    for (QWidget *row : std::exchange(m_rows, {})) {
        row->hide();
        row->deleteLater();
    }
    for (const sync::SetAside &entry : std::as_const(m_entries)) {
        m_rows.append(makeRow(entry));
        body()->addWidget(m_rows.last());
    }
    setTitle(tr("Set aside: %L1").arg(m_entries.size()));
    setVisible(!m_entries.isEmpty());
}

QWidget *SetAsideList::makeRow(const sync::SetAside &entry)
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("setAsideCard"));
    card->setAccessibleName(entry.sentence);
    auto *copy = new QPushButton(tr("Copy the text"));
    copy->setObjectName(QStringLiteral("copySetAsideButton"));
    copy->setEnabled(!entry.text.isEmpty());
    auto *back = new QPushButton(tr("Bring it back"));
    back->setObjectName(QStringLiteral("bringBackButton"));
    back->setToolTip(tr("Back among what needs you, to be sent or made a suggestion"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::small);
    buttons->addWidget(copy);
    buttons->addWidget(back);
    buttons->addStretch();
    auto *column = card->body();
    column->setSpacing(grid::small);
    column->addWidget(
        new TextLabel(entry.sentence, TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold));
    column->addWidget(new TextLabel(tr("set aside %1, deleted after 30 days").arg(momentText(entry.at)),
        TextLabel::Tone::Quiet, TextSize::Meta));
    if (!entry.text.isEmpty())
        column->addWidget(new TextLabel(beginningOf(entry.text)));
    column->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this, text = entry.text] {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT settled(tr("The text is copied."));
    });
    connect(back, &QPushButton::clicked, this, [this, id = entry.id] {
        if (const auto done = m_store.bringBackOutboxEntry(id); !done)
            Q_EMIT failed(done.error());
        else
            Q_EMIT settled(tr("It is back among what needs you."));
    });
    return card;
}

} // namespace agentee::ui

#include "ui/share/transcript_preview.h"

#include "ui/collaboration/scroll_column.h"
#include "ui/collaboration/text_label.h"
#include "ui/rendering/message_bubble.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr qsizetype rowsAtOnce = 40;
} // namespace

TranscriptPreview::TranscriptPreview(QWidget *parent)
    : QWidget(parent)
    , m_shown(rowsAtOnce)
    , m_summary(new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("transcriptPreview"));
    setAccessibleName(tr("What they will see of the conversation"));
    m_rows->setSpacing(grid::medium);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    layout->addWidget(m_summary);
    layout->addLayout(m_rows);
}

void TranscriptPreview::setMessages(const QList<models::Message> &messages, int maskCount)
{
    m_maskCount = maskCount;
    if (m_messages == messages)
        return rebuild();
    m_messages = messages;
    rebuild();
}

void TranscriptPreview::setLeftOut(const QSet<qint64> &offsets)
{
    m_leftOut = offsets;
    rebuild();
}

void TranscriptPreview::rebuild()
{
    clearLayout(*m_rows);
    QStringList parts{tr("Messages: %L1").arg(m_messages.size())};
    if (m_maskCount > 0)
        parts.append(tr("secrets masked: %L1").arg(m_maskCount));
    if (!m_leftOut.isEmpty())
        parts.append(tr("left out: %L1").arg(m_leftOut.size()));
    m_summary->setText(parts.join(QStringLiteral("  ·  ")));
    const qsizetype first = qMax<qsizetype>(0, m_messages.size() - m_shown);
    if (first > 0) {
        auto *earlier = new QPushButton(tr("Show %n earlier", nullptr, int(first)));
        earlier->setObjectName(QStringLiteral("earlierTurnsButton"));
        markQuiet(earlier);
        connect(earlier, &QPushButton::clicked, this, [this] {
            m_shown += rowsAtOnce;
            rebuild();
        });
        m_rows->addWidget(earlier, 0, Qt::AlignLeft);
    }
    for (qsizetype i = first; i < m_messages.size(); ++i)
        m_rows->addWidget(makeRow(m_messages.at(i)));
}

QWidget *TranscriptPreview::makeRow(const models::Message &message)
{
    const bool out = m_leftOut.contains(message.offset);
    auto *row = new QWidget;
    auto *button = new QPushButton(out ? tr("Put back") : tr("Leave out"));
    button->setObjectName(QStringLiteral("leaveOutButton%1").arg(message.offset));
    button->setAccessibleName(out ? tr("Put message %1 back").arg(message.offset + 1)
                                  : tr("Leave message %1 out").arg(message.offset + 1));
    button->setFont(fontFor(TextSize::Meta));
    markQuiet(button);
    connect(button, &QPushButton::clicked, this, [this, offset = message.offset] { toggle(offset); });

    auto *texts = new QVBoxLayout;
    texts->setSpacing(grid::unit);
    if (out) {
        texts->addWidget(new TextLabel(
            tr("Left out. They see that something was left out, not what."), TextLabel::Tone::Quiet));
    } else {
        // The very widgets that conversations are shown with: the preview promises what will be seen.
        for (const TranscriptEntry &entry : transcriptEntries(message, m_owner)) {
            LiveTranscript::Message shown;
            shown.entry = entry;
            texts->addWidget(new MessageBubble(shown, row));
        }
    }
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    layout->addLayout(texts, 1);
    layout->addWidget(button, 0, Qt::AlignTop);
    return row;
}

void TranscriptPreview::toggle(qint64 offset)
{
    if (!m_leftOut.remove(offset))
        m_leftOut.insert(offset);
    rebuild();
    Q_EMIT leftOutChanged();
}

} // namespace agentee::ui

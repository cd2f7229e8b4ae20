#include "ui/share/transcript_preview.h"

#include "ui/collaboration/text_label.h"
#include "ui/rendering/message_bubble.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace agentee::ui
{

namespace
{

constexpr qsizetype rowsAtOnce = 40;

QString leaveOutName(qint64 offset)
{
    return QStringLiteral("leaveOutButton%1").arg(offset);
}

} // namespace

TranscriptPreview::TranscriptPreview(QWidget *parent)
    : QWidget(parent)
    , m_shown(rowsAtOnce)
    , m_summary(new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta))
    , m_earlier(new QPushButton(this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("transcriptPreview"));
    setAccessibleName(tr("What they will see of the conversation"));
    m_rows->setSpacing(grid::medium);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    layout->addWidget(m_summary);
    layout->addWidget(m_earlier, 0, Qt::AlignLeft);
    layout->addLayout(m_rows);
    m_earlier->setObjectName(QStringLiteral("earlierTurnsButton"));
    m_earlier->hide();
    markQuiet(m_earlier);
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        m_shown += rowsAtOnce;
        rebuild();
    });
}

void TranscriptPreview::setMessages(const QList<models::Message> &messages, int maskCount)
{
    m_maskCount = maskCount;
    m_messages = messages;
    rebuild();
}

void TranscriptPreview::setLeftOut(const QSet<qint64> &offsets)
{
    m_leftOut = offsets;
    rebuild();
}

// Turns that stay as they are keep their widgets, so that nothing jumps for somebody who reads or writes
// below.
void TranscriptPreview::rebuild()
{
    const qsizetype first = qMax<qsizetype>(0, m_messages.size() - m_shown);
    showSummary();
    showEarlierButton(first);
    QList<Row> before = std::exchange(m_shownRows, {});
    for (const models::Message &message : m_messages.sliced(first)) {
        Row row{message, m_leftOut.contains(message.offset), nullptr};
        const auto same = std::ranges::find_if(before, [&](const Row &old) {
            return old.widget && old.leftOut == row.leftOut && old.message == row.message;
        });
        if (same != before.end())
            row.widget = std::exchange(same->widget, nullptr);
        else
            row.widget = makeRow(message);
        const int place = int(m_shownRows.size());
        if (m_rows->indexOf(row.widget) != place)
            m_rows->insertWidget(place, row.widget);
        // At once: a layout that comes before would take the room of the turn away for a moment.
        row.widget->show();
        m_shownRows.append(row);
    }
    for (const Row &old : std::as_const(before)) {
        if (!old.widget)
            continue;
        m_rows->removeWidget(old.widget);
        old.widget->hide();
        old.widget->deleteLater();
    }
}

void TranscriptPreview::showSummary()
{
    QStringList parts{tr("Messages: %L1").arg(m_messages.size())};
    if (m_maskCount > 0)
        parts.append(tr("secrets masked: %L1").arg(m_maskCount));
    if (!m_leftOut.isEmpty())
        parts.append(tr("left out: %L1").arg(m_leftOut.size()));
    m_summary->setText(parts.join(QStringLiteral("  ·  ")));
}

void TranscriptPreview::showEarlierButton(qsizetype hidden)
{
    m_earlier->setText(tr("Show %n earlier", nullptr, int(hidden)));
    m_earlier->setVisible(hidden > 0);
}

QWidget *TranscriptPreview::makeRow(const models::Message &message)
{
    const bool out = m_leftOut.contains(message.offset);
    auto *row = new QWidget;
    auto *button = new QPushButton(out ? tr("Put back") : tr("Leave out"));
    button->setObjectName(leaveOutName(message.offset));
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
    for (const Row &row : std::as_const(m_shownRows)) {
        // The button that was pressed went with its turn.
        if (row.message.offset == offset)
            row.widget->findChild<QPushButton *>(leaveOutName(offset))->setFocus();
    }
    Q_EMIT leftOutChanged();
}

} // namespace agentee::ui

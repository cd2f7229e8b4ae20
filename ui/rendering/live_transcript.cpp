#include "ui/rendering/live_transcript.h"

#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"
#include "ui/rendering/message_bubble.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr qsizetype windowSize = 60; ///< messages that become widgets at once
constexpr qsizetype mostBubbles = 3 * windowSize; ///< while the person is at the end
constexpr int textWidthLimit = 760;
constexpr int nearEnd = 24; ///< px that still count as the end
constexpr int shortestFrame = 16; ///< ms
constexpr int longestFrame = 500; ///< ms
constexpr int bubblesBelow = 1; ///< index of the first bubble in the layout

} // namespace

LiveTranscript::LiveTranscript(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_page(new QWidget)
    , m_list(new QVBoxLayout(m_page))
    , m_earlier(new QPushButton(m_page))
    , m_toEnd(new QPushButton(tr("Jump to latest"), this))
{
    makeLayout();
    m_frame.setSingleShot(true);
    m_frame.setInterval(shortestFrame);
    connect(&m_frame, &QTimer::timeout, this, &LiveTranscript::flush);
    connect(m_earlier, &QPushButton::clicked, this, &LiveTranscript::showEarlier);
    connect(m_toEnd, &QPushButton::clicked, this, &LiveTranscript::scrollToEnd);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &LiveTranscript::keepPlace);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &LiveTranscript::personScrolled);
    setAccessibleName(tr("Conversation"));
    arrange();
}

LiveTranscript::~LiveTranscript() = default;

void LiveTranscript::makeLayout()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_scroll->setWidget(m_page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    speakAs(m_scroll, QAccessible::Grouping);
    m_scroll->setAccessibleName(tr("Conversation"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_scroll->viewport()->setAutoFillBackground(true);
    m_page->setAutoFillBackground(false);
    m_list->setSpacing(grid::large);
    markQuiet(m_earlier);
    m_list->addWidget(m_earlier, 0, Qt::AlignHCenter);
    m_list->addStretch();
    m_toEnd->setIcon(controlIcon(QStringLiteral("go-down")));
}

void LiveTranscript::setMessages(const QList<Message> &messages)
{
    clear();
    m_messages = messages;
    reindex(0);
    m_first = qMax<qsizetype>(0, m_messages.size() - windowSize);
    for (qsizetype i = m_first; i < m_messages.size(); ++i) {
        m_bubbles.append(makeBubble(i));
        m_list->insertWidget(int(bubblesBelow + i - m_first), m_bubbles.last());
    }
    scrollToEnd();
}

void LiveTranscript::append(const Message &message)
{
    if (m_indexOf.contains(message.id)) {
        update(message);
        return;
    }
    m_indexOf.insert(message.id, m_messages.size());
    m_messages.append(message);
    m_bubbles.append(makeBubble(m_messages.size() - 1));
    m_list->insertWidget(int(bubblesBelow + m_bubbles.size() - 1), m_bubbles.last());
    if (m_follow)
        prune();
    arrange();
}

void LiveTranscript::appendDelta(const QString &id, const QString &text)
{
    const auto found = m_indexOf.constFind(id);
    if (found == m_indexOf.cend() || text.isEmpty())
        return;
    m_messages[*found].entry.markdown += text;
    m_dirty.insert(id);
    if (!m_frame.isActive())
        m_frame.start();
}

void LiveTranscript::update(const Message &message)
{
    const auto found = m_indexOf.constFind(message.id);
    if (found == m_indexOf.cend())
        return;
    m_messages[*found] = message;
    m_dirty.remove(message.id);
    refresh(*found);
}

void LiveTranscript::remove(const QString &id)
{
    const auto found = m_indexOf.constFind(id);
    if (found == m_indexOf.cend())
        return;
    const qsizetype index = *found;
    holdPlace();
    if (index >= m_first)
        delete m_bubbles.takeAt(index - m_first);
    else
        --m_first;
    m_messages.removeAt(index);
    m_indexOf.erase(found);
    m_dirty.remove(id);
    reindex(index);
    arrange();
}

bool LiveTranscript::isAtEnd() const
{
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    return bar->value() >= bar->maximum() - nearEnd;
}

void LiveTranscript::scrollToEnd()
{
    m_follow = true;
    m_anchor.clear();
    keepPlace();
    arrange();
}

void LiveTranscript::showEarlier()
{
    if (m_first == 0)
        return;
    m_follow = false;
    holdPlace();
    const qsizetype from = qMax<qsizetype>(0, m_first - windowSize);
    for (qsizetype i = m_first - 1; i >= from; --i) {
        m_bubbles.prepend(makeBubble(i));
        m_list->insertWidget(bubblesBelow, m_bubbles.first());
    }
    m_first = from;
    arrange();
}

void LiveTranscript::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_toEnd->setText(tr("Jump to latest"));
}

void LiveTranscript::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_anchor)
        holdPlace();
    const int side = qMax(grid::large, (m_scroll->width() - textWidthLimit) / 2);
    m_list->setContentsMargins(side, grid::large, side, grid::large);
    arrange();
}

void LiveTranscript::clear()
{
    qDeleteAll(m_bubbles);
    m_bubbles.clear();
    m_messages.clear();
    m_indexOf.clear();
    m_dirty.clear();
    m_first = 0;
    m_frame.stop();
}

MessageBubble *LiveTranscript::makeBubble(qsizetype index)
{
    auto *bubble = new MessageBubble(m_messages.at(index), m_page);
    bubble->fit(textWidth());
    connect(bubble, &MessageBubble::linkActivated, this, &LiveTranscript::linkActivated);
    connect(bubble, &MessageBubble::retryRequested, this, &LiveTranscript::retryRequested);
    return bubble;
}

MessageBubble *LiveTranscript::bubbleOf(qsizetype index) const
{
    return index >= m_first ? m_bubbles.value(index - m_first) : nullptr;
}

void LiveTranscript::refresh(qsizetype index)
{
    MessageBubble *bubble = bubbleOf(index);
    if (!bubble)
        return;
    if (bubble->kind() == m_messages.at(index).entry.kind) {
        bubble->setMessage(m_messages.at(index));
        return;
    }
    MessageBubble *other = makeBubble(index);
    delete m_list->replaceWidget(bubble, other);
    m_bubbles[index - m_first] = other;
    delete bubble;
}

void LiveTranscript::flush()
{
    QElapsedTimer took;
    took.start();
    const QSet<QString> dirty = std::exchange(m_dirty, {});
    for (const QString &id : dirty) {
        const auto found = m_indexOf.constFind(id);
        if (found != m_indexOf.cend())
            refresh(*found);
    }
    // A long message is laid out anew each time: leave three quarters of the time to everything else.
    m_frame.setInterval(qBound(shortestFrame, int(took.elapsed()) * 4, longestFrame));
}

void LiveTranscript::prune()
{
    if (m_bubbles.size() <= mostBubbles)
        return;
    while (m_bubbles.size() > windowSize) {
        delete m_bubbles.takeFirst();
        ++m_first;
    }
}

void LiveTranscript::holdPlace()
{
    if (m_follow)
        return;
    const int top = m_scroll->verticalScrollBar()->value();
    for (MessageBubble *bubble : std::as_const(m_bubbles)) {
        if (bubble->geometry().bottom() >= top) {
            m_anchor = bubble;
            m_anchorOffset = bubble->y() - top;
            return;
        }
    }
}

void LiveTranscript::keepPlace()
{
    const QScopedValueRollback ours(m_settling, true);
    QScrollBar *bar = m_scroll->verticalScrollBar();
    if (m_follow)
        bar->setValue(bar->maximum());
    else if (m_anchor)
        bar->setValue(m_anchor->y() - m_anchorOffset);
}

void LiveTranscript::personScrolled()
{
    if (m_settling)
        return;
    m_anchor.clear();
    m_follow = isAtEnd();
    arrange();
}

void LiveTranscript::arrange()
{
    m_earlier->setVisible(m_first > 0);
    m_earlier->setText(tr("Show earlier (%n more)", nullptr, int(m_first)));
    m_toEnd->setVisible(!m_follow && !m_messages.isEmpty());
    const QSize size = m_toEnd->sizeHint();
    m_toEnd->setGeometry(
        (width() - size.width()) / 2, height() - size.height() - grid::medium, size.width(), size.height());
    m_toEnd->raise();
}

void LiveTranscript::reindex(qsizetype from)
{
    for (qsizetype i = from; i < m_messages.size(); ++i)
        m_indexOf.insert(m_messages.at(i).id, i);
}

int LiveTranscript::textWidth() const
{
    const QMargins margins = m_list->contentsMargins();
    return m_scroll->viewport()->width() - margins.left() - margins.right();
}

} // namespace agentee::ui

#include "ui/rendering/message_bubble.h"

#include "ui/kit/avatar.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text_start.h"
#include "ui/rendering/fitted_text.h"
#include "ui/rendering/fold_line.h"
#include "ui/rendering/markdown_renderer.h"
#include "ui/rendering/transcript_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace agentee::ui
{

namespace
{

using Kind = TranscriptEntry::Kind;
using State = LiveTranscript::MessageState;

constexpr qsizetype promptLength = 60'000; ///< UTF-16 units shown at once; the rest of a message on demand
constexpr qsizetype detailLength = 200'000;
constexpr int disc = 28;
constexpr int detailHeight = 320;

/// The soft fill behind a person's words and behind a tool's detail.
class Panel : public QWidget
{
public:
    Panel(QColor Colours::*fill, QWidget *parent)
        : QWidget(parent)
        , m_fill(fill)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(grid::medium, grid::small, grid::medium, grid::small);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(coloursOf(this).*m_fill);
        painter.drawRoundedRect(rect(), grid::radius, grid::radius);
    }

private:
    QColor Colours::*m_fill;
};

QLabel *quietLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontFor(TextSize::Meta));
    return label;
}

void colour(QLabel *label, const QColor &text)
{
    if (!label)
        return;
    QPalette palette;
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text); // the role of labels on a page
    label->setPalette(palette);
}

} // namespace

MessageBubble::MessageBubble(const LiveTranscript::Message &message, QWidget *parent)
    : QWidget(parent)
    , m_message(message)
{
    speakAs(this, QAccessible::Grouping);
    switch (kind()) {
    case Kind::Person:
    case Kind::Agent:
        makeTurn();
        break;
    case Kind::ToolCall:
        makeTool();
        break;
    case Kind::Notice:
        makeNote();
        break;
    case Kind::LeftOut:
        makeLine();
        break;
    }
    restyle();
    show(true);
}

void MessageBubble::makeTurn()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::medium);
    m_avatar = new Avatar(disc, this);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(grid::unit);
    row->addLayout(column, 1);

    auto *header = new QHBoxLayout;
    header->setSpacing(grid::small);
    m_author = quietLabel(this);
    m_author->setFont(fontFor(TextSize::Body, QFont::DemiBold));
    m_time = quietLabel(this);
    m_masked = quietLabel(this);
    m_masked->setText(tr("secrets hidden"));
    header->addWidget(m_author);
    header->addWidget(m_time, 0, Qt::AlignBottom);
    header->addWidget(m_masked, 0, Qt::AlignBottom);
    header->addStretch();
    column->addLayout(header);

    m_text = new FittedText(this);
    connect(m_text, &FittedText::linkActivated, this, &MessageBubble::linkActivated);
    if (kind() == Kind::Person) {
        auto *panel = new Panel(&Colours::accentSoft, this);
        panel->layout()->addWidget(m_text);
        column->addWidget(panel);
    } else {
        column->addWidget(m_text);
    }
    m_more = new QPushButton(tr("Show the whole message"), this);
    markQuiet(m_more);
    m_more->setVisible(false);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_whole = true;
        showText();
    });
    column->addWidget(m_more, 0, Qt::AlignLeading);
    column->addWidget(makeStatus());
}

void MessageBubble::makeTool()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(marginsFromStart(layoutDirection(), disc + grid::medium, 0, 0, 0));
    column->setSpacing(grid::unit);
    m_fold = new FoldLine(this);
    column->addWidget(m_fold);
    auto *panel = new Panel(&Colours::window, this);
    m_text = new FittedText(panel);
    m_text->setHighest(detailHeight);
    m_text->setFocusPolicy(Qt::StrongFocus);
    panel->layout()->addWidget(m_text);
    panel->setVisible(false);
    column->addWidget(panel);
    column->addWidget(makeStatus());
    connect(m_fold, &QAbstractButton::toggled, this, [this, panel](bool open) {
        if (open)
            showDetail();
        panel->setVisible(open);
    });
}

void MessageBubble::makeNote()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *panel = new Panel(&Colours::window, this);
    m_text = new FittedText(panel);
    m_text->setHighest(detailHeight);
    m_text->setAccessibleName(tr("Note"));
    connect(m_text, &FittedText::linkActivated, this, &MessageBubble::linkActivated);
    panel->layout()->addWidget(m_text);
    column->addWidget(panel);
}

void MessageBubble::makeLine()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_line = quietLabel(this);
    m_line->setAlignment(Qt::AlignCenter);
    m_line->setWordWrap(true);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_line);
}

QWidget *MessageBubble::makeStatus()
{
    m_status = new QWidget(this);
    auto *row = new QHBoxLayout(m_status);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small);
    m_statusText = quietLabel(m_status);
    m_statusText->setWordWrap(true);
    row->addWidget(m_statusText, 1);
    m_retry = new QPushButton(tr("Try again"), m_status);
    m_retry->setObjectName(QStringLiteral("tryAgainButton"));
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_message.id); });
    row->addWidget(m_retry);
    m_status->setVisible(false);
    return m_status;
}

void MessageBubble::setMessage(const LiveTranscript::Message &message)
{
    const bool textChanged = m_message.entry != message.entry;
    m_message = message;
    show(textChanged);
}

void MessageBubble::fit(int width)
{
    if (kind() == Kind::Agent)
        m_text->fit(width - disc - grid::medium);
    else if (kind() == Kind::Person)
        m_text->fit(width - disc - 3 * grid::medium);
    else if (kind() == Kind::Notice)
        m_text->fit(width - 2 * grid::medium);
}

void MessageBubble::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    restyle();
    showStatus();
}

void MessageBubble::show(bool textChanged)
{
    const TranscriptEntry &entry = m_message.entry;
    if (m_line)
        m_line->setText(leftOutText(entry.leftOutCount));
    if (m_fold)
        showTool();
    if (m_avatar)
        showHeader();
    if (textChanged && m_text && !m_fold)
        showText();
    showStatus();
}

void MessageBubble::showHeader()
{
    const TranscriptEntry &entry = m_message.entry;
    const QLocale locale;
    m_avatar->setPerson(
        entry.authorId.isEmpty() ? entry.author : entry.authorId, entry.author, entry.initials);
    m_author->setText(entry.author);
    const QString time = clockText(entry.time);
    m_time->setText(time);
    m_time->setToolTip(locale.toString(entry.time.toLocalTime(), QLocale::LongFormat));
    m_masked->setVisible(entry.masked);
    setAccessibleName(tr("%1, %2").arg(entry.author, time));
    m_text->setAccessibleName(tr("Message from %1, %2").arg(entry.author, time));
}

void MessageBubble::showText()
{
    const QString &markdown = m_message.entry.markdown;
    const bool cut = !m_whole && markdown.size() > promptLength;
    RenderOptions options{.richTextSubset = true, .headingShift = 1};
    if (cut)
        options.maximumLength = promptLength;
    m_text->setSafeHtml(renderMarkdown(markdown, options));
    m_text->setVisible(!markdown.isEmpty());
    if (m_more)
        m_more->setVisible(cut);
}

void MessageBubble::showTool()
{
    m_fold->setWords(m_message.entry.toolName, m_message.entry.toolSummary);
    m_fold->setEnabled(!m_message.entry.toolDetail.isEmpty());
    if (m_fold->isChecked())
        showDetail();
}

void MessageBubble::showDetail()
{
    const QString &detail = m_message.entry.toolDetail;
    QString html =
        QStringLiteral("<pre>") + safeTextWithMasks(detail.left(detailLength)) + QStringLiteral("</pre>");
    if (detail.size() > detailLength)
        html += QStringLiteral("<p>")
            + safeText(tr("This is too long to be shown whole; the rest is left out."))
            + QStringLiteral("</p>");
    m_text->setSafeHtml(html);
    m_text->setFocusPolicy(Qt::StrongFocus);
}

QString MessageBubble::endingText(TranscriptEntry::Ending ending)
{
    switch (ending) {
    case TranscriptEntry::Ending::Whole:
        return {};
    case TranscriptEntry::Ending::CutOff:
        return tr("The answer was cut off here.");
    case TranscriptEntry::Ending::Stopped:
        return tr("The answer was stopped here.");
    }
    Q_UNREACHABLE_RETURN({});
}

void MessageBubble::showStatus()
{
    if (!m_status)
        return;
    const Colours &c = coloursOf(this);
    QString words;
    QColor text = c.secondaryText;
    switch (m_message.state) {
    case State::Complete:
        words = endingText(m_message.entry.ending);
        break;
    case State::Streaming:
        words = m_fold ? tr("Working …") : tr("Writing …");
        break;
    case State::Partial:
        words = m_message.problem.isEmpty() ? endingText(TranscriptEntry::Ending::CutOff) : m_message.problem;
        text = c.warning;
        break;
    case State::Stopped:
        words = tr("You stopped this answer.");
        break;
    case State::Failed:
        words = m_message.problem.isEmpty() ? tr("There was no answer.") : m_message.problem;
        text = c.danger;
        break;
    }
    m_statusText->setText(words);
    colour(m_statusText, text);
    m_retry->setVisible(m_message.canRetry);
    m_status->setVisible(!words.isEmpty());
}

void MessageBubble::restyle()
{
    const Colours &c = coloursOf(this);
    colour(m_author, c.text);
    colour(m_time, c.secondaryText);
    colour(m_masked, c.warning);
    colour(m_line, c.secondaryText);
}

} // namespace agentee::ui

#include "ui/collaboration/merge_editor.h"

#include "models/text_merge.h"
#include "models/workspace.h"
#include "ui/collaboration/text_label.h"
#include "ui/kit/bounded_text_edit.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/style.h"

#include <QEvent>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

QTextEdit::ExtraSelection lineBand(const QTextBlock &block, const QColor &fill, const QColor &text)
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(block);
    selection.format.setBackground(fill);
    selection.format.setForeground(text);
    selection.format.setProperty(QTextFormat::FullWidthSelection, true);
    return selection;
}

} // namespace

MergeEditor::MergeEditor(const QString &oursName, const QString &theirsName, QWidget *parent)
    : QWidget(parent)
    , m_oursName(oursName)
    , m_theirsName(theirsName)
    , m_edit(new BoundedTextEdit(models::limits::SectionMarkdownLength))
    , m_left(new TextLabel)
    , m_keepOurs(new QPushButton(tr("Keep what is there")))
    , m_takeTheirs(new QPushButton(tr("Take the other")))
    , m_keepBoth(new QPushButton(tr("Keep both")))
    , m_next(new QPushButton(tr("Next place")))
{
    m_edit->setObjectName(QStringLiteral("mergeEdit"));
    m_edit->setAccessibleName(tr("Merged text"));
    m_edit->setMinimumHeight(220);
    m_edit->setTabChangesFocus(true);
    m_keepOurs->setObjectName(QStringLiteral("keepOursButton"));
    m_takeTheirs->setObjectName(QStringLiteral("takeTheirsButton"));
    m_keepBoth->setObjectName(QStringLiteral("keepBothButton"));
    m_next->setObjectName(QStringLiteral("nextPlaceButton"));
    m_keepOurs->setToolTip(m_oursName);
    m_takeTheirs->setToolTip(m_theirsName);
    markQuiet(m_next);

    auto *choices = new QWidget;
    auto *flow = new FlowLayout(choices, grid::small);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_keepOurs, m_takeTheirs, m_keepBoth, m_next})
        flow->addWidget(button);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    layout->addWidget(m_left);
    layout->addWidget(m_edit, 1);
    layout->addWidget(choices);

    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        inspect();
        Q_EMIT changed();
    });
    connect(m_keepOurs, &QPushButton::clicked, this, [this] { choose(ConflictChoice::Ours); });
    connect(m_takeTheirs, &QPushButton::clicked, this, [this] { choose(ConflictChoice::Theirs); });
    connect(m_keepBoth, &QPushButton::clicked, this, [this] { choose(ConflictChoice::Both); });
    connect(m_next, &QPushButton::clicked, this, &MergeEditor::goToNext);
}

void MergeEditor::setTexts(const QString &base, const QString &ours, const QString &theirs)
{
    const models::MergeResult merged = models::mergeTexts(base, ours, theirs, m_oursName, m_theirsName);
    m_markerLength = merged.markerLength;
    m_crlf = theirs.count(QLatin1StringView("\r\n")) * 2 > theirs.count(QLatin1Char('\n'));
    m_edit->setPlainText(merged.text);
    goToFirst();
}

void MergeEditor::goToFirst()
{
    m_edit->moveCursor(QTextCursor::Start);
    if (!m_blocks.isEmpty() && m_blocks.first().opening > 0)
        goToNext();
}

QString MergeEditor::text() const
{
    QString text = m_edit->toPlainText();
    if (m_crlf)
        text.replace(QLatin1Char('\n'), QLatin1StringView("\r\n"));
    return text;
}

bool MergeEditor::isResolved() const
{
    return !m_markersLeft;
}

void MergeEditor::inspect()
{
    const QString text = m_edit->toPlainText();
    m_blocks = conflictBlocks(text, m_markerLength);
    m_markersLeft = hasConflictMarkers(text, m_markerLength);
    if (!m_blocks.isEmpty())
        m_left->setText(
            tr("Changed by both: %L1. Choose what stays, or write it anew.").arg(m_blocks.size()));
    else if (m_markersLeft)
        m_left->setText(tr("A marker line is left over. Delete it to finish."));
    else
        m_left->setText(tr("Everything is resolved. Read it through once more."));
    for (QPushButton *button : {m_keepOurs, m_takeTheirs, m_keepBoth})
        button->setEnabled(!m_blocks.isEmpty());
    m_next->setVisible(m_blocks.size() > 1);
    highlight();
}

void MergeEditor::highlight()
{
    const Colours &c = coloursOf(this);
    QList<QTextEdit::ExtraSelection> bands;
    const auto band = [&](int from, int until, const QColor &fill, const QColor &text) {
        for (int line = from; line < until; ++line)
            bands.append(lineBand(m_edit->document()->findBlockByNumber(line), fill, text));
    };
    for (const ConflictBlock &block : std::as_const(m_blocks)) {
        band(block.opening, block.opening + 1, c.infoSoft, c.info);
        band(block.opening + 1, block.divider, c.infoSoft, c.text);
        band(block.divider, block.divider + 1, isStark(c) ? c.selected : c.border, c.secondaryText);
        band(block.divider + 1, block.closing, c.addedSoft, c.text);
        band(block.closing, block.closing + 1, c.addedSoft, c.added);
    }
    m_edit->setExtraSelections(bands);
}

int MergeEditor::currentBlock() const
{
    const int line = m_edit->textCursor().blockNumber();
    for (int i = 0; i < int(m_blocks.size()); ++i) {
        if (line <= m_blocks.at(i).closing)
            return i;
    }
    return m_blocks.isEmpty() ? -1 : 0;
}

void MergeEditor::choose(ConflictChoice choice)
{
    const int index = currentBlock();
    if (index < 0)
        return;
    const ConflictBlock block = m_blocks.at(index);
    const QString chosen = chosenLines(m_edit->toPlainText(), block, choice);
    const QTextBlock last = m_edit->document()->findBlockByNumber(block.closing);
    QTextCursor cursor(m_edit->document()->findBlockByNumber(block.opening));
    // The line feed after the closing marker belongs to the block, unless the text ends there.
    const bool atEnd = !last.next().isValid();
    cursor.setPosition(
        atEnd ? last.position() + last.length() - 1 : last.next().position(), QTextCursor::KeepAnchor);
    cursor.insertText(atEnd && chosen.endsWith(QLatin1Char('\n')) ? chosen.chopped(1) : chosen);
    if (!m_blocks.isEmpty())
        goToNext();
    m_edit->setFocus();
}

void MergeEditor::goToNext()
{
    if (m_blocks.isEmpty())
        return;
    const int line = m_edit->textCursor().blockNumber();
    const auto next =
        std::ranges::find_if(m_blocks, [line](const ConflictBlock &block) { return block.opening > line; });
    const ConflictBlock &target = next == m_blocks.end() ? m_blocks.first() : *next;
    m_edit->setTextCursor(QTextCursor(m_edit->document()->findBlockByNumber(target.opening)));
    m_edit->centerCursor();
}

void MergeEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        highlight();
    QWidget::changeEvent(event);
}

} // namespace agentee::ui

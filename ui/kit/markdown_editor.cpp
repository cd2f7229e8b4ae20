#include "ui/kit/markdown_editor.h"

#include "models/line_ends.h"
#include "models/workspace.h"
#include "ui/kit/find_bar.h"
#include "ui/kit/markdown_highlighter.h"
#include "ui/kit/syntax_definitions.h"
#include "ui/kit/theme.h"

#include <QContextMenuEvent>
#include <QFutureWatcher>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int widestText = 760; ///< px; about 90 characters, still read in one sweep

const QRegularExpression &listMark()
{
    static const QRegularExpression mark(uR"(^(\s*)([-*+]|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?)"_s);
    return mark;
}

QString normalised(const QString &text)
{
    return QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

} // namespace

MarkdownEditor::MarkdownEditor(QWidget *parent)
    : BoundedTextEdit(models::limits::SectionMarkdownLength, parent)
    , m_highlighter(std::make_unique<MarkdownHighlighter>(document()))
    , m_findBar(new FindBar(this))
{
    setAccessibleName(tr("Section text"));
    setFrameShape(QFrame::NoFrame);
    // The margins beside the column belong to the page.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MarkdownEditor::markCurrentLine);
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (!m_external && (removed > 0 || added > 0))
            Q_EMIT modifiedByPerson();
    });
    addKeys();
    restyle();
    colourWhenRead();
}

KeyedPlace MarkdownEditor::keys()
{
    return {.id = u"text"_s,
        .name = tr("Text of a section"),
        .acts = {{u"boldAction"_s, tr("Bold"), QKeySequence::Bold},
            {u"italicAction"_s, tr("Italic"), QKeySequence::Italic},
            {u"linkAction"_s, tr("Link"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)},
            {u"headingAction"_s, tr("Heading, smaller heading or text"),
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)},
            {u"findNextAction"_s, tr("Next match"), Qt::Key_F3},
            {u"findPreviousAction"_s, tr("Previous match"), QKeySequence(Qt::SHIFT | Qt::Key_F3)}}};
}

void MarkdownEditor::addKeys()
{
    m_keys = new PlaceKeys(this, keys());
    m_keys->on(u"boldAction"_s, [this] { toggleBold(); });
    m_keys->on(u"italicAction"_s, [this] { toggleItalic(); });
    m_keys->on(u"linkAction"_s, [this] { insertLink(); });
    m_keys->on(u"headingAction"_s, [this] { changeHeading(); });
    connect(m_findBar, &FindBar::closed, this, &MarkdownEditor::updateMargins);
    m_keys->on(u"findNextAction"_s, [this] { m_findBar->findNext(); });
    m_keys->on(u"findPreviousAction"_s, [this] { m_findBar->findPrevious(); });
}

MarkdownEditor::~MarkdownEditor()
{
    // The document tells of its end through contentsChange; nobody typed anything.
    m_external = true;
}

void MarkdownEditor::colourWhenRead()
{
    const auto reading = markdownDefinitions();
    const auto colour = [this, reading] {
        m_external = true; // colours are no edit
        m_highlighter->setDefinitions(reading.result());
        m_external = false;
    };
    if (reading.isFinished()) {
        colour();
        return;
    }
    auto *watcher = new QFutureWatcher<std::shared_ptr<KSyntaxHighlighting::Repository>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, colour] {
        colour();
        watcher->deleteLater();
    });
    watcher->setFuture(reading);
}

void MarkdownEditor::setText(const QString &text)
{
    m_external = true;
    m_original = text;
    setPlainText(normalised(text));
    m_external = false;
    markCurrentLine();
}

QString MarkdownEditor::text() const
{
    return models::withLineEndsOf(toPlainText(), m_original);
}

void MarkdownEditor::applyExternalText(const QString &text)
{
    const QString now = toPlainText();
    const QString then = normalised(text);
    m_original = text;
    if (now == then)
        return;
    qsizetype start = 0;
    const qsizetype shorter = std::min(now.size(), then.size());
    while (start < shorter && now.at(start) == then.at(start))
        ++start;
    qsizetype nowEnd = now.size();
    qsizetype thenEnd = then.size();
    while (nowEnd > start && thenEnd > start && now.at(nowEnd - 1) == then.at(thenEnd - 1)) {
        --nowEnd;
        --thenEnd;
    }
    const int scrolled = verticalScrollBar()->value();
    m_external = true;
    QTextCursor edit(document());
    edit.beginEditBlock();
    edit.setPosition(static_cast<int>(start));
    edit.setPosition(static_cast<int>(nowEnd), QTextCursor::KeepAnchor);
    edit.insertText(then.mid(start, thenEnd - start));
    edit.endEditBlock();
    m_external = false;
    verticalScrollBar()->setValue(scrolled);
}

void MarkdownEditor::setReadOnlyReason(const QString &reason)
{
    m_readOnlyReason = reason;
    setReadOnly(!reason.isEmpty());
    for (const QString &id : {u"boldAction"_s, u"italicAction"_s, u"linkAction"_s, u"headingAction"_s})
        m_keys->action(id)->setEnabled(reason.isEmpty());
    // What may be read is walked through and copied with the keyboard, too.
    if (isReadOnly())
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleDescription(reason);
    restyle();
}

void MarkdownEditor::setSpellCheckEnabled(bool enabled)
{
    m_external = true;
    m_highlighter->setSpellCheckEnabled(enabled);
    m_external = false;
}

bool MarkdownEditor::isSpellCheckEnabled() const
{
    return m_highlighter->isSpellCheckEnabled();
}

void MarkdownEditor::setSpellCheckLanguage(const QString &language)
{
    m_external = true;
    m_highlighter->setLanguage(language);
    m_external = false;
}

void MarkdownEditor::setFontFamily(const QString &family)
{
    m_fontFamily = family;
    restyle();
}

void MarkdownEditor::wrapSelection(const QString &mark)
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const QString selected = cursor.selectedText();
    const int start = cursor.selectionStart();
    cursor.beginEditBlock();
    const bool wrapped =
        selected.size() >= 2 * mark.size() && selected.startsWith(mark) && selected.endsWith(mark);
    if (wrapped)
        cursor.insertText(selected.mid(mark.size(), selected.size() - 2 * mark.size()));
    else
        cursor.insertText(mark + selected + mark);
    cursor.endEditBlock();
    const auto length = static_cast<int>(wrapped ? selected.size() - 2 * mark.size() : selected.size());
    const int inner = wrapped || !selected.isEmpty() ? start : start + static_cast<int>(mark.size());
    cursor.setPosition(inner);
    const auto marks = static_cast<int>(wrapped || selected.isEmpty() ? 0 : 2 * mark.size());
    cursor.setPosition(inner + length + marks, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void MarkdownEditor::toggleBold()
{
    wrapSelection(u"**"_s);
}

void MarkdownEditor::toggleItalic()
{
    wrapSelection(u"*"_s);
}

void MarkdownEditor::insertLink()
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const QString selected = cursor.selectedText();
    cursor.insertText(u"["_s + selected + u"]()"_s);
    // What is still missing is typed next: the address, or the words first.
    cursor.setPosition(cursor.position() - (selected.isEmpty() ? 3 : 1));
    setTextCursor(cursor);
}

void MarkdownEditor::changeHeading()
{
    if (isReadOnly())
        return;
    static const QRegularExpression mark(u"^(#{1,6})\\s+"_s);
    constexpr qsizetype largest = 3; // those above are sections
    constexpr qsizetype smallest = 4;
    QTextCursor cursor(textCursor().block());
    const QRegularExpressionMatch now = mark.match(cursor.block().text());
    if (cursor.block().blockNumber() == 0 && now.hasMatch())
        return; // the section's own
    const qsizetype level = now.capturedLength(1);
    const qsizetype next = level >= smallest ? 0 : std::max(level + 1, largest);
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, int(now.capturedLength()));
    cursor.insertText(next == 0 ? QString() : QString(next, u'#') + u' ');
}

void MarkdownEditor::showFindBar()
{
    m_findBar->open();
    updateMargins();
}

bool MarkdownEditor::continueList()
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const auto match = listMark().match(line);
    if (!match.hasMatch() || cursor.positionInBlock() < match.capturedLength())
        return false;
    cursor.beginEditBlock();
    if (line.size() == match.capturedLength()) {
        // Enter on an empty item ends the list.
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        QString mark = match.captured(2);
        if (!match.captured(3).isEmpty())
            mark = QString::number(match.captured(3).toLongLong() + 1) + match.captured(4);
        const QString box = match.captured(6).isEmpty() ? QString() : u"[ ] "_s;
        cursor.insertText(u"\n"_s + match.captured(1) + mark + match.captured(5) + box);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    return true;
}

bool MarkdownEditor::indentList(bool deeper)
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    if (!listMark().match(line).hasMatch())
        return false;
    QTextCursor edit(cursor.block());
    if (deeper) {
        edit.insertText(u"  "_s);
        return true;
    }
    if (!line.front().isSpace())
        return false;
    for (int i = 0; i < 2 && !edit.block().text().isEmpty() && edit.block().text().front().isSpace(); ++i)
        edit.deleteChar();
    return true;
}

void MarkdownEditor::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const bool editable = !isReadOnly();
    if (plain && editable && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && continueList())
        event->accept();
    else
        BoundedTextEdit::keyPressEvent(event);
    m_tabLeaves = event->key() == Qt::Key_Escape;
}

bool MarkdownEditor::focusNextPrevChild(bool next)
{
    if (hasFocus() && !isReadOnly() && !m_tabLeaves && indentList(next))
        return true;
    m_tabLeaves = false;
    return BoundedTextEdit::focusNextPrevChild(next);
}

void MarkdownEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> owner(createStandardContextMenu(event->pos()));
    QMenu *menu = owner.get();
    QTextCursor word = cursorForPosition(event->pos());
    word.select(QTextCursor::WordUnderCursor);
    const QString text = word.selectedText();
    if (!isReadOnly() && m_highlighter->isMisspelled(text)) {
        QAction *first = menu->actions().value(0);
        const QStringList words = m_highlighter->suggestions(text).mid(0, 5);
        for (const QString &better : words) {
            auto *action = new QAction(better, menu);
            connect(action, &QAction::triggered, this, [word, better]() mutable { word.insertText(better); });
            menu->insertAction(first, action);
        }
        auto *learn = new QAction(tr("Add “%1” to the dictionary").arg(text), menu);
        connect(learn, &QAction::triggered, this, [this, text] { m_highlighter->addToDictionary(text); });
        menu->insertAction(first, learn);
        menu->insertSeparator(first);
    }
    // exec() would spin an event loop of its own.
    auto *shown = new QMenu(this);
    shown->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        action->setParent(shown);
        shown->addAction(action);
    }
    shown->popup(event->globalPos());
}

void MarkdownEditor::markCurrentLine()
{
    QTextEdit::ExtraSelection line;
    line.format.setBackground(coloursOf(this).hover);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    setExtraSelections(isReadOnly() ? QList<QTextEdit::ExtraSelection>() : QList{line});
}

void MarkdownEditor::updateMargins()
{
    const int spare = std::max(grid::large * 2, width() - widestText);
    const QSize bar = m_findBar->sizeHint();
    const QRect place(width() - bar.width() - grid::large, grid::small, bar.width(), bar.height());
    m_findBar->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    // What is found is not under it.
    const int above = m_findBar->isVisibleTo(this) ? place.bottom() + grid::unit : grid::medium;
    setViewportMargins(spare / 2, above, spare / 2, 0);
}

void MarkdownEditor::restyle()
{
    const Colours &colours = coloursOf(this);
    QFont font = codeFont();
    if (!m_fontFamily.isEmpty())
        font.setFamilies({m_fontFamily});
    setFont(font);
    QPalette shades = palette();
    const QColor surface = isReadOnly() ? colours.readOnly : colours.surface;
    if (shades.color(QPalette::Base) != surface) {
        shades.setColor(QPalette::Base, surface);
        setPalette(shades);
    }
    if (m_dark != colours.dark || !m_styled) {
        m_dark = colours.dark;
        m_styled = true;
        m_external = true;
        m_highlighter->setDark(m_dark);
        m_external = false;
    }
    markCurrentLine();
}

bool MarkdownEditor::event(QEvent *event)
{
    // Before the viewport takes its place: text is laid out once, in the width that it will have.
    if (event->type() == QEvent::Resize)
        updateMargins();
    return BoundedTextEdit::event(event);
}

void MarkdownEditor::changeEvent(QEvent *event)
{
    BoundedTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace agentee::ui

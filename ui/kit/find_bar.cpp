#include "ui/kit/find_bar.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostCounted = 999;

QToolButton *makeButton(QWidget *parent, const QString &icon, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setIcon(controlIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    markQuiet(button);
    return button;
}

} // namespace

FindBar::FindBar(QPlainTextEdit *editor)
    : QWidget(editor)
    , m_editor(editor)
    , m_term(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid::small, grid::unit, grid::small, grid::unit);
    layout->setSpacing(grid::unit);
    m_term->setPlaceholderText(tr("Find in this section"));
    m_term->setAccessibleName(tr("Find in this section"));
    m_term->setObjectName(u"findField"_s);
    m_term->setMinimumWidth(180);
    m_term->setFont(fontFor(TextSize::Body)); // not the editor's
    m_count->setFont(fontFor(TextSize::Meta));
    auto *previous = makeButton(this, u"go-up"_s, tr("Previous match"));
    auto *next = makeButton(this, u"go-down"_s, tr("Next match"));
    auto *closing = makeButton(this, u"window-close"_s, tr("Close"));
    layout->addWidget(m_term);
    layout->addWidget(m_count);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(closing);

    connect(m_term, &QLineEdit::textChanged, this, [this] {
        find(false, true);
        showCount();
    });
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    const QString selected = m_editor->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator)) {
        const QSignalBlocker quiet(m_term); // what is selected is found already
        m_term->setText(selected);
    }
    show();
    raise();
    m_term->setFocus(Qt::ShortcutFocusReason);
    m_term->selectAll();
    showCount();
}

void FindBar::findNext()
{
    find(false, false);
}

void FindBar::findPrevious()
{
    find(true, false);
}

void FindBar::find(bool backward, bool fromSelectionStart)
{
    const QString term = m_term->text();
    if (term.isEmpty())
        return;
    if (fromSelectionStart) {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_editor->setTextCursor(cursor);
    }
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_editor->find(term, flags))
        return;
    // Once around: from the other end of the text.
    QTextCursor cursor = m_editor->textCursor();
    const QTextCursor before = cursor;
    cursor.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
    m_editor->setTextCursor(cursor);
    if (!m_editor->find(term, flags))
        m_editor->setTextCursor(before);
}

void FindBar::showCount()
{
    const QString term = m_term->text();
    int count = 0;
    if (!term.isEmpty()) {
        const QString text = m_editor->toPlainText();
        for (qsizetype at = text.indexOf(term, 0, Qt::CaseInsensitive); at >= 0 && count < mostCounted;
            at = text.indexOf(term, at + term.size(), Qt::CaseInsensitive))
            ++count;
    }
    m_count->setText(term.isEmpty() ? QString() : tr("%n match(es)", nullptr, count));
}

void FindBar::close()
{
    hide();
    m_editor->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        find(event->modifiers().testFlag(Qt::ShiftModifier), false);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = coloursOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.elevated);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::radius, grid::radius);
}

} // namespace agentee::ui

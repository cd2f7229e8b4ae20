#include "ui/kit/schema_field_text.h"

#include "models/workspace.h"
#include "ui/kit/bounded_text_edit.h"
#include "ui/kit/json_editor.h"
#include "ui/kit/theme.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyleOption>
#include <QTextBlock>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr int sentence = 500; ///< characters: what is no longer starts as one line
constexpr int fewestLines = 3;
constexpr int mostLines = 14;
constexpr int jsonHeight = 140;

void fill(QWidget *input, QWidget *control)
{
    auto *column = new QVBoxLayout(input);
    column->setContentsMargins({});
    column->addWidget(control);
    input->setFocusProxy(control);
}

} // namespace

SchemaTextInput::SchemaTextInput(QWidget *parent)
    : SchemaLeaf(parent)
    , m_edit(new QLineEdit(this))
{
    fill(this, m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        take(text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text));
    });
}

void SchemaTextInput::setCompletions(const QStringList &words)
{
    auto *completer = new QCompleter(words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_edit->setCompleter(completer);
}

void SchemaTextInput::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_edit->setPlaceholderText(readOnly ? tr("Not set") : QString());
}

QWidget *SchemaTextInput::control()
{
    return m_edit;
}

void SchemaTextInput::display(const QJsonValue &value)
{
    const int cursor = m_edit->cursorPosition();
    const QSignalBlocker quiet(m_edit);
    m_edit->setText(value.toString());
    m_edit->setCursorPosition(holdsFocus() ? cursor : 0);
}

SchemaLongTextInput::SchemaLongTextInput(const SchemaSpec &spec, QWidget *parent)
    : SchemaLeaf(parent)
    , m_edit(new BoundedTextEdit(models::limits::StateBytes, this))
    , m_fewestLines(
          spec.schema.value(QLatin1StringView("maxLength")).toInt(sentence + 1) <= sentence ? 1 : fewestLines)
{
    fill(this, m_edit);
    layout()->setContentsMargins(1, 1, 1, 1);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (text() == m_shown)
            return;
        m_shown = text();
        take(m_shown.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_shown));
    });
    restyle();
    fit();
}

QString SchemaLongTextInput::text() const
{
    // Not toPlainText(): that makes plain spaces of those that do not break.
    QString raw = m_edit->document()->toRawText();
    return raw.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

void SchemaLongTextInput::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_edit->setPlaceholderText(readOnly ? tr("Not set") : QString());
    restyle();
}

QWidget *SchemaLongTextInput::control()
{
    return m_edit;
}

void SchemaLongTextInput::display(const QJsonValue &value)
{
    const int cursor = m_edit->textCursor().position();
    const int scrolled = m_edit->verticalScrollBar()->value();
    m_edit->blockSignals(true);
    m_edit->setPlainText(value.toString());
    m_edit->blockSignals(false);
    m_shown = text();
    if (holdsFocus()) {
        QTextCursor place = m_edit->textCursor();
        place.setPosition(qMin(cursor, int(m_shown.size())));
        m_edit->setTextCursor(place);
        m_edit->verticalScrollBar()->setValue(scrolled);
    }
    fit();
}

bool SchemaLongTextInput::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &SchemaLongTextInput::fit, Qt::QueuedConnection);
    return SchemaLeaf::eventFilter(watched, event);
}

void SchemaLongTextInput::changeEvent(QEvent *event)
{
    SchemaLeaf::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void SchemaLongTextInput::fit()
{
    // The document of a QPlainTextEdit counts its height in lines, as wrapped at the present width.
    const int needed = qCeil(m_edit->document()->size().height());
    const int lines = qBound(m_fewestLines, needed, mostLines);
    m_edit->setVerticalScrollBarPolicy(needed > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const double margins = 2 * (m_edit->document()->documentMargin() + m_edit->frameWidth());
    const int height =
        qMax(controlHeight() - 2, qCeil(m_edit->fontMetrics().lineSpacing() * lines + margins));
    if (m_edit->height() != height || m_edit->minimumHeight() != height)
        m_edit->setFixedHeight(height);
}

void SchemaLongTextInput::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state.setFlag(QStyle::State_HasFocus, m_edit->hasFocus());
    option.state.setFlag(QStyle::State_ReadOnly, m_edit->isReadOnly());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

void SchemaLongTextInput::restyle()
{
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(clear);
    m_edit->document()->setDocumentMargin(7);
    update();
}

SchemaJsonInput::SchemaJsonInput(QWidget *parent)
    : SchemaLeaf(parent)
    , m_editor(new JsonEditor(this))
{
    fill(this, m_editor);
    m_editor->edit()->setFixedHeight(jsonHeight);
    connect(m_editor, &JsonEditor::edited, this, [this] {
        const auto value = m_editor->value();
        if (value)
            take(*value);
        else if (m_editor->edit()->toPlainText().trimmed().isEmpty())
            take(QJsonValue::Undefined);
        else
            complain(); // the editor itself says what is wrong
    });
}

void SchemaJsonInput::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
}

QWidget *SchemaJsonInput::control()
{
    return m_editor->edit();
}

void SchemaJsonInput::display(const QJsonValue &value)
{
    m_editor->setValue(value);
}

} // namespace agentee::ui

#include "ui/kit/json_editor.h"

#include "models/json_document.h"
#include "models/workspace.h"
#include "ui/kit/bounded_text_edit.h"
#include "ui/kit/legible_highlighter.h"
#include "ui/kit/syntax_definitions.h"
#include "ui/kit/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QLabel>
#include <QTextBlock>
#include <QVBoxLayout>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

namespace
{

/// A state and its white space.
constexpr qsizetype longestText = 4 * models::limits::StateBytes;

struct Reading {
    std::optional<QJsonValue> value;
    QString complaint;
    int line = 0;
};

QString sentenceFor(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::UnterminatedObject:
        return JsonEditor::tr("A closing } or a comma is missing.");
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::MissingValueSeparator:
        return JsonEditor::tr("A comma or a closing bracket is missing.");
    case QJsonParseError::MissingNameSeparator:
        return JsonEditor::tr("A colon is missing after a name.");
    case QJsonParseError::MissingObject:
        return JsonEditor::tr("An object in { } is expected here.");
    case QJsonParseError::IllegalValue:
        return JsonEditor::tr("This is not a value. Text stands in double quotes.");
    case QJsonParseError::TerminationByNumber:
    case QJsonParseError::IllegalNumber:
        return JsonEditor::tr("This is not a number.");
    case QJsonParseError::IllegalEscapeSequence:
        return JsonEditor::tr("The characters after \\ have no meaning.");
    case QJsonParseError::UnterminatedString:
        return JsonEditor::tr("A closing double quote is missing.");
    case QJsonParseError::DeepNesting:
        return JsonEditor::tr("This is nested too deeply.");
    case QJsonParseError::DocumentTooLarge:
        return JsonEditor::tr("This is too long.");
    case QJsonParseError::IllegalUTF8String:
        return JsonEditor::tr("This text has a character that cannot be saved.");
    case QJsonParseError::GarbageAtEnd:
    case QJsonParseError::NoError:
        break;
    }
    return JsonEditor::tr("There is something after the end of the value.");
}

/// Any JSON value: Qt reads only arrays and objects, so the text becomes the one element of an array.
Reading read(const QString &text, bool requireObject)
{
    if (text.trimmed().isEmpty())
        return {{}, requireObject ? JsonEditor::tr("An object in { } is expected here.") : QString(),
            requireObject ? 1 : 0};
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson("[" + bytes + "\n]", &error).array();
    if (error.error != QJsonParseError::NoError) {
        const qsizetype offset = qBound(qsizetype(0), qsizetype(error.offset) - 1, bytes.size());
        return {{}, sentenceFor(error.error), int(bytes.first(offset).trimmed().count('\n')) + 1};
    }
    if (array.size() != 1)
        return {{}, sentenceFor(QJsonParseError::GarbageAtEnd), int(text.trimmed().count(u'\n')) + 1};
    if (requireObject && !array.first().isObject())
        return {{}, sentenceFor(QJsonParseError::MissingObject), 1};
    // What Qt forgives and the server does not: a name that stands twice, and the like.
    const auto strict = models::parseJsonObject("{\"value\":" + bytes + "\n}");
    if (!strict)
        return {{}, strict.error().title, 1};
    return {array.first(), {}, 0};
}

QString written(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented)).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)).trimmed();
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

class Highlighter : public LegibleHighlighter
{
public:
    explicit Highlighter(QTextDocument *document)
        : LegibleHighlighter(document)
    {
        setDefinition(syntaxDefinitions().definitionForName(u"JSON"_s));
    }

    void setDark(bool dark)
    {
        using KSyntaxHighlighting::Repository;
        show(syntaxDefinitions().defaultTheme(dark ? Repository::DarkTheme : Repository::LightTheme), dark);
    }

protected:
    void highlightBlock(const QString &text) override
    {
        if (!document()->isEmpty()) // the first line makes the definition be read
            LegibleHighlighter::highlightBlock(text);
    }
};

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : QWidget(parent)
    , m_edit(new BoundedTextEdit(longestText, this))
    , m_error(new QLabel(this))
    , m_highlighter(new Highlighter(m_edit->document()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::unit);
    column->addWidget(m_edit, 1);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->setVisible(false);
    column->addWidget(m_error);
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        // Colours, too, are told as changes of the text; only other words are news.
        if (m_setting || m_edit->document()->toRawText() == m_text)
            return;
        m_text = m_edit->document()->toRawText();
        check();
        Q_EMIT edited();
    });
    setName(tr("JSON"));
    restyle();
}

JsonEditor::~JsonEditor()
{
    m_setting = true;
}

void JsonEditor::setValue(const QJsonValue &value)
{
    const auto now = this->value();
    const bool blank = m_edit->toPlainText().trimmed().isEmpty();
    if (now ? *now == value : (blank && value.isUndefined()))
        return;
    m_setting = true;
    m_edit->setPlainText(written(value));
    m_text = m_edit->document()->toRawText();
    m_setting = false;
    check();
}

std::optional<QJsonValue> JsonEditor::value() const
{
    return read(m_edit->toPlainText(), m_requireObject).value;
}

void JsonEditor::setRequireObject(bool require)
{
    m_requireObject = require;
    check();
}

void JsonEditor::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    restyle();
}

void JsonEditor::setName(const QString &name)
{
    m_edit->setAccessibleName(name);
}

void JsonEditor::check()
{
    const Reading reading = read(m_edit->toPlainText(), m_requireObject);
    m_errorLine = reading.line;
    QString sentence = reading.complaint;
    if (reading.line > 0)
        sentence = tr("Line %1: %2").arg(QLocale().toString(reading.line), sentence);
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_edit->setAccessibleDescription(sentence);
    QList<QTextEdit::ExtraSelection> marks;
    if (reading.line > 0) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(coloursOf(this).dangerSoft);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(m_edit->document()->findBlockByNumber(reading.line - 1));
        marks.append(mark);
    }
    m_edit->setExtraSelections(marks);
}

void JsonEditor::restyle()
{
    const Colours &c = coloursOf(this);
    QPalette shades = m_edit->palette();
    shades.setColor(QPalette::Base, m_edit->isReadOnly() ? c.readOnly : c.surface);
    m_edit->setPalette(shades);
    m_edit->setFont(codeFont());
    QPalette danger = m_error->palette();
    danger.setColor(QPalette::WindowText, c.danger);
    m_error->setPalette(danger);
    m_error->setFont(fontFor(TextSize::Meta));
    m_setting = true;
    static_cast<Highlighter *>(m_highlighter)->setDark(c.dark);
    m_setting = false;
    check();
}

void JsonEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace agentee::ui

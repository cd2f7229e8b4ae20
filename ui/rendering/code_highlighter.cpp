#include "ui/rendering/code_highlighter.h"

#include "ui/kit/syntax_definitions.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

namespace agentee::ui
{

namespace
{

using KSyntaxHighlighting::Theme;

constexpr qsizetype maximumCode = 64 * 1024;

QLatin1StringView classOf(Theme::TextStyle style)
{
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Preprocessor:
    case Theme::Import:
        return QLatin1StringView("hk");
    case Theme::Function:
    case Theme::BuiltIn:
    case Theme::Extension:
    case Theme::DataType:
    case Theme::Attribute:
    case Theme::Annotation:
        return QLatin1StringView("hf");
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
        return QLatin1StringView("hs");
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return QLatin1StringView("hn");
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::CommentVar:
    case Theme::RegionMarker:
        return QLatin1StringView("hc");
    case Theme::Warning:
    case Theme::Alert:
    case Theme::Error:
        return QLatin1StringView("he");
    case Theme::Normal:
    case Theme::Variable:
    case Theme::Operator:
    case Theme::Information:
    case Theme::Others:
        break;
    }
    return {};
}

class HtmlHighlighter : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    QString highlight(const QString &code)
    {
        KSyntaxHighlighting::State state;
        for (const QStringView line : QStringView(code).split(u'\n')) {
            m_line = line.toString();
            state = highlightLine(m_line, state);
            m_html += u'\n';
        }
        m_html.chop(1);
        return m_html;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QString words = m_line.mid(offset, length).toHtmlEscaped();
        const QLatin1StringView name = classOf(format.textStyle());
        if (name.isEmpty())
            m_html += words;
        else
            m_html += QStringLiteral("<span class=\"") + name + QStringLiteral("\">") + words
                + QStringLiteral("</span>");
    }

private:
    QString m_line;
    QString m_html;
};

} // namespace

QString highlightedCode(const QString &code, const QString &language)
{
    if (language.isEmpty() || language.size() > 40 || code.size() > maximumCode)
        return code.toHtmlEscaped();
    const KSyntaxHighlighting::Repository &repository = syntaxDefinitions();
    KSyntaxHighlighting::Definition definition = repository.definitionForName(language);
    if (!definition.isValid())
        definition = repository.definitionForFileName(QStringLiteral("x.") + language);
    if (!definition.isValid())
        return code.toHtmlEscaped();
    HtmlHighlighter highlighter;
    highlighter.setDefinition(definition);
    highlighter.setTheme(repository.defaultTheme(KSyntaxHighlighting::Repository::LightTheme));
    return highlighter.highlight(code);
}

} // namespace agentee::ui

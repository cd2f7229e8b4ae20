#include "ui/rendering/code_highlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QColor>

namespace agentee::ui {

namespace {

constexpr qsizetype maximumCode = 64 * 1024;

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
        if (format.isDefaultTextStyle(theme()))
            m_html += words;
        else
            m_html += QStringLiteral("<span style=\"color:%1\">%2</span>").arg(format.textColor(theme()).name(), words);
    }

private:
    QString m_line;
    QString m_html;
};

} // namespace

QString highlightedCode(const QString &code, const QString &language, bool dark)
{
    if (language.isEmpty() || language.size() > 40 || code.size() > maximumCode)
        return code.toHtmlEscaped();
    // Parsing a definition is dear and the repository is not shared between threads.
    thread_local const KSyntaxHighlighting::Repository repository;
    KSyntaxHighlighting::Definition definition = repository.definitionForName(language);
    if (!definition.isValid())
        definition = repository.definitionForFileName(QStringLiteral("x.") + language);
    if (!definition.isValid())
        return code.toHtmlEscaped();
    HtmlHighlighter highlighter;
    highlighter.setDefinition(definition);
    highlighter.setTheme(repository.defaultTheme(
        dark ? KSyntaxHighlighting::Repository::DarkTheme : KSyntaxHighlighting::Repository::LightTheme));
    return highlighter.highlight(code);
}

} // namespace agentee::ui

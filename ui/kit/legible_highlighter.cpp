#include "ui/kit/legible_highlighter.h"

#include "ui/kit/theme.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

namespace agentee::ui
{

LegibleHighlighter::LegibleHighlighter(QTextDocument *document)
    : KSyntaxHighlighting::SyntaxHighlighter(document)
{
}

void LegibleHighlighter::show(const KSyntaxHighlighting::Theme &theme, bool dark)
{
    const Colours &c = dark ? darkColours() : lightColours();
    m_surfaces = {c.surface, c.readOnly, blended(c.surface, c.hover)};
    m_legible.clear();
    setTheme(theme);
    rehighlight();
}

void LegibleHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    SyntaxHighlighter::applyFormat(offset, length, format);
    if (length == 0 || m_surfaces.isEmpty())
        return;
    QTextCharFormat shown = QSyntaxHighlighter::format(offset);
    if (shown.foreground().style() == Qt::NoBrush)
        return;
    // A fill behind some words would need colours of its own.
    shown.clearBackground();
    const QColor wanted = shown.foreground().color();
    QColor &legible = m_legible[wanted.rgb()];
    if (!legible.isValid())
        legible = legibleOn(m_surfaces, wanted);
    shown.setForeground(legible);
    setFormat(offset, length, shown);
}

} // namespace agentee::ui

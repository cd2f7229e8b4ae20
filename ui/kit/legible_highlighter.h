#pragma once

#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QColor>
#include <QHash>

namespace agentee::ui
{

/// A highlighter whose colours can be read: what a highlighting theme draws too faint for our surfaces is
/// made darker or lighter until its contrast is 4.5:1, also on the line of the cursor.
class LegibleHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    explicit LegibleHighlighter(QTextDocument *document);

    /// Highlights everything anew in `theme`, for our light or dark surfaces.
    void show(const KSyntaxHighlighting::Theme &theme, bool dark);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    QHash<QRgb, QColor> m_legible; ///< by the theme's colour
    QList<QColor> m_surfaces;
};

} // namespace agentee::ui

#pragma once

#include <QImage>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace agentee::ui
{

/// A run of text in one style.
struct MarkdownSpan {
    QString text; ///< `\n` is a line break; of an image its alternative text
    bool strong = false;
    bool emphasis = false;
    bool struck = false;
    bool code = false;
    QString link; ///< percent-encoded address that passed isSafeLink(); else empty
    QImage image; ///< only of what stands in the text itself (`data:`); else null
};

/// One block of a document, as paper and text processors need it: values without markup.
struct MarkdownBlock {
    enum class Kind {
        Paragraph, ///< spans
        Heading, ///< spans, level
        Code, ///< code
        Quote, ///< children
        List, ///< children are Items; ordered, start, tight
        Item, ///< children; checked
        Table, ///< children are Rows
        Row, ///< children are Cells; header
        Cell, ///< spans, alignment
        Rule,
    };
    Kind kind = Kind::Paragraph;
    QList<MarkdownSpan> spans;
    QList<MarkdownBlock> children;
    QString code; ///< without the line end at its end
    int level = 1; ///< 1 to 6
    bool ordered = false;
    bool tight = false;
    bool header = false;
    int start = 1;
    std::optional<bool> checked; ///< of a task
    Qt::Alignment alignment = Qt::AlignLeading;
};

/// GitHub-flavoured Markdown as blocks. The same text is let through as by renderMarkdown(): no control
/// characters, no bidirectional overrides, safe links only, raw HTML as the text it is, except comments,
/// which are left out. Notes get numbers and stand at the end. Blocks that are nested deeper than 12 levels
/// become paragraphs of their text. Pure; any thread.
QList<MarkdownBlock> markdownBlocks(QStringView markdown);

/// The words of the spans, on one line.
QString plainText(const QList<MarkdownSpan> &spans);

/// The picture of a `data:` address with PNG, JPEG, GIF or WebP data of at most 8 MB and 40 megapixels; of
/// anything else a null image. Nothing is ever fetched. Any thread.
QImage embeddedImage(const QString &address);

} // namespace agentee::ui

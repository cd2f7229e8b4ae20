#include "ui/rendering/markdown_blocks.h"

#include "ui/rendering/markdown_renderer.h"
#include "ui/rendering/safe_markdown.h"

#include <QBuffer>
#include <QImageReader>
#include <QUrl>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int deepest = 12;
constexpr int deepestInline = 40;
constexpr qsizetype largestImageText = 11 * 1024 * 1024; ///< base64 of 8 MB
constexpr qsizetype largestImage = 8 * 1024 * 1024;
constexpr qint64 mostPixels = 40'000'000;

using Kind = MarkdownBlock::Kind;

bool isComment(const QString &html)
{
    return html.trimmed().startsWith("<!--"_L1);
}

/// A comment may stand in the same block of raw HTML as something else.
QString withoutComments(QString html)
{
    for (qsizetype from = html.indexOf("<!--"_L1); from >= 0; from = html.indexOf("<!--"_L1, from)) {
        const qsizetype end = html.indexOf("-->"_L1, from + 4);
        html.remove(from, end < 0 ? html.size() - from : end + 3 - from);
    }
    return html.trimmed();
}

void append(QList<MarkdownSpan> &spans, const MarkdownSpan &style, const QString &text)
{
    if (text.isEmpty())
        return;
    MarkdownSpan span = style;
    span.text = text;
    spans.append(span);
}

/// The number of a note, small and raised.
QString raised(QStringView digits)
{
    static constexpr char16_t signs[] = u"\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    QString text;
    for (const QChar digit : digits)
        text += digit >= u'0' && digit <= u'9' ? QChar(signs[digit.unicode() - u'0']) : digit;
    return text;
}

void appendInlines(cmark_node *parent, const MarkdownSpan &style, QList<MarkdownSpan> &spans, int depth);

void appendImage(cmark_node *node, const MarkdownSpan &style, QList<MarkdownSpan> &spans, int depth)
{
    QList<MarkdownSpan> words;
    appendInlines(node, style, words, depth + 1);
    MarkdownSpan span = style;
    span.emphasis = true;
    span.text = plainText(words);
    span.image = embeddedImage(QString::fromUtf8(cmark_node_get_url(node)));
    if (!span.text.isEmpty() || !span.image.isNull())
        spans.append(span);
}

void appendInline(cmark_node *node, const MarkdownSpan &style, QList<MarkdownSpan> &spans, int depth)
{
    const cmark_node_type type = cmark_node_get_type(node);
    const QByteArray name = cmark_node_get_type_string(node);
    MarkdownSpan inner = style;
    if (type == CMARK_NODE_TEXT) {
        append(spans, style, literalOf(node));
    } else if (type == CMARK_NODE_SOFTBREAK) {
        append(spans, style, u" "_s);
    } else if (type == CMARK_NODE_LINEBREAK) {
        append(spans, style, u"\n"_s);
    } else if (type == CMARK_NODE_HTML_INLINE) {
        append(spans, style, isComment(literalOf(node)) ? QString() : literalOf(node));
    } else if (type == CMARK_NODE_CODE) {
        inner.code = true;
        append(spans, inner, literalOf(node));
    } else if (type == CMARK_NODE_FOOTNOTE_REFERENCE) {
        append(spans, style, raised(literalOf(node)));
    } else if (type == CMARK_NODE_IMAGE) {
        appendImage(node, style, spans, depth);
    } else {
        inner.strong |= type == CMARK_NODE_STRONG;
        inner.emphasis |= type == CMARK_NODE_EMPH;
        inner.struck |= name == "strikethrough";
        if (type == CMARK_NODE_LINK) {
            const QUrl url(QString::fromUtf8(cmark_node_get_url(node)), QUrl::StrictMode);
            inner.link = isSafeLink(url) ? QString::fromLatin1(url.toEncoded()) : QString();
        }
        appendInlines(node, inner, spans, depth + 1);
    }
}

void appendInlines(cmark_node *parent, const MarkdownSpan &style, QList<MarkdownSpan> &spans, int depth)
{
    if (depth > deepestInline)
        return;
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
        appendInline(node, style, spans, depth);
}

/// What stands below a node that is too deep, without a stack frame for each level.
QString flatText(cmark_node *root)
{
    QString text;
    cmark_iter *walk = cmark_iter_new(root);
    for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE;
        event = cmark_iter_next(walk)) {
        if (event == CMARK_EVENT_ENTER)
            text += literalOf(cmark_iter_get_node(walk));
        else if (!text.isEmpty() && !text.endsWith(u' '))
            text += u' ';
    }
    cmark_iter_free(walk);
    return text.trimmed();
}

QList<MarkdownBlock> childBlocks(cmark_node *parent, int depth);

MarkdownBlock codeBlock(QString code)
{
    if (code.endsWith(u'\n'))
        code.chop(1);
    MarkdownBlock block;
    block.kind = Kind::Code;
    block.code = code;
    return block;
}

MarkdownBlock listBlock(cmark_node *node, int depth)
{
    MarkdownBlock block;
    block.kind = Kind::List;
    block.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    block.start = cmark_node_get_list_start(node);
    block.tight = cmark_node_get_list_tight(node);
    for (cmark_node *item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
        MarkdownBlock child;
        child.kind = Kind::Item;
        if (isTaskItem(item))
            child.checked = cmark_gfm_extensions_get_tasklist_item_checked(item);
        child.children = childBlocks(item, depth + 1);
        block.children.append(child);
    }
    return block;
}

MarkdownBlock tableBlock(cmark_node *table)
{
    MarkdownBlock block;
    block.kind = Kind::Table;
    const int columns = cmark_gfm_extensions_get_table_columns(table);
    const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
    for (cmark_node *row = cmark_node_first_child(table); row; row = cmark_node_next(row)) {
        MarkdownBlock line;
        line.kind = Kind::Row;
        line.header = cmark_gfm_extensions_get_table_row_is_header(row);
        int column = 0;
        for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell), ++column) {
            MarkdownBlock field;
            field.kind = Kind::Cell;
            const uint8_t alignment = alignments && column < columns ? alignments[column] : 0;
            field.alignment = alignment == 'r' ? Qt::AlignTrailing
                : alignment == 'c'             ? Qt::AlignHCenter
                                               : Qt::AlignLeading;
            appendInlines(cell, {}, field.spans, 0);
            line.children.append(field);
        }
        block.children.append(line);
    }
    return block;
}

std::optional<MarkdownBlock> blockOf(cmark_node *node, int depth)
{
    const cmark_node_type type = cmark_node_get_type(node);
    MarkdownBlock block;
    if (type == CMARK_NODE_CODE_BLOCK)
        return codeBlock(literalOf(node));
    if (type == CMARK_NODE_LIST)
        return listBlock(node, depth);
    if (qstrcmp(cmark_node_get_type_string(node), "table") == 0)
        return tableBlock(node);
    if (type == CMARK_NODE_HTML_BLOCK) {
        const QString html = withoutComments(literalOf(node));
        return html.isEmpty() ? std::nullopt : std::optional(codeBlock(html));
    }
    if (type == CMARK_NODE_THEMATIC_BREAK) {
        block.kind = Kind::Rule;
    } else if (type == CMARK_NODE_BLOCK_QUOTE) {
        block.kind = Kind::Quote;
        block.children = childBlocks(node, depth + 1);
    } else {
        block.kind = type == CMARK_NODE_HEADING ? Kind::Heading : Kind::Paragraph;
        block.level = qBound(1, cmark_node_get_heading_level(node), 6);
        appendInlines(node, {}, block.spans, 0);
        if (block.spans.isEmpty())
            return std::nullopt;
    }
    return block;
}

QList<MarkdownBlock> childBlocks(cmark_node *parent, int depth)
{
    if (depth > deepest) {
        MarkdownBlock flat;
        append(flat.spans, {}, flatText(parent));
        return {flat};
    }
    QList<MarkdownBlock> blocks;
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
            continue; // see notesOf()
        if (const auto block = blockOf(node, depth))
            blocks.append(*block);
    }
    return blocks;
}

/// The notes stand last, in the order of their numbers.
QList<MarkdownBlock> notesOf(cmark_node *document)
{
    QList<MarkdownBlock> notes;
    int number = 0;
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION)
            continue;
        if (number == 0) {
            MarkdownBlock line;
            line.kind = Kind::Rule;
            notes.append(line);
        }
        QList<MarkdownBlock> blocks = childBlocks(node, 1);
        if (blocks.isEmpty() || blocks.first().kind != Kind::Paragraph)
            blocks.prepend(MarkdownBlock());
        MarkdownSpan sign;
        sign.text = raised(QString::number(++number)) + u' ';
        blocks.first().spans.prepend(sign);
        notes += blocks;
    }
    return notes;
}

} // namespace

QList<MarkdownBlock> markdownBlocks(QStringView markdown)
{
    const MarkdownDocument document = parseGithubMarkdown(withoutForbidden(markdown).toUtf8(), Notes::Foot);
    return document ? childBlocks(document.get(), 0) + notesOf(document.get()) : QList<MarkdownBlock>();
}

QString plainText(const QList<MarkdownSpan> &spans)
{
    QString text;
    for (const MarkdownSpan &span : spans)
        text += span.text;
    return text.simplified();
}

QImage embeddedImage(const QString &address)
{
    static const QStringList kinds{
        u"data:image/png;"_s, u"data:image/jpeg;"_s, u"data:image/gif;"_s, u"data:image/webp;"_s};
    const auto begins = [&address](
                            const QString &kind) { return address.startsWith(kind, Qt::CaseInsensitive); };
    const qsizetype comma = address.left(100).indexOf(u',');
    if (comma < 0 || address.size() > largestImageText || std::ranges::none_of(kinds, begins)
        || !address.left(comma).endsWith("base64"_L1))
        return {};
    QByteArray bytes = QByteArray::fromBase64(QStringView(address).mid(comma + 1).toLatin1());
    if (bytes.isEmpty() || bytes.size() > largestImage)
        return {};
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    return reader.read();
}

} // namespace agentee::ui

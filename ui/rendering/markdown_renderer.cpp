#include "ui/rendering/markdown_renderer.h"

#include "models/place_link.h"
#include "ui/rendering/code_highlighter.h"
#include "ui/rendering/safe_markdown.h"
#include "ui/rendering/transcript_entry.h"

#include <QCoreApplication>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace agentee::ui
{

namespace
{

constexpr int maximumNesting = 100;
constexpr qsizetype maximumMaskName = 60; ///< UTF-16 units

/// Writes the tree as HTML. Walks by iterator, so depth costs no stack; what is deeper than the bound adds
/// text, not elements.
class Writer
{
public:
    Writer(const RenderOptions &options)
        : m_options(options)
    {
    }

    QString write(cmark_node *root)
    {
        cmark_iter *walk = cmark_iter_new(root);
        for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE;
            event = cmark_iter_next(walk)) {
            cmark_node *node = cmark_iter_get_node(walk);
            if (event == CMARK_EVENT_ENTER)
                enter(node);
            else
                leave(node);
        }
        cmark_iter_free(walk);
        return m_html;
    }

private:
    static bool isContainer(cmark_node *node) { return cmark_node_first_child(node) != nullptr; }

    void enter(cmark_node *node)
    {
        const bool container = isContainer(node);
        if (container)
            ++m_depth;
        if (m_depth > maximumNesting) {
            text(node);
            return;
        }
        open(node, container);
    }

    void leave(cmark_node *node)
    {
        if (!isContainer(node))
            return;
        if (m_depth <= maximumNesting)
            close(node);
        --m_depth;
    }

    void text(cmark_node *node)
    {
        const char *words = cmark_node_get_literal(node);
        if (words)
            m_html += safeText(QString::fromUtf8(words));
    }

    void open(cmark_node *node, bool container)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_INLINE) {
            text(node);
        } else if (type == CMARK_NODE_SOFTBREAK) {
            m_html += u'\n';
        } else if (type == CMARK_NODE_LINEBREAK) {
            m_html += QStringLiteral("<br>");
        } else if (type == CMARK_NODE_CODE) {
            m_html += QStringLiteral("<code>") + safeText(literalOf(node)) + QStringLiteral("</code>");
        } else if (type == CMARK_NODE_CODE_BLOCK) {
            openCode(node);
        } else if (type == CMARK_NODE_HTML_BLOCK) {
            openCodeFrame();
            m_html += safeText(literalOf(node));
            closeCodeFrame();
        } else if (type == CMARK_NODE_THEMATIC_BREAK) {
            m_html += QStringLiteral("<hr>");
        } else if (type == CMARK_NODE_LINK) {
            openLink(node);
        } else if (type == CMARK_NODE_ITEM || type == CMARK_NODE_LIST || type == CMARK_NODE_PARAGRAPH) {
            openBlock(node);
        } else {
            openOther(node);
        }
        if (!container && type != CMARK_NODE_TEXT)
            closeEmpty(node);
    }

    void openCode(cmark_node *node)
    {
        const QString language = QString::fromUtf8(cmark_node_get_fence_info(node)).section(u' ', 0, 0);
        const QString code = withoutForbidden(literalOf(node));
        openCodeFrame();
        m_html += m_options.highlightCode ? highlightedCode(code, language) : code.toHtmlEscaped();
        closeCodeFrame();
    }

    void openCodeFrame()
    {
        m_html += m_options.richTextSubset
            ? QStringLiteral(
                  "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr><td class=\"code\"><pre>")
            : QStringLiteral("<pre><code>");
    }

    void closeCodeFrame()
    {
        m_html.chop(m_html.endsWith(u'\n') ? 1 : 0);
        m_html += m_options.richTextSubset ? QStringLiteral("</pre></td></tr></table>")
                                           : QStringLiteral("</code></pre>");
    }

    void openQuote()
    {
        // A table inside a table costs its layout several passes: only the outermost quote has its bar.
        const bool bar = m_options.richTextSubset && m_quotes == 0;
        ++m_quotes;
        m_html += bar ? QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
                                       "<td class=\"bar\" width=\"3\"></td><td class=\"quote\">")
                      : QStringLiteral("<blockquote>");
    }

    void closeQuote()
    {
        --m_quotes;
        const bool bar = m_options.richTextSubset && m_quotes == 0;
        m_html += bar ? QStringLiteral("</td></tr></table>") : QStringLiteral("</blockquote>");
    }

    void openTable(cmark_node *table)
    {
        m_alignments.clear();
        const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
        for (int i = 0; alignments && i < cmark_gfm_extensions_get_table_columns(table); ++i)
            m_alignments += alignments[i];
        m_html += m_options.richTextSubset
            ? QStringLiteral("<table class=\"grid\" border=\"1\" cellspacing=\"0\" cellpadding=\"0\">")
            : QStringLiteral("<div class=\"scroll\"><table>");
    }

    void openCell(const QString &name)
    {
        const uint8_t alignment = m_alignments.value(m_column++);
        m_html += u'<' + name;
        if (alignment == 'r')
            m_html += QStringLiteral(" align=\"right\"");
        else if (alignment == 'c')
            m_html += QStringLiteral(" align=\"center\"");
        m_html += u'>';
    }

    void openLink(cmark_node *node)
    {
        const QUrl url(QString::fromUtf8(cmark_node_get_url(node)), QUrl::StrictMode);
        m_html += isSafeLink(url)
            ? QStringLiteral("<a href=\"%1\">").arg(QString::fromLatin1(url.toEncoded()).toHtmlEscaped())
            : QStringLiteral("<span>");
    }

    /// Rich text always puts bullets before list items: lists of tasks are no lists there.
    bool isTaskList(cmark_node *list) const
    {
        cmark_node *first = cmark_node_first_child(list);
        return m_options.richTextSubset && first && isTaskItem(first);
    }

    void openBlock(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LIST) {
            const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
            m_html += isTaskList(node) ? QStringLiteral("<div>")
                : ordered ? QStringLiteral("<ol start=\"%1\">").arg(cmark_node_get_list_start(node))
                          : QStringLiteral("<ul>");
        } else if (isTaskItem(node)) {
            m_html += m_options.richTextSubset ? QStringLiteral("<p class=\"task\">")
                                               : QStringLiteral("<li class=\"task\">");
            m_html += cmark_gfm_extensions_get_tasklist_item_checked(node) ? QStringLiteral("\u2611 ")
                                                                           : QStringLiteral("\u2610 ");
        } else if (type == CMARK_NODE_ITEM) {
            m_html += QStringLiteral("<li>");
        } else if (!isTight(node)) {
            m_html += QStringLiteral("<p>");
        }
    }

    static bool isTight(cmark_node *paragraph)
    {
        cmark_node *item = cmark_node_parent(paragraph);
        cmark_node *list = item ? cmark_node_parent(item) : nullptr;
        return list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list);
    }

    /// The element of a node, for those that need no attributes.
    QString element(cmark_node *node) const
    {
        const QByteArray name = cmark_node_get_type_string(node);
        if (name == "heading")
            return QStringLiteral("h%1").arg(
                qBound(1, cmark_node_get_heading_level(node) + m_options.headingShift, 6));
        if (name == "emph")
            return QStringLiteral("em");
        if (name == "strong")
            return QStringLiteral("strong");
        if (name == "strikethrough")
            return QStringLiteral("s");
        if (name == "table")
            return QStringLiteral("table");
        if (name == "table_row" || name == "table_header")
            return QStringLiteral("tr");
        if (name == "table_cell") {
            cmark_node *row = cmark_node_parent(node);
            return row && cmark_gfm_extensions_get_table_row_is_header(row) ? QStringLiteral("th")
                                                                            : QStringLiteral("td");
        }
        if (name == "image")
            return QStringLiteral("em");
        return {};
    }

    /// The sizes of rich text's own headings cannot be set.
    bool isRichHeading(const QString &name) const
    {
        return m_options.richTextSubset && name.size() == 2 && name.startsWith(u'h') && name.at(1).isDigit();
    }

    void openOther(cmark_node *node)
    {
        if (cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE) {
            openQuote();
            return;
        }
        const QString name = element(node);
        if (name == u"table")
            openTable(node);
        else if (name == u"td" || name == u"th")
            openCell(name);
        else if (isRichHeading(name))
            m_html += QStringLiteral("<p class=\"h %1\">").arg(name);
        else if (!name.isEmpty())
            m_html += u'<' + name + u'>';
        if (name == u"tr")
            m_column = 0;
    }

    void close(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK) {
            const QUrl url(QString::fromUtf8(cmark_node_get_url(node)), QUrl::StrictMode);
            m_html += isSafeLink(url) ? QStringLiteral("</a>") : QStringLiteral("</span>");
        } else if (type == CMARK_NODE_LIST) {
            const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
            m_html += isTaskList(node) ? QStringLiteral("</div>\n")
                : ordered              ? QStringLiteral("</ol>\n")
                                       : QStringLiteral("</ul>\n");
        } else if (isTaskItem(node) && m_options.richTextSubset) {
            m_html += QStringLiteral("</p>");
        } else if (type == CMARK_NODE_ITEM) {
            m_html += QStringLiteral("</li>\n");
        } else if (type == CMARK_NODE_PARAGRAPH) {
            m_html += isTight(node) ? QStringLiteral("\n") : QStringLiteral("</p>\n");
        } else if (type == CMARK_NODE_BLOCK_QUOTE) {
            closeQuote();
        } else if (const QString name = element(node); !name.isEmpty()) {
            m_html += QStringLiteral("</") + (isRichHeading(name) ? QStringLiteral("p") : name) + u'>';
            if (name == u"table")
                m_html += m_options.richTextSubset ? QString() : QStringLiteral("</div>\n");
        }
    }

    void closeEmpty(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK || type == CMARK_NODE_LIST || type == CMARK_NODE_BLOCK_QUOTE
            || type == CMARK_NODE_ITEM || type == CMARK_NODE_PARAGRAPH || !element(node).isEmpty())
            close(node);
    }

    RenderOptions m_options;
    QString m_html;
    QList<uint8_t> m_alignments; ///< of the table's columns: 0, 'l', 'c', 'r'
    qsizetype m_column = 0;
    int m_quotes = 0;
    int m_depth = 0;
};

/// The placeholders of masked secrets as chips. Works on finished HTML, between tags only: no attribute of
/// ours can hold the brackets, because addresses are percent-encoded.
QString withMasks(const QString &html, bool richText)
{
    qsizetype from = html.indexOf(maskOpening);
    if (from < 0)
        return html;
    const QString opening =
        richText ? QStringLiteral("<span class=\"mask\">&nbsp;") : QStringLiteral("<span class=\"mask\">");
    const QString closing = richText ? QStringLiteral("&nbsp;</span>") : QStringLiteral("</span>");
    QString result;
    qsizetype done = 0;
    for (; from >= 0; from = html.indexOf(maskOpening, from + 1)) {
        const QStringView rest = QStringView(html).mid(from + 1, maximumMaskName + 1);
        const qsizetype end = rest.indexOf(maskClosing);
        const QStringView name = rest.first(qMax<qsizetype>(0, end));
        if (end <= 0 || name.contains(u'<') || name.contains(maskOpening))
            continue;
        result += QStringView(html).mid(done, from - done);
        result += opening + name.toString() + closing;
        done = from + 1 + end + 1;
    }
    result += QStringView(html).mid(done);
    return result;
}

QString lengthNotice(qsizetype shown, qsizetype whole)
{
    const QString words = QCoreApplication::translate("agentee::ui::Markdown",
        "This text is too long to be shown whole: these are the first %L1 of its %L2 characters.")
                              .arg(shown)
                              .arg(whole);
    return QStringLiteral("<p><em>") + safeText(words) + QStringLiteral("</em></p>");
}

} // namespace

bool isSafeLink(const QUrl &url)
{
    if (!url.isValid() || url.isRelative())
        return false;
    const QString scheme = url.scheme();
    if (scheme == u"mailto")
        return !url.path().isEmpty();
    if (scheme == u"agentee")
        return models::placeFromLink(url).has_value();
    return (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
}

QString safeText(QStringView text)
{
    return withoutForbidden(text).toHtmlEscaped();
}

QString safeTextWithMasks(QStringView text)
{
    return withMasks(safeText(text), false);
}

QString renderMarkdown(QStringView markdown, const RenderOptions &options)
{
    QStringView bounded = markdown.first(qMin(markdown.size(), options.maximumLength));
    if (bounded.size() < markdown.size() && !bounded.isEmpty() && bounded.back().isHighSurrogate())
        bounded.chop(1);
    const MarkdownDocument document = parseGithubMarkdown(withoutForbidden(bounded).toUtf8());
    if (!document)
        return {};
    QString html = withMasks(Writer(options).write(document.get()), options.richTextSubset);
    if (bounded.size() < markdown.size())
        html += lengthNotice(bounded.size(), markdown.size());
    return html;
}

} // namespace agentee::ui

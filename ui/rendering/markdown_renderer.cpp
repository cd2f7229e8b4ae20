#include "ui/rendering/markdown_renderer.h"

#include "ui/rendering/code_highlighter.h"

#include <QCryptographicHash>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>

namespace agentee::ui {

namespace {

constexpr qsizetype maximumInput = 2'000'000;
constexpr int maximumNesting = 100;

bool isForbidden(char32_t c)
{
    const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c < 0xa0);
    const bool bidirectional = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f
        || c == 0x061c;
    return control || bidirectional;
}

QString cleaned(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (!isForbidden(c.unicode()))
            result.append(c);
    }
    return result;
}

struct NodeFree {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
struct ParserFree {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
using Document = std::unique_ptr<cmark_node, NodeFree>;

Document parse(const QByteArray &utf8)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, ParserFree> parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"}) {
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    cmark_parser_feed(parser.get(), utf8.constData(), size_t(utf8.size()));
    return Document(cmark_parser_finish(parser.get()));
}

/// Writes the tree as HTML. Walks by iterator, so depth costs no stack; what is deeper than the bound adds text, not elements.
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
        for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk)) {
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
    static QString literal(cmark_node *node) { return QString::fromUtf8(cmark_node_get_literal(node)); }

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
            m_html += QStringLiteral("<code>") + safeText(literal(node)) + QStringLiteral("</code>");
        } else if (type == CMARK_NODE_CODE_BLOCK) {
            openCode(node);
        } else if (type == CMARK_NODE_HTML_BLOCK) {
            m_html += QStringLiteral("<pre>") + safeText(literal(node)) + QStringLiteral("</pre>");
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
        const QString code = cleaned(literal(node));
        m_html += QStringLiteral("<pre><code>");
        m_html += m_options.highlightCode ? highlightedCode(code, language, m_options.dark) : code.toHtmlEscaped();
        m_html += QStringLiteral("</code></pre>");
    }

    void openLink(cmark_node *node)
    {
        const QUrl url(QString::fromUtf8(cmark_node_get_url(node)), QUrl::StrictMode);
        m_html += isSafeLink(url)
            ? QStringLiteral("<a href=\"%1\">").arg(QString::fromLatin1(url.toEncoded()).toHtmlEscaped())
            : QStringLiteral("<span>");
    }

    void openBlock(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LIST) {
            const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
            m_html += ordered ? QStringLiteral("<ol start=\"%1\">").arg(cmark_node_get_list_start(node)) : QStringLiteral("<ul>");
        } else if (type == CMARK_NODE_ITEM) {
            m_html += QStringLiteral("<li>");
            if (qstrcmp(cmark_node_get_type_string(node), "tasklist") == 0)
                m_html += cmark_gfm_extensions_get_tasklist_item_checked(node) ? QStringLiteral("\u2611 ") : QStringLiteral("\u2610 ");
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
        if (name == "block_quote")
            return QStringLiteral("blockquote");
        if (name == "heading")
            return QStringLiteral("h%1").arg(qBound(1, cmark_node_get_heading_level(node), 6));
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
            return row && cmark_gfm_extensions_get_table_row_is_header(row) ? QStringLiteral("th") : QStringLiteral("td");
        }
        if (name == "image")
            return QStringLiteral("em");
        return {};
    }

    void openOther(cmark_node *node)
    {
        const QString name = element(node);
        if (!name.isEmpty())
            m_html += u'<' + name + u'>';
    }

    void close(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK) {
            const QUrl url(QString::fromUtf8(cmark_node_get_url(node)), QUrl::StrictMode);
            m_html += isSafeLink(url) ? QStringLiteral("</a>") : QStringLiteral("</span>");
        } else if (type == CMARK_NODE_LIST) {
            const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
            m_html += ordered ? QStringLiteral("</ol>\n") : QStringLiteral("</ul>\n");
        } else if (type == CMARK_NODE_ITEM) {
            m_html += QStringLiteral("</li>\n");
        } else if (type == CMARK_NODE_PARAGRAPH) {
            m_html += isTight(node) ? QStringLiteral("\n") : QStringLiteral("</p>\n");
        } else if (const QString name = element(node); !name.isEmpty()) {
            m_html += QStringLiteral("</") + name + u'>';
        }
    }

    void closeEmpty(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK || type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM || type == CMARK_NODE_PARAGRAPH
            || !element(node).isEmpty())
            close(node);
    }

    RenderOptions m_options;
    QString m_html;
    int m_depth = 0;
};

QString pageStyle(const Colours &c)
{
    return QStringLiteral("body{margin:16px 20px;font:14px/1.55 sans-serif;background:%1;color:%2;overflow-wrap:anywhere}"
                          "a{color:%3}pre{background:%4;padding:10px 12px;border-radius:6px;overflow-x:auto}"
                          "code{font-family:monospace;font-size:12.5px}"
                          "table{border-collapse:collapse}th,td{border:1px solid %5;padding:4px 10px;text-align:start}"
                          "blockquote{margin:8px 0;padding-inline-start:12px;border-inline-start:3px solid %5;color:%6}"
                          "article{content-visibility:auto;contain-intrinsic-size:auto 120px;padding:12px 0;"
                          "border-top:1px solid %5}article:first-of-type{border-top:0}"
                          "header{font-weight:600;margin-bottom:4px}time,.quiet{color:%6;font-size:12px;font-weight:400;"
                          "margin-inline-start:8px}summary{color:%6;cursor:pointer}"
                          ".mask{background:%7;color:%8;border-radius:9px;padding:1px 8px;font-size:12px}"
                          "nav{text-align:center;padding:10px}")
        .arg(c.surface.name(), c.text.name(), c.accentText.name(), c.readOnly.name(), c.border.name(), c.secondaryText.name(),
            c.warningSoft.name(), c.warning.name());
}

} // namespace

bool isSafeLink(const QUrl &url)
{
    if (!url.isValid() || url.isRelative())
        return false;
    const QString scheme = url.scheme();
    if (scheme == u"mailto")
        return !url.path().isEmpty();
    return (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
}

QString safeText(QStringView text) { return cleaned(text).toHtmlEscaped(); }

QString renderMarkdown(QStringView markdown, const RenderOptions &options)
{
    const QStringView bounded = markdown.first(qMin(markdown.size(), maximumInput));
    const Document document = parse(cleaned(bounded).toUtf8());
    if (!document)
        return {};
    QString html = Writer(options).write(document.get());
    if (bounded.size() < markdown.size())
        html += QStringLiteral("<p>\u2026</p>");
    return html;
}

QString renderPage(const QString &body, const Colours &colours, Qt::LayoutDirection direction)
{
    const QString style = pageStyle(colours);
    const QByteArray hash = QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64();
    // Highlighted code carries style attributes of ours; they can load nothing, because every source but style is 'none'.
    const QString policy = QStringLiteral("default-src 'none'; style-src-elem 'sha256-%1'; style-src-attr 'unsafe-inline'; "
                                          "form-action 'none'; base-uri 'none'")
                               .arg(QString::fromLatin1(hash));
    return QStringLiteral("<!DOCTYPE html><html dir=\"%1\"><head><meta charset=\"utf-8\">"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"%2\"><style>%3</style></head><body>")
               .arg(direction == Qt::RightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), policy, style)
        + body + QStringLiteral("</body></html>");
}

QString richTextStyleSheet(const Colours &c)
{
    return QStringLiteral("a{color:%1}pre{background-color:%2;margin:8px 0}code{font-family:monospace}"
                          "blockquote{color:%3}th{background-color:%2;padding:4px 8px}td{padding:4px 8px}"
                          "h1{font-size:20px}h2{font-size:17px}h3{font-size:15px}p{margin:6px 0}")
        .arg(c.accentText.name(), c.readOnly.name(), c.secondaryText.name());
}

} // namespace agentee::ui

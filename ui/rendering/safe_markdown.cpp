#include "ui/rendering/safe_markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace agentee::ui
{

namespace
{

bool isForbidden(char32_t c)
{
    const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c < 0xa0);
    const bool bidirectional = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return control || bidirectional;
}

struct ParserFree {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};

} // namespace

void MarkdownNodeFree::operator()(cmark_node *node) const
{
    cmark_node_free(node);
}

QString withoutForbidden(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (!isForbidden(c.unicode()))
            result.append(c);
    }
    return result;
}

MarkdownDocument parseGithubMarkdown(const QByteArray &utf8, Notes notes)
{
    cmark_gfm_core_extensions_ensure_registered();
    const int options = CMARK_OPT_VALIDATE_UTF8 | (notes == Notes::Foot ? CMARK_OPT_FOOTNOTES : 0);
    const std::unique_ptr<cmark_parser, ParserFree> parser(cmark_parser_new(options));
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"}) {
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    cmark_parser_feed(parser.get(), utf8.constData(), size_t(utf8.size()));
    return MarkdownDocument(cmark_parser_finish(parser.get()));
}

QString literalOf(cmark_node *node)
{
    return QString::fromUtf8(cmark_node_get_literal(node));
}

bool isTaskItem(cmark_node *node)
{
    return cmark_node_get_type(node) == CMARK_NODE_ITEM
        && qstrcmp(cmark_node_get_type_string(node), "tasklist") == 0;
}

} // namespace agentee::ui

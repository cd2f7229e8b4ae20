#include "models/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

namespace agentee::models
{

namespace
{

struct ParserDeleter {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct IteratorDeleter {
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

void registerExtensionsOnce()
{
    static const bool isRegistered = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return true;
    }();
    Q_UNUSED(isRegistered)
}

} // namespace

void MarkdownNodeDeleter::operator()(cmark_node *node) const
{
    cmark_node_free(node);
}

MarkdownTree parseMarkdown(QByteArrayView utf8)
{
    registerExtensionsOnce();
    const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    for (const char *name : {"table", "strikethrough"}) {
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    cmark_parser_feed(parser.get(), utf8.data(), static_cast<std::size_t>(utf8.size()));
    return MarkdownTree(cmark_parser_finish(parser.get()));
}

QString plainText(cmark_node *node)
{
    QString text;
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(node));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
        event = cmark_iter_next(iterator.get())) {
        cmark_node *current = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(current);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            text += QString::fromUtf8(cmark_node_get_literal(current));
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            text += u' ';
    }
    return text.simplified();
}

} // namespace agentee::models

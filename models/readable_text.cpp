#include "models/readable_text.h"

#include "models/markdown_tree.h"

#include <cmark-gfm.h>

#include <memory>

namespace agentee::models
{

namespace
{

struct IteratorDeleter {
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

bool hasWords(cmark_node_type type)
{
    return type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK;
}

bool separates(cmark_node_type type)
{
    const bool isBlock = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
    return isBlock || type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

} // namespace

QString readableText(QStringView markdown)
{
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    QString text;
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(tree.get()));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
        event = cmark_iter_next(iterator.get())) {
        cmark_node *node = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(node);
        if (hasWords(type))
            text += QString::fromUtf8(cmark_node_get_literal(node));
        if (separates(type))
            text += u' ';
    }
    return text.simplified();
}

} // namespace agentee::models

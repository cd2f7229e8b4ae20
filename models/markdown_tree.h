#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

struct cmark_node;

namespace agentee::models
{

struct MarkdownNodeDeleter {
    void operator()(cmark_node *node) const;
};
using MarkdownTree = std::unique_ptr<cmark_node, MarkdownNodeDeleter>;

/// Parses GitHub Flavored Markdown with tables and strikethrough. Line numbers in the tree count LF, CRLF and
/// CR. Any thread.
MarkdownTree parseMarkdown(QByteArrayView utf8);

/// The text below a node as a reader sees it, on one line: no Markdown marks, no HTML tags, white space
/// collapsed.
QString plainText(cmark_node *node);

} // namespace agentee::models

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct cmark_node;

namespace agentee::ui
{

struct MarkdownNodeFree {
    void operator()(cmark_node *node) const;
};
using MarkdownDocument = std::unique_ptr<cmark_node, MarkdownNodeFree>;

/// Without control characters and bidirectional overrides.
QString withoutForbidden(QStringView text);

/// Whether `[^1]` is a note at the foot, or the text that it is.
enum class Notes { Text, Foot };

/// Tables, strikethrough, links without brackets and lists of tasks. None when there is no memory for it. Any
/// thread.
MarkdownDocument parseGithubMarkdown(const QByteArray &utf8, Notes notes = Notes::Text);

/// The text of a node that has some; empty for others.
QString literalOf(cmark_node *node);

bool isTaskItem(cmark_node *node);

} // namespace agentee::ui

#pragma once

#include <QFuture>

#include <memory>

namespace KSyntaxHighlighting
{
class Repository;
}

namespace agentee::ui
{

/// The languages that can be coloured. One for all views of a thread, because reading a definition costs more
/// than colouring a long text with it; not to be handed to another thread.
KSyntaxHighlighting::Repository &syntaxDefinitions();

/// Definitions of which Markdown, and everything that may stand in it, has been read: some fifty files, which
/// are read in a thread of the global pool from the first call on. The result belongs to the thread of the
/// widgets and is the same for every caller; text is shown without colours until then.
QFuture<std::shared_ptr<KSyntaxHighlighting::Repository>> markdownDefinitions();

} // namespace agentee::ui

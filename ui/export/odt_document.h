#pragma once

#include "ui/export/html_document.h"

namespace agentee::ui
{

/// The document as OpenDocument text, as word processors open it: headings are headings, lists are lists,
/// tables have their head, and every kind of text has a named style that can be changed in one place. Nothing
/// when it was stopped. Any thread.
std::optional<QByteArray> odtDocument(const PaperContent &content, const PartDone &goOn);

} // namespace agentee::ui

#pragma once

#include "ui/rendering/page_style.h"

#include <QString>
#include <QUrl>

namespace agentee::ui
{

/// How text from models and people becomes HTML. Every function here is pure and may be called from any
/// thread.
struct RenderOptions {
    bool highlightCode = true;
    /// For QTextBrowser, whose HTML knows no borders or padding of blocks: code and quotes become small
    /// tables that richTextStyleSheet() colours.
    bool richTextSubset = false;
    int headingShift = 0; ///< added to the level of headings, where the text stands below headings of ours
    qsizetype maximumLength = 2'000'000; ///< UTF-16 units; what is longer is cut, and a sentence says so
};

/// GitHub-flavoured Markdown to a fragment of HTML that is safe to show: raw HTML is shown as the text it is,
/// images become their alternative text, links survive only with http, https or mailto, or to a place in a
/// proposal, control characters and bidirectional overrides are dropped, masked secrets become chips (class
/// `mask`). No attribute carries style. At most 100 levels of nesting (deeper text is shown as plain text).
QString renderMarkdown(QStringView markdown, const RenderOptions &options = {});

/// Whether a link from such text may be offered to the person: http, https with a host, mailto, or a
/// models::PlaceLink.
bool isSafeLink(const QUrl &url);

/// HTML-escapes plain text and drops control characters and bidirectional overrides.
QString safeText(QStringView text);

/// safeText() with the placeholders of masked secrets as chips.
QString safeTextWithMasks(QStringView text);

} // namespace agentee::ui

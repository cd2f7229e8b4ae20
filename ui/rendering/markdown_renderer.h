#pragma once

#include "ui/kit/theme.h"

#include <QString>
#include <QUrl>

namespace agentee::ui {

/// How text from models and people becomes HTML. Every function here is pure and may be called from any thread.
struct RenderOptions {
    bool dark = false; ///< colours of highlighted code
    bool highlightCode = true;
    /// For QTextBrowser, whose HTML knows neither classes on code nor `<input>`: inline styles and plain signs instead.
    bool richTextSubset = false;
};

/// GitHub-flavoured Markdown to a fragment of HTML that is safe to show: raw HTML is shown as the text it is, images become their
/// alternative text, links survive only with http, https or mailto, control characters and bidirectional overrides are dropped. At most 2 MB of
/// input (the rest is cut, and said so) and 100 levels of nesting (deeper text is shown as plain text).
QString renderMarkdown(QStringView markdown, const RenderOptions &options = {});

/// Whether a link from such text may be offered to the person: http, https with a host, or mailto.
bool isSafeLink(const QUrl &url);

/// HTML-escapes plain text and drops control characters and bidirectional overrides.
QString safeText(QStringView text);

/// A whole page around `body`: style sheet in our colours, Content-Security-Policy that allows nothing but that style sheet.
QString renderPage(const QString &body, const Colours &colours, Qt::LayoutDirection direction);

/// The style sheet of QTextBrowser based views, in the theme's colours (QTextDocument::setDefaultStyleSheet).
QString richTextStyleSheet(const Colours &colours);

} // namespace agentee::ui

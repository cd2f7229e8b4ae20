#pragma once

#include "ui/kit/theme.h"

#include <QString>

namespace agentee::ui
{

/// A whole page around `body`: style sheet in our colours, Content-Security-Policy that allows nothing but
/// that style sheet. `title` is plain text; `style` is CSS of ours that is added (never text from outside).
/// Any thread.
QString renderPage(const QString &body, const Colours &colours, Qt::LayoutDirection direction,
    const QString &title = {}, const QString &style = {});

/// The style sheet of QTextBrowser based views, in the theme's colours (QTextDocument::setDefaultStyleSheet).
/// It fits what renderMarkdown() writes with RenderOptions::richTextSubset.
QString richTextStyleSheet(const Colours &colours);

} // namespace agentee::ui

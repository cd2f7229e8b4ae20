#pragma once

#include <QUrl>

class QWidget;

namespace agentee::ui
{

/// Links in texts of models and colleagues are opened only after the person has seen where they lead. Shows a
/// question over `parent`'s window and returns at once.
void askToOpenLink(QWidget *parent, const QUrl &url);

} // namespace agentee::ui

#pragma once

#include <QPixmap>

#include <optional>

class QWidget;

namespace agentee::ui
{
class TranscriptView;
}

namespace agentee::tests
{

/// The window with what stands before it, dialogs and menus, as on a desktop without its frames.
QPixmap pictureOf(QWidget &window);

/// The same once nothing moves: previews, layouts and the browser engine paint in several turns. Nothing when
/// it does not come to rest within half a minute.
std::optional<QPixmap> stillPictureOf(QWidget &window);

/// Conversations that can be seen in the window.
QList<ui::TranscriptView *> transcriptsOf(const QWidget &window);

} // namespace agentee::tests

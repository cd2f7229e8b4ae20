#pragma once

#include <QIcon>
#include <QString>

class QColor;

namespace agentee::ui
{

/// Makes Breeze available to QIcon::fromTheme() as the fallback theme, its dark variant for dark palettes.
/// Theme does this.
void installIconTheme(bool dark);

/// A monochrome icon by its freedesktop name (`document-edit`), painted in one colour. When no theme has the
/// name the icon is null; callers show text then.
QIcon tintedIcon(const QString &name, const QColor &colour);
/// The same in the colours of a control: secondary text, accent when checked or selected, disabled text when
/// disabled.
QIcon controlIcon(const QString &name);

} // namespace agentee::ui

#pragma once

#include <QColor>
#include <QFont>
#include <QMarginsF>
#include <QPageLayout>
#include <QSizeF>

namespace agentee::ui::paper
{

/// Everything on paper is measured in twentieths of a point, so that shapes and line breaks are the same
/// whatever the resolution of the device.
inline constexpr qreal unitsPerPoint = 20;
inline constexpr qreal unitsPerInch = 72 * unitsPerPoint;

/// Where things stand on a page, in units.
struct PageShape {
    QSizeF size;
    QMarginsF margins;
    qreal textWidth() const { return size.width() - margins.left() - margins.right(); }
    qreal textHeight() const { return size.height() - margins.top() - margins.bottom(); }
    friend bool operator==(const PageShape &, const PageShape &) = default;
};

/// The shape for a device's page. The margins are ours: wide enough for what a printer cannot reach, and for
/// a head and a foot; on very small paper they are a sixth of it.
PageShape pageShape(const QPageLayout &layout);
/// A4 or Letter, upright, as the country of the locale prints.
QPageLayout usualLayout();

enum class Voice { Body, Small, Title, Heading1, Heading2, Heading3, Code, Table };
/// The desktop's font in a size for paper, without hinting. Pixel sizes are units.
QFont fontFor(Voice voice);

/// Ink on white, whatever the scheme of the screen.
namespace ink
{
QColor text();
QColor quiet();
QColor line();
QColor soft(); ///< behind code and the heads of tables
QColor accent();
} // namespace ink

inline constexpr qreal paragraphGap = 7 * unitsPerPoint;
inline constexpr qreal indent = 20 * unitsPerPoint; ///< of a level of a list
inline constexpr qreal padding = 6 * unitsPerPoint; ///< in boxes and cells
inline constexpr qreal hairline = 0.6 * unitsPerPoint;

} // namespace agentee::ui::paper

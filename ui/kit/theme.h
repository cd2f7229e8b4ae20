#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QObject>
#include <QPalette>

class QApplication;
class QWidget;

namespace agentee::ui
{

/// Distances in device-independent pixels: everything sits on a 4 px grid.
namespace grid
{
inline constexpr int unit = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int huge = 24;
inline constexpr int radius = 6;
inline constexpr int icon = 16; ///< beside text
} // namespace grid

/// Every colour of the interface. Each text colour has a contrast of at least 4.5:1 on the surfaces it is
/// named for.
struct Colours {
    bool dark = false;
    // surfaces, from back to front
    QColor window; ///< the frame: rail, sidebars, status line
    QColor surface; ///< where work happens: editors, lists, pages
    QColor elevated; ///< cards, menus, dialogs over a surface
    QColor readOnly; ///< text that may be read, not changed
    QColor hover; ///< laid over any surface
    QColor selected; ///< selected row that is not the text selection
    QColor border; ///< hairlines between and around surfaces
    QColor strongBorder; ///< outlines of fields and choices; 3:1 on surfaces
    // text, on any surface above
    QColor text;
    QColor secondaryText; ///< meta lines, help
    QColor disabledText; ///< disabled controls only; below 4.5:1 by intent
    // the one accent
    QColor accent; ///< fill of the primary button, focus, current step
    QColor onAccent; ///< text on `accent`
    QColor accentText; ///< accent as text (links) on surfaces
    QColor accentSoft; ///< quiet fill behind accentText
    // meaning: text colour on surfaces and on its own soft fill
    QColor success, successSoft;
    QColor warning, warningSoft;
    QColor danger, dangerSoft;
    QColor info, infoSoft;
    QColor added, addedSoft; ///< inserted text in a diff
    QColor removed, removedSoft; ///< deleted text in a diff
};

/// The light or the dark set, whichever fits the palette. Widgets call this in paintEvent or on
/// QEvent::PaletteChange, so that they follow the scheme without knowing a theme object.
const Colours &coloursOf(const QPalette &palette);
const Colours &coloursOf(const QWidget *widget);
const Colours &lightColours();
const Colours &darkColours();

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);
/// What is seen where `above`, which may be translucent, lies on an opaque colour.
QColor blended(const QColor &below, const QColor &above);
/// `text`, made as much darker or lighter as it takes to be read with 4.5:1 on every one of the surfaces,
/// which are all light or all dark.
QColor legibleOn(const QList<QColor> &surfaces, const QColor &text);

enum class TextSize { Meta, Body, Title, Display }; ///< 11, 13, 16, 22 px when the platform font is 13 px

enum class Density { Comfortable, Compact }; ///< how much air stands around a line

/// Heights in px, in the density and the text size that the person chose: of a button or field, of one line
/// in a row, and of a row of a list with that many lines.
int controlHeight();
int lineHeight();
int rowHeight(int lines = 1);

/// The platform's font in one of our sizes, in proportion to the size that the person chose for the desktop.
QFont fontFor(TextSize size, QFont::Weight weight = QFont::Normal);
/// The desktop's fixed-width font at body size; where it has none, the first installed one that is made for
/// reading. Code only.
QFont codeFont();

/// Makes a button the primary one of its view (accent fill), or a quiet one (no frame until hovered). Plain
/// QPushButton else.
void markPrimary(QWidget *button);
void markQuiet(QWidget *button);
/// A button for what cannot be undone: danger colour.
void markDestructive(QWidget *button);

/// Sets palette, style sheet, fonts and icon theme of the application, and follows the system's light or dark
/// scheme while it runs. Made once by main(), lives as long as the QApplication. Nothing else needs a
/// reference to it, except settings.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Scheme { FollowSystem, Light, Dark };
    explicit Theme(QApplication &application, Scheme scheme = Scheme::FollowSystem);

    /// Forces light or dark (settings, screenshots), or follows the system again.
    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    const Colours &colours() const;

    void setDensity(Density density);
    Density density() const;
    /// Of the platform's size; bounded by leastTextPercent and mostTextPercent. Every text on the screen
    /// follows at once.
    void setTextPercent(int percent);
    int textPercent() const { return m_textPercent; }
    static constexpr int leastTextPercent = 80;
    static constexpr int mostTextPercent = 150;

Q_SIGNALS:
    void changed();

private:
    void apply();
    QApplication &m_application;
    Scheme m_scheme;
    bool m_dark = false;
    int m_platformText; ///< px of body text when the person chose no other size
    int m_textPercent = 100;
};

} // namespace agentee::ui

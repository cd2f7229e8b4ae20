#include "ui/kit/theme.h"

#include "ui/kit/icons.h"
#include "ui/kit/platform/system_wishes.h"
#include "ui/kit/spoken_controls.h"
#include "ui/kit/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace agentee::ui
{

namespace
{

QColor translucent(QRgb rgb, int alpha)
{
    QColor colour(rgb);
    colour.setAlpha(alpha);
    return colour;
}

Colours makeLight()
{
    Colours c;
    c.dark = false;
    c.window = QColor(0xf5f6f8);
    c.surface = QColor(0xffffff);
    c.elevated = QColor(0xffffff);
    c.readOnly = QColor(0xf8f8f9);
    c.hover = translucent(0x0b1220, 12);
    c.selected = QColor(0xe9edfa);
    c.border = QColor(0xe2e4e9);
    c.strongBorder = QColor(0x868d98);
    c.text = QColor(0x1c2028);
    c.secondaryText = QColor(0x596170);
    c.disabledText = QColor(0xa3a9b3);
    c.accent = QColor(0x3a57d0);
    c.onAccent = QColor(0xffffff);
    c.accentText = QColor(0x3350c4);
    c.accentSoft = QColor(0xe9edfb);
    c.success = QColor(0x1a6e3e);
    c.successSoft = QColor(0xe5f4eb);
    c.warning = QColor(0x845400);
    c.warningSoft = QColor(0xfcf2dc);
    c.danger = QColor(0xb6262f);
    c.dangerSoft = QColor(0xfcebec);
    c.info = QColor(0x1b6291);
    c.infoSoft = QColor(0xe6f1f8);
    c.added = QColor(0x11632f);
    c.addedSoft = QColor(0xdcf3e2);
    c.removed = QColor(0xa8231f);
    c.removedSoft = QColor(0xfbe3e2);
    return c;
}

Colours makeDark()
{
    Colours c;
    c.dark = true;
    c.window = QColor(0x16181c);
    c.surface = QColor(0x1c1f24);
    c.elevated = QColor(0x23272d);
    c.readOnly = QColor(0x191c20);
    c.hover = translucent(0xffffff, 15);
    c.selected = QColor(0x2a3248);
    c.border = QColor(0x31363d);
    c.strongBorder = QColor(0x737b87);
    c.text = QColor(0xe5e7eb);
    c.secondaryText = QColor(0xa5acb7);
    c.disabledText = QColor(0x676e79);
    c.accent = QColor(0x4a66dc);
    c.onAccent = QColor(0xffffff);
    c.accentText = QColor(0x9db0ff);
    c.accentSoft = QColor(0x2a3250);
    c.success = QColor(0x72cf96);
    c.successSoft = QColor(0x1d3327);
    c.warning = QColor(0xe6b65a);
    c.warningSoft = QColor(0x3a311c);
    c.danger = QColor(0xff9090);
    c.dangerSoft = QColor(0x41262b);
    c.info = QColor(0x83c3f2);
    c.infoSoft = QColor(0x1d3141);
    c.added = QColor(0x86dba5);
    c.addedSoft = QColor(0x1d3a2a);
    c.removed = QColor(0xffa3a1);
    c.removedSoft = QColor(0x48292c);
    return c;
}

/// For who asked the desktop for more contrast: black and white, outlines that are seen, and no soft greys.
Colours makeStark(bool dark)
{
    const auto colour = [dark](QRgb onWhite, QRgb onBlack) { return QColor(dark ? onBlack : onWhite); };
    Colours c;
    c.dark = dark;
    c.window = c.surface = c.elevated = c.readOnly = colour(0xffffff, 0x000000);
    c.hover = dark ? translucent(0xffffff, 40) : translucent(0x000000, 24);
    c.selected = c.accentSoft = colour(0xdde4ff, 0x1c2766);
    c.border = colour(0x3c3c3c, 0xc8c8c8);
    c.strongBorder = c.text = colour(0x000000, 0xffffff);
    c.secondaryText = colour(0x242424, 0xeeeeee);
    c.disabledText = colour(0x5e5e5e, 0xa0a0a0);
    c.accent = colour(0x1028a0, 0x2f45c8);
    c.onAccent = QColor(0xffffff);
    c.accentText = colour(0x0a1f8f, 0xc3ceff);
    c.success = c.added = colour(0x00411c, 0x9df2b8);
    c.warning = colour(0x4f3200, 0xffd884);
    c.danger = c.removed = colour(0x7a0009, 0xffc4c4);
    c.info = colour(0x003a5e, 0xb5deff);
    c.successSoft = c.addedSoft = colour(0xe3f6e9, 0x0c2415);
    c.warningSoft = colour(0xfdf3dd, 0x2a2107);
    c.dangerSoft = c.removedSoft = colour(0xfdeaea, 0x351014);
    c.infoSoft = colour(0xe6f2fb, 0x0b2233);
    return c;
}

const Colours &starkColours(bool dark)
{
    static const Colours onWhite = makeStark(false);
    static const Colours onBlack = makeStark(true);
    return dark ? onBlack : onWhite;
}

QPalette paletteFrom(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondaryText);
    palette.setColor(QPalette::Button, c.elevated);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::ToolTipBase, c.elevated);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Accent, c.accent);
    palette.setColor(QPalette::Link, c.accentText);
    palette.setColor(QPalette::LinkVisited, c.accentText);
    palette.setColor(QPalette::Light, c.elevated);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.strongBorder);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, 60));
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, c.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.readOnly);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.disabledText);
    return palette;
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
        + 0.0722 * channel(colour.blueF());
}

constexpr int smallestBody = 13; ///< unless the person wants it smaller
constexpr double leastContrast = 4.5;
/// Fixed-width families that are made for reading, those of desktops first.
constexpr const char *codeFamilies[] = {"SF Mono", "Menlo", "Cascadia Mono", "Consolas", "JetBrains Mono",
    "Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono"};
constexpr int toneSteps = 32; ///< from a colour to black or white

int bodyPixelSize()
{
    return QFontInfo(QApplication::font()).pixelSize();
}

/// Everything that text is written in, so that a size can be found again in another scale.
QList<int> sizesInUse()
{
    QList<int> sizes;
    for (const TextSize size : {TextSize::Meta, TextSize::Body, TextSize::Title, TextSize::Display})
        sizes.append(fontFor(size).pixelSize());
    return sizes << codeFont().pixelSize();
}

/// Those whose size was set by hand: the others follow the application's font by themselves.
QList<std::pair<QWidget *, int>> widgetsWithOwnSize()
{
    QList<std::pair<QWidget *, int>> found;
    for (QWidget *widget : QApplication::allWidgets()) {
        const QFont &font = widget->font();
        const bool own = widget->testAttribute(Qt::WA_SetFont) && (font.resolveMask() & QFont::SizeResolved);
        if (own && font.pixelSize() > 0)
            found.append({widget, font.pixelSize()});
    }
    return found;
}

} // namespace

const Colours &lightColours()
{
    static const Colours colours = makeLight();
    return colours;
}

const Colours &darkColours()
{
    static const Colours colours = makeDark();
    return colours;
}

const Colours &coloursOf(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
    // Outlines as stark as text are in these sets alone.
    if (palette.color(QPalette::Active, QPalette::Dark) == starkColours(dark).strongBorder)
        return starkColours(dark);
    return dark ? darkColours() : lightColours();
}

const Colours &coloursOf(const QWidget *widget)
{
    return coloursOf(widget ? widget->palette() : QGuiApplication::palette());
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

QColor blended(const QColor &below, const QColor &above)
{
    const float a = above.alphaF();
    const auto mix = [a](float x, float y) { return x * (1 - a) + y * a; };
    return QColor::fromRgbF(mix(below.redF(), above.redF()), mix(below.greenF(), above.greenF()),
        mix(below.blueF(), above.blueF()));
}

QColor legibleOn(const QList<QColor> &surfaces, const QColor &text)
{
    const auto isLegible = [&](const QColor &colour) {
        return std::ranges::all_of(
            surfaces, [&](const QColor &surface) { return contrastRatio(colour, surface) >= leastContrast; });
    };
    const bool dark = !surfaces.isEmpty() && luminance(surfaces.first()) < 0.2;
    QColor tried = text;
    for (int step = 1; step <= toneSteps && !isLegible(tried); ++step) {
        QColor veil = dark ? Qt::white : Qt::black;
        veil.setAlphaF(float(step) / toneSteps);
        tried = blended(text, veil);
    }
    return tried;
}

int lineHeight()
{
    return qRound(bodyPixelSize() * 18.0 / 13.0);
}

int controlHeight()
{
    return lineHeight() + (Style::density() == Density::Compact ? 8 : 14);
}

int rowHeight(int lines)
{
    return lines < 2 ? controlHeight()
                     : lines * lineHeight() + (Style::density() == Density::Compact ? 6 : 12);
}

QFont fontFor(TextSize size, QFont::Weight weight)
{
    QFont font = QApplication::font();
    const int body = bodyPixelSize();
    switch (size) {
    case TextSize::Meta:
        font.setPixelSize(qRound(body * 11.0 / 13.0));
        break;
    case TextSize::Body:
        font.setPixelSize(body);
        break;
    case TextSize::Title:
        font.setPixelSize(qRound(body * 16.0 / 13.0));
        break;
    case TextSize::Display:
        font.setPixelSize(qRound(body * 22.0 / 13.0));
        break;
    }
    font.setWeight(weight);
    return font;
}

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    // Where the desktop names no family, the alias stands for whatever was found first.
    if (font.family().compare(QLatin1StringView("monospace"), Qt::CaseInsensitive) == 0) {
        const auto installed = std::ranges::find_if(codeFamilies,
            [](const char *family) { return QFontDatabase::hasFamily(QLatin1StringView(family)); });
        if (installed != std::end(codeFamilies))
            font.setFamily(QLatin1StringView(*installed));
    }
    font.setPixelSize(bodyPixelSize());
    font.setStyleHint(QFont::Monospace);
    return font;
}

void markPrimary(QWidget *button)
{
    Style::setButtonRole(button, Style::ButtonRole::Primary);
}
void markQuiet(QWidget *button)
{
    Style::setButtonRole(button, Style::ButtonRole::Quiet);
}
void markDestructive(QWidget *button)
{
    Style::setButtonRole(button, Style::ButtonRole::Destructive);
}

Theme::Theme(QApplication &application, Scheme scheme)
    : QObject(&application)
    , m_application(application)
    , m_scheme(scheme)
    , m_platformText(qMax(smallestBody, bodyPixelSize()))
{
    QFont font = application.font();
    font.setPixelSize(m_platformText);
    application.setFont(font);
    application.setStyle(new Style);
    speakControls();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_scheme == Scheme::FollowSystem)
            apply();
    });
    auto *wishes = new SystemWishes(this);
    connect(wishes, &SystemWishes::changed, this, &Theme::apply);
    apply();
}

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    apply();
}

Density Theme::density() const
{
    return Style::density();
}

void Theme::setDensity(Density density)
{
    auto *style = qobject_cast<Style *>(QApplication::style());
    if (!style || density == Style::density())
        return;
    style->setDensity(density);
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent restyled(QEvent::StyleChange);
        QApplication::sendEvent(widget, &restyled);
    }
    Q_EMIT changed();
}

void Theme::setTextPercent(int percent)
{
    const int bounded = qBound(leastTextPercent, percent, mostTextPercent);
    if (m_textPercent == bounded)
        return;
    m_textPercent = bounded;
    const QList<int> before = sizesInUse();
    const auto own = widgetsWithOwnSize();
    QFont font = m_application.font();
    font.setPixelSize(qRound(m_platformText * bounded / 100.0));
    m_application.setFont(font);
    // Qt tells the widgets only while the event loop runs; settings are also read before.
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent changedFont(QEvent::ApplicationFontChange);
        QApplication::sendEvent(widget, &changedFont);
    }
    const QList<int> after = sizesInUse();
    for (const auto &[widget, size] : own) {
        const qsizetype known = before.indexOf(size);
        QFont scaled = widget->font();
        scaled.setPixelSize(known >= 0 ? after.at(known) : qRound(size * double(after.at(1)) / before.at(1)));
        widget->setFont(scaled);
    }
    QToolTip::setFont(fontFor(TextSize::Meta));
    Q_EMIT changed();
}

const Colours &Theme::colours() const
{
    const auto *wishes = findChild<const SystemWishes *>();
    if (wishes && wishes->moreContrast())
        return starkColours(m_dark);
    return m_dark ? darkColours() : lightColours();
}

void Theme::apply()
{
    switch (m_scheme) {
    case Scheme::FollowSystem:
        m_dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
        break;
    case Scheme::Light:
        m_dark = false;
        break;
    case Scheme::Dark:
        m_dark = true;
        break;
    }
    const auto *wishes = findChild<const SystemWishes *>();
    const bool lessMotion = wishes && wishes->lessMotion();
    if (auto *style = qobject_cast<Style *>(QApplication::style()))
        style->setLessMotion(lessMotion);
    for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
             Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox}) {
        if (lessMotion)
            QApplication::setEffectEnabled(effect, false);
    }
    installIconTheme(m_dark);
    const QPalette palette = paletteFrom(colours());
    m_application.setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(fontFor(TextSize::Meta));
    Q_EMIT changed();
}

} // namespace agentee::ui

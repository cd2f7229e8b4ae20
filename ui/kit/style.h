#pragma once

#include "ui/kit/theme.h"

#include <QProxyStyle>

namespace agentee::ui
{

/// Fusion with our shapes: rounded hairline fields and buttons, slim scroll bars, underlined tabs, a visible
/// focus ring. Installed by Theme; all colours come from the palette's colour set.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    enum class ButtonRole { Plain, Primary, Quiet, Destructive };

    Style();
    static void setButtonRole(QWidget *button, ButtonRole role);
    static ButtonRole buttonRole(const QWidget *button);
    /// Theme tells the widgets.
    void setDensity(Density density) { m_density = density; }
    /// Nothing moves for its own sake: a bar that shows work without an end stands still.
    void setLessMotion(bool less) { m_lessMotion = less; }
    /// Of the style that the application has.
    static Density density();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *answer) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    Density m_density = Density::Comfortable;
    bool m_lessMotion = false;
};

/// Whether these are the colours for who wished for more contrast: lines are as dark as words then, and no
/// ground for words.
bool isStark(const Colours &colours);

/// A 2 px accent ring just inside `rect`: the one focus sign.
void paintFocusRing(QPainter &painter, const QRectF &rect, const QPalette &palette, double radius);

} // namespace agentee::ui

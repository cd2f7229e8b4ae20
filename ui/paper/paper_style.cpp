#include "ui/paper/paper_style.h"

#include "ui/kit/theme.h"

#include <QLocale>

namespace agentee::ui::paper
{

PageShape pageShape(const QPageLayout &layout)
{
    const QSizeF points = layout.fullRectPoints().size();
    const QSizeF size = points * unitsPerPoint;
    const qreal side = qMin(64 * unitsPerPoint, size.width() / 6);
    const qreal top = qMin(72 * unitsPerPoint, size.height() / 6);
    return {size, {side, top, side, top}};
}

QPageLayout usualLayout()
{
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return QPageLayout(QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait, {});
}

namespace
{

QFont sized(QFont font, qreal points, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(int(points * unitsPerPoint));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

QFont fontFor(Voice voice)
{
    const QFont words = ui::fontFor(TextSize::Body);
    switch (voice) {
    case Voice::Body:
        return sized(words, 10);
    case Voice::Small:
        return sized(words, 8);
    case Voice::Title:
        return sized(words, 26, QFont::DemiBold);
    case Voice::Heading1:
        return sized(words, 16, QFont::DemiBold);
    case Voice::Heading2:
        return sized(words, 13, QFont::DemiBold);
    case Voice::Heading3:
        return sized(words, 11, QFont::DemiBold);
    case Voice::Code:
        return sized(codeFont(), 8.5);
    case Voice::Table:
        return sized(words, 9);
    }
    Q_UNREACHABLE_RETURN(words);
}

namespace ink
{

QColor text()
{
    return lightColours().text;
}

QColor quiet()
{
    return lightColours().secondaryText;
}

QColor line()
{
    return lightColours().border;
}

QColor soft()
{
    return lightColours().window;
}

QColor accent()
{
    return lightColours().accentText;
}

} // namespace ink

} // namespace agentee::ui::paper

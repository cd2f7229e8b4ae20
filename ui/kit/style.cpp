#include "ui/kit/style.h"

#include "ui/kit/style_marks.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr char roleProperty[] = "agenteeButtonRole";
constexpr int menuMark = 16; ///< px, behind the words of what opens a menu
constexpr int messageWidth = 320; ///< px; of the sentences of a question, at least
constexpr int scrollFrame = 3; ///< px; what is inside leaves the round corners alone

void paintButton(QPainter *painter, const QStyleOption &option, Style::ButtonRole role)
{
    const Colours &c = coloursOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool pressed = enabled && (option.state & (QStyle::State_Sunken | QStyle::State_On));
    QColor fill = c.elevated;
    QColor outline = c.dark ? c.border.lighter(125) : c.border.darker(108);
    switch (role) {
    case Style::ButtonRole::Primary:
        fill = enabled ? c.accent : isStark(c) ? c.elevated : c.border;
        if (hovered)
            fill = fill.darker(108);
        if (pressed)
            fill = fill.darker(118);
        outline = enabled || !isStark(c) ? fill : c.disabledText;
        break;
    case Style::ButtonRole::Quiet:
        fill = pressed ? blended(blended(c.elevated, c.hover), c.hover)
            : hovered  ? c.hover
                       : QColor(Qt::transparent);
        outline = Qt::transparent;
        break;
    case Style::ButtonRole::Plain:
    case Style::ButtonRole::Destructive:
        if (hovered)
            fill = blended(fill, c.hover);
        if (pressed)
            fill = blended(blended(fill, c.hover), c.hover);
        break;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(outline.alpha() ? QPen(outline, 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(hairline(option.rect), grid::radius, grid::radius);
    painter->restore();
}

void paintButtonFocus(QPainter &painter, const QStyleOption &option, Style::ButtonRole role)
{
    if (role != Style::ButtonRole::Primary) {
        paintFocusRing(painter, option.rect, option.palette, grid::radius);
        return;
    }
    // The ring's own colour is the button's: it stands inside, in the colour of the words.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(coloursOf(option.palette).onAccent, 2));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 3, -3, -3), grid::radius - 3, grid::radius - 3);
    painter.restore();
}

void paintField(QPainter *painter, const QStyleOption &option, const QColor &fill, bool focus)
{
    const Colours &c = coloursOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    QColor outline = c.dark ? c.border.lighter(140) : c.border.darker(112);
    if (enabled && (option.state & QStyle::State_MouseOver))
        outline = c.strongBorder;
    painter->setPen(QPen(enabled ? outline : c.border, 1));
    painter->drawRoundedRect(hairline(option.rect), grid::radius, grid::radius);
    if (focus)
        paintFocusRing(*painter, option.rect, option.palette, grid::radius);
    painter->restore();
}

void paintTab(QPainter *painter, const QStyleOptionTab &tab)
{
    const Colours &c = coloursOf(tab.palette);
    const bool selected = tab.state & QStyle::State_Selected;
    const bool hovered = tab.state & QStyle::State_MouseOver;
    if (!selected && !hovered)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(!selected ? c.border : c.dark ? c.accentText : c.accent);
    const bool vertical = tab.shape == QTabBar::RoundedWest || tab.shape == QTabBar::RoundedEast;
    if (!vertical) {
        const QRectF line(tab.rect.left() + 8, tab.rect.bottom() - 1, tab.rect.width() - 16, 2);
        painter->drawRoundedRect(line, 1, 1);
    }
    painter->restore();
}

/// Between two parts of a menu.
bool isLine(const QStyleOptionMenuItem *item)
{
    return item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty();
}

/// What shows words and opens a menu: the mark stands behind the words.
bool opensMenu(const QStyleOptionToolButton &button)
{
    return (button.features & QStyleOptionToolButton::HasMenu) && !button.text.isEmpty()
        && button.toolButtonStyle != Qt::ToolButtonIconOnly
        && !(button.features & QStyleOptionToolButton::MenuButtonPopup);
}

void paintMenuButton(
    QPainter *painter, const QStyleOptionToolButton &button, const QStyle &style, const QWidget *widget)
{
    if (button.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On))
        style.drawPrimitive(QStyle::PE_PanelButtonTool, &button, painter, widget);
    QStyleOptionToolButton words = button;
    words.rect = QStyle::visualRect(
        button.direction, button.rect, button.rect.adjusted(grid::small, 0, -menuMark - grid::unit, 0));
    style.drawControl(QStyle::CE_ToolButtonLabel, &words, painter, widget);
    const QRect mark(
        button.rect.right() + 1 - menuMark - grid::unit, button.rect.top(), menuMark, button.rect.height());
    const Colours &c = coloursOf(button.palette);
    paintChevron(painter, QRectF(QStyle::visualRect(button.direction, button.rect, mark)),
        button.state & QStyle::State_Enabled ? c.secondaryText : c.disabledText);
    if ((button.state & QStyle::State_HasFocus) && (button.state & QStyle::State_KeyboardFocusChange))
        paintFocusRing(*painter, button.rect, button.palette, grid::radius);
}

/// Frame and ground of what scrolls; the ground goes behind what is inside, up to the round corners.
void paintScrollFrame(QPainter *painter, const QStyleOption &option, const QAbstractScrollArea &area)
{
    const Colours &c = coloursOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QWidget *inside = area.viewport();
    painter->setBrush(inside->palette().color(inside->backgroundRole()));
    painter->setPen(QPen(c.dark ? c.border.lighter(140) : c.border.darker(112), 1));
    painter->drawRoundedRect(hairline(option.rect), grid::radius, grid::radius);
    painter->restore();
    if (area.hasFocus() && area.focusPolicy() != Qt::NoFocus)
        paintFocusRing(*painter, option.rect, option.palette, grid::radius);
}

/// Words of a question, wide enough to be read as sentences; what it is about stands out.
void groomMessage(QLabel &label)
{
    if (label.objectName() != "qt_msgbox_label"_L1 && label.objectName() != "qt_msgbox_informativelabel"_L1)
        return;
    if (label.textFormat() == Qt::RichText)
        return; // a table, which has a width of its own
    label.setMinimumWidth(messageWidth);
    const auto *box = qobject_cast<const QMessageBox *>(label.window());
    if (box && label.objectName() == "qt_msgbox_label"_L1 && !box->informativeText().isEmpty())
        label.setFont(fontFor(TextSize::Body, QFont::DemiBold));
}

QPalette buttonPalette(const QStyleOptionButton &button, Style::ButtonRole role)
{
    QPalette palette = button.palette;
    const Colours &c = coloursOf(palette);
    if (!(button.state & QStyle::State_Enabled))
        return palette;
    switch (role) {
    case Style::ButtonRole::Primary:
        palette.setColor(QPalette::ButtonText, c.onAccent);
        break;
    case Style::ButtonRole::Destructive:
        palette.setColor(QPalette::ButtonText, c.danger);
        break;
    case Style::ButtonRole::Plain:
    case Style::ButtonRole::Quiet:
        break;
    }
    return palette;
}

} // namespace

bool isStark(const Colours &colours)
{
    return colours.strongBorder == colours.text;
}

void paintFocusRing(QPainter &painter, const QRectF &rect, const QPalette &palette, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const Colours &c = coloursOf(palette);
    painter.setPen(QPen(c.dark ? c.accentText : c.accent, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), qMax(1.0, radius - 1), qMax(1.0, radius - 1));
    painter.restore();
}

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void Style::setButtonRole(QWidget *button, ButtonRole role)
{
    button->setProperty(roleProperty, int(role));
    // What it takes is another size now.
    QEvent restyled(QEvent::StyleChange);
    QCoreApplication::sendEvent(button, &restyled);
    button->update();
}

Style::ButtonRole Style::buttonRole(const QWidget *button)
{
    return button ? ButtonRole(button->property(roleProperty).toInt()) : ButtonRole::Plain;
}

Density Style::density()
{
    const auto *style = qobject_cast<const Style *>(QApplication::style());
    return style ? style->m_density : Density::Comfortable;
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = coloursOf(option->palette);
    if (element == PE_PanelButtonCommand) {
        paintButton(painter, *option, buttonRole(widget));
        if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
            paintButtonFocus(*painter, *option, buttonRole(widget));
    } else if (element == PE_PanelButtonTool) {
        paintButton(painter, *option, ButtonRole::Quiet);
    } else if (element == PE_FrameFocusRect) {
        const bool inView = qobject_cast<const QAbstractItemView *>(widget);
        paintFocusRing(*painter, option->rect, option->palette, inView ? 4 : grid::radius);
    } else if (element == PE_PanelLineEdit) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth <= 0) {
            return;
        }
        const bool readOnly = option->state & State_ReadOnly;
        paintField(painter, *option, readOnly ? c.readOnly : option->palette.color(QPalette::Base),
            option->state & State_HasFocus);
    } else if (element == PE_FrameLineEdit) {
        return;
    } else if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        element == PE_Frame && area) {
        paintScrollFrame(painter, *option, *area);
    } else if (element == PE_Frame) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(c.dark ? c.border.lighter(140) : c.border.darker(112), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(hairline(option->rect), grid::radius, grid::radius);
        painter->restore();
    } else if (element == PE_PanelMenu) {
        painter->fillRect(option->rect, c.elevated);
        painter->save();
        painter->setPen(QPen(c.dark ? c.border.lighter(140) : c.border.darker(112), 1));
        painter->drawRect(hairline(option->rect));
        painter->restore();
    } else if (element == PE_IndicatorCheckBox) {
        paintMark(painter, *option, false);
    } else if (element == PE_IndicatorRadioButton) {
        paintMark(painter, *option, true);
    } else if (element == PE_IndicatorArrowDown || element == PE_IndicatorArrowUp) {
        paintChevron(painter, option->rect, c.secondaryText, element == PE_IndicatorArrowUp);
    } else if (element == PE_PanelScrollAreaCorner || element == PE_FrameTabBarBase
        || element == PE_FrameStatusBarItem) {
        return;
    } else {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = coloursOf(option->palette);
    if (element == CE_ProgressBarContents && m_lessMotion) {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (bar && bar->minimum == 0 && bar->maximum == 0) {
            // Stripes say “working” without an end to come; a full bar would say “done”.
            painter->fillRect(option->rect, c.accentSoft);
            for (int x = option->rect.left(); x < option->rect.right(); x += 4 * grid::unit)
                painter->fillRect(
                    QRect(x, option->rect.top(), 2 * grid::unit, option->rect.height()) & option->rect,
                    c.accent);
            return;
        }
    }
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton ours = *button;
            ours.palette = buttonPalette(*button, buttonRole(widget));
            QProxyStyle::drawControl(element, &ours, painter, widget);
            return;
        }
    } else if (element == CE_TabBarTabShape) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            paintTab(painter, *tab);
            return;
        }
    } else if (element == CE_TabBarTabLabel) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab ours = *tab;
            if (!(ours.state & State_Selected))
                ours.palette.setColor(QPalette::WindowText, c.secondaryText);
            QProxyStyle::drawControl(element, &ours, painter, widget);
            return;
        }
    } else if (element == CE_ItemViewItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem ours = *item;
            ours.palette.setColor(QPalette::Highlight, c.accentSoft);
            ours.palette.setColor(QPalette::HighlightedText, c.text);
            QProxyStyle::drawControl(element, &ours, painter, widget);
            return;
        }
    } else if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        element == CE_MenuItem && isLine(item)) {
        const QRect rect = item->rect;
        painter->fillRect(
            QRect(rect.left() + grid::small, rect.center().y(), rect.width() - 2 * grid::small, 1), c.border);
        return;
    } else if (element == CE_Splitter) {
        const QRect rect = option->rect;
        if (option->state & State_Horizontal)
            painter->fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), c.border);
        else
            painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), c.border);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = coloursOf(option->palette);
    if (control == CC_ScrollBar) {
        const QRect thumb = subControlRect(control, option, SC_ScrollBarSlider, widget);
        const bool active = option->state & State_MouseOver;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        QColor colour = c.strongBorder;
        colour.setAlphaF(active || (option->activeSubControls & SC_ScrollBarSlider) ? 0.85F : 0.45F);
        painter->setBrush(colour);
        const QRectF bar = QRectF(thumb).adjusted(2, 2, -2, -2);
        const double radius = qMin(bar.width(), bar.height()) / 2;
        if (option->state & State_Enabled)
            painter->drawRoundedRect(bar, radius, radius);
        painter->restore();
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        control == CC_ComboBox && combo) {
        const bool focus = option->state & State_HasFocus;
        paintField(painter, *option, option->state & State_Enabled ? c.elevated : c.readOnly, focus);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        paintChevron(painter, arrow, option->state & State_Enabled ? c.secondaryText : c.disabledText);
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        control == CC_SpinBox && spin) {
        const QColor fill = option->state & State_Enabled ? c.surface : c.readOnly;
        paintField(painter, *option, fill, option->state & State_HasFocus);
        if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            paintChevron(
                painter, subControlRect(control, option, SC_SpinBoxUp, widget), c.secondaryText, true);
            paintChevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), c.secondaryText);
        }
        return;
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        control == CC_ToolButton && button && opensMenu(*button)) {
        paintMenuButton(painter, *button, *this, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        control == CC_ScrollBar && bar) {
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return option->rect;
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? option->rect.width() : option->rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int thumb = length;
        if (range > 0)
            thumb = qBound(
                qMin(32, length), int(qint64(bar->pageStep) * length / (range + bar->pageStep)), length);
        const int start = sliderPositionFromValue(
            bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, horizontal && bar->upsideDown);
        if (part == SC_ScrollBarSlider)
            return horizontal ? QRect(start, 0, thumb, option->rect.height())
                              : QRect(0, start, option->rect.width(), thumb);
        if (part == SC_ScrollBarSubPage)
            return horizontal ? QRect(0, 0, start, option->rect.height())
                              : QRect(0, 0, option->rect.width(), start);
        if (part == SC_ScrollBarAddPage)
            return horizontal ? QRect(start + thumb, 0, length - start - thumb, option->rect.height())
                              : QRect(0, start + thumb, option->rect.width(), length - start - thumb);
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const bool mirrored = option->direction == Qt::RightToLeft;
        return rect.adjusted(mirrored ? 0 : grid::unit + 2, 0, mirrored ? -grid::unit - 2 : 0, 0);
    }
    return rect;
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton) {
        result.setHeight(qMax(result.height(), controlHeight()));
        // What has no frame takes no more room than its words, so that it stands in line with what is around
        // it.
        if (buttonRole(widget) == ButtonRole::Quiet)
            result.setWidth(size.width() + 2 * grid::small);
        else
            result.rwidth() += grid::large;
    } else if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox) {
        result.setHeight(qMax(result.height(), controlHeight()));
        if (type == CT_ComboBox)
            result.rwidth() += grid::small;
    } else if (type == CT_TabBarTab) {
        result.setHeight(qMax(result.height(), controlHeight() + grid::unit));
        result.rwidth() += 4;
    } else if (type == CT_ItemViewItem) {
        result.rheight() += grid::small;
    } else if (type == CT_MenuItem) {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        result.setHeight(
            isLine(item) ? 2 * grid::unit + 1 : qMax(result.height(), controlHeight() - grid::unit));
    } else if (type == CT_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && opensMenu(*button))
            result = QSize(
                size.width() + grid::small + menuMark + grid::unit, qMax(size.height(), controlHeight()));
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return grid::small;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractScrollArea *>(widget)
            ? scrollFrame
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return grid::unit;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_SplitterWidth:
        return 5;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return grid::medium;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return grid::small;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return grid::icon;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_Widget_Animation_Duration:
        return m_lessMotion ? 0 : QProxyStyle::styleHint(hint, option, widget, answer);
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *field = qobject_cast<QLineEdit *>(widget);
    if (field && field->hasFrame() && field->textMargins().isNull())
        field->setTextMargins(6, 0, 6, 0);
    auto *area = qobject_cast<QPlainTextEdit *>(widget);
    if (area && area->frameShape() != QFrame::NoFrame)
        area->document()->setDocumentMargin(6);
    if (auto *label = qobject_cast<QLabel *>(widget)) {
        // Qt would put what people wrote in another script at the other side.
        if ((label->alignment() & Qt::AlignHorizontal_Mask) == Qt::AlignLeft)
            label->setAlignment(
                (label->alignment() & Qt::AlignVertical_Mask) | textStart(label->layoutDirection()));
        groomMessage(*label);
    }
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace agentee::ui

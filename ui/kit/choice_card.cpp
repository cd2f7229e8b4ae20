#include "ui/kit/choice_card.h"

#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>

namespace agentee::ui
{

namespace
{

constexpr int mark = 16;
constexpr int wordsStart = grid::large + mark + grid::medium;

QFont titleFont()
{
    return fontFor(TextSize::Body, QFont::DemiBold);
}

} // namespace

ChoiceCard::ChoiceCard(const QString &title, const QString &sentence, QWidget *parent)
    : QRadioButton(title, parent)
    , m_sentence(sentence)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setCursor(Qt::PointingHandCursor);
}

void ChoiceCard::setSentence(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

QSize ChoiceCard::sizeHint() const
{
    return {360, heightForWidth(360)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    // Layouts ask heightForWidth() for the height that the sentence needs; here stands what no card goes
    // below.
    return {200,
        2 * grid::medium + QFontMetrics(titleFont()).height() + grid::unit + QFontMetrics(font()).height()};
}

int ChoiceCard::heightForWidth(int width) const
{
    const int room = qMax(40, width - wordsStart - grid::large);
    const int sentence =
        QFontMetrics(font()).boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, m_sentence).height();
    return 2 * grid::medium + QFontMetrics(titleFont()).height() + grid::unit + sentence;
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Colours &c = coloursOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = c.dark ? c.accentText : c.accent;
    const bool strong = isChecked() || hasFocus();
    const double line = hasFocus() ? 2 : strong ? 1.5 : 1;
    painter.setPen(QPen(strong ? accent : c.dark ? c.strongBorder : c.border.darker(110), line));
    painter.setBrush(isChecked() ? c.accentSoft : c.elevated);
    const double inset = line / 2;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(inset, inset, -inset, -inset), grid::radius, grid::radius);
    if (underMouse() && isEnabled() && !isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.hover);
        painter.drawRoundedRect(rect(), grid::radius, grid::radius);
    }

    const int titleHeight = QFontMetrics(titleFont()).height();
    QStyleOption option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_On, isChecked());
    option.rect = QStyle::visualRect(
        layoutDirection(), rect(), QRect(grid::large, grid::medium + (titleHeight - mark) / 2, mark, mark));
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);

    const int room = width() - wordsStart - grid::large;
    const auto placed = [this](const QRect &rectangle) {
        return QStyle::visualRect(layoutDirection(), rect(), rectangle);
    };
    painter.setFont(titleFont());
    painter.setPen(isEnabled() ? c.text : c.disabledText);
    painter.drawText(placed(QRect(wordsStart, grid::medium, room, titleHeight)),
        textStart(layoutDirection()) | Qt::AlignVCenter, text());
    painter.setFont(font());
    painter.setPen(isEnabled() ? c.secondaryText : c.disabledText);
    const int top = grid::medium + titleHeight + grid::unit;
    painter.drawText(placed(QRect(wordsStart, top, room, height() - top)),
        int(textStart(layoutDirection())) | Qt::TextWordWrap, m_sentence);
}

} // namespace agentee::ui

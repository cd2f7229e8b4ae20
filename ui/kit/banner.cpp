#include "ui/kit/banner.h"

#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/style.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>

namespace agentee::ui
{

namespace
{

constexpr int narrowWidth = 460; ///< px
constexpr int wordsColumn = 1;
constexpr int actionsColumn = 2;
constexpr int closeColumn = 3;

struct Look {
    QColor text, fill;
    QString icon; ///< empty: one of our own signs
};

Look lookOf(Banner::Kind kind, const Colours &c)
{
    switch (kind) {
    case Banner::Kind::Info:
        return {c.info, c.infoSoft, QStringLiteral("help-about")};
    case Banner::Kind::Success:
        return {c.success, c.successSoft, QStringLiteral("checkmark")};
    case Banner::Kind::Warning:
        return {c.warning, c.warningSoft, {}};
    case Banner::Kind::Error:
        return {c.danger, c.dangerSoft, {}};
    case Banner::Kind::ReadOnly:
        return {c.secondaryText, c.readOnly, QStringLiteral("object-locked")};
    }
    return {};
}

/// A filled triangle or disc with the exclamation mark cut out. The icon theme's signs have their mark in a
/// second colour, which tinting takes away.
QPixmap attentionSign(bool triangle, const QColor &colour, double ratio)
{
    QPainterPath shape;
    shape.setFillRule(Qt::OddEvenFill);
    if (triangle) {
        shape.moveTo(8, 2.2);
        shape.lineTo(14.2, 13.2);
        shape.lineTo(1.8, 13.2);
        shape.closeSubpath();
    } else {
        shape.addEllipse(QRectF(1.5, 1.5, 13, 13));
    }
    const double drop = triangle ? 1.2 : 0;
    QPainterPath mark;
    mark.addRoundedRect(QRectF(7.2, 4.6 + drop, 1.6, 4.2), 0.8, 0.8);
    mark.addEllipse(QPointF(8, 10.5 + drop * 0.7), 0.95, 0.95);
    QPixmap pixmap(QSizeF(grid::icon * ratio, grid::icon * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, triangle ? 1.4 : 0.01, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPath(shape);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(Qt::NoPen);
    painter.drawPath(mark);
    return pixmap;
}

QString spokenKind(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info:
        return Banner::tr("Note", "what a message is");
    case Banner::Kind::Success:
        return Banner::tr("Done", "what a message is");
    case Banner::Kind::Warning:
        return Banner::tr("Warning", "what a message is");
    case Banner::Kind::Error:
        return Banner::tr("Problem", "what a message is");
    case Banner::Kind::ReadOnly:
        return Banner::tr("Read-only", "what a message is");
    }
    return {};
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_parts(new QGridLayout(this))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    speakAs(this, QAccessible::Grouping);
    m_parts->setContentsMargins(
        marginsFromStart(layoutDirection(), grid::medium, grid::small, grid::small, grid::small));
    m_parts->setSpacing(grid::small);
    m_parts->setColumnStretch(wordsColumn, 1);
    m_icon->setFixedSize(grid::icon, 20);
    m_parts->addWidget(m_icon, 0, 0, Qt::AlignTop);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    for (QLabel *label : {m_text, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    m_text->setMinimumHeight(20);
    words->addStretch();
    m_parts->addLayout(words, 0, wordsColumn);

    m_actions->setSpacing(grid::small);
    m_parts->addLayout(m_actions, 0, actionsColumn);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close"));
    m_close->setIcon(controlIcon(QStringLiteral("window-close")));
    m_close->setVisible(false);
    m_parts->addWidget(m_close, 0, closeColumn, Qt::AlignVCenter);
    connect(m_close, &QToolButton::clicked, this, [this] {
        setVisible(false);
        Q_EMIT closed();
    });
    setVisible(false);
    restyle();
}

void Banner::showMessage(Kind kind, const QString &text, const QString &detail)
{
    // What stands there already was told when it came.
    const bool isNews =
        !isVisible() || m_kind != kind || m_text->text() != text || m_detail->text() != detail;
    m_kind = kind;
    m_icon->setAccessibleName(spokenKind(kind));
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(text);
    setAccessibleDescription(detail);
    restyle();
    setVisible(true);
    if (isNews)
        announce(this, (text + u' ' + detail).simplified(),
            kind == Kind::Error ? Urgency::Assertive : Urgency::Polite);
}

QString Banner::text() const
{
    return m_text->text();
}

QPushButton *Banner::addAction(const QString &label, bool primary)
{
    auto *button = new QPushButton(label, this);
    if (primary)
        markPrimary(button);
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void Banner::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::fit()
{
    // Beside the words there is no room for buttons: they stand below.
    const bool narrow = width() < narrowWidth;
    if (narrow != m_narrow) {
        m_narrow = narrow;
        m_parts->removeItem(m_actions);
        m_actions->setParent(nullptr);
        m_parts->addLayout(m_actions, narrow ? 1 : 0, narrow ? wordsColumn : actionsColumn,
            narrow ? Qt::AlignLeft : Qt::Alignment());
    }
    // As high as its words are in this width, and no higher.
    if (m_parts->hasHeightForWidth())
        setMaximumHeight(m_parts->totalHeightForWidth(width()));
}

bool Banner::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fit();
    return QFrame::event(event);
}

void Banner::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind, coloursOf(this));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor outline = look.text;
    if (!isStark(coloursOf(this)))
        outline.setAlphaF(0.25F);
    painter.setPen(QPen(outline, 1));
    painter.setBrush(look.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::radius, grid::radius);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void Banner::restyle()
{
    const Colours &c = coloursOf(this);
    const Look look = lookOf(m_kind, c);
    m_icon->setPixmap(look.icon.isEmpty()
            ? attentionSign(m_kind == Kind::Warning, look.text, devicePixelRatioF())
            : tintedIcon(look.icon, look.text).pixmap(QSize(grid::icon, grid::icon), devicePixelRatioF()));
    const auto colour = [](QLabel *label, const QColor &text) {
        QPalette palette;
        palette.setColor(QPalette::WindowText, text);
        label->setPalette(palette);
    };
    colour(m_text, m_kind == Kind::ReadOnly ? c.text : look.text);
    colour(m_detail, c.text);
    m_text->setFont(fontFor(TextSize::Body, QFont::Medium));
    update();
}

} // namespace agentee::ui

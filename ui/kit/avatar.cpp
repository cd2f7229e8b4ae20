#include "ui/kit/avatar.h"

#include "ui/kit/plain_tip.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace agentee::ui
{

namespace
{

struct Tone {
    QRgb light, dark; ///< fills that carry white letters
};

constexpr Tone tones[] = {{0x3a57d0, 0x4a66dc}, {0x0f7180, 0x12788a}, {0x8a4fb0, 0x8f55b6},
    {0xa5522a, 0xa85a33}, {0x2d7550, 0x2f7a54}, {0xa33f6e, 0xa84775}, {0x566274, 0x5d6a7e},
    {0x7c6512, 0x806917}};

/// Stable across runs and machines, unlike qHash.
size_t toneIndex(const QString &id)
{
    quint32 hash = 2166136261U;
    for (const QChar c : id)
        hash = (hash ^ c.unicode()) * 16777619U;
    return (hash ^ (hash >> 16)) % std::size(tones);
}

} // namespace

QColor avatarColour(const QString &id, bool dark)
{
    const Tone &tone = tones[toneIndex(id)];
    return QColor(dark ? tone.dark : tone.light);
}

void paintAvatar(QPainter &painter, const QRectF &disc, const QString &id, const QString &initials,
    const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(avatarColour(id, coloursOf(palette).dark));
    painter.drawEllipse(disc);
    QFont font = fontFor(TextSize::Meta, QFont::DemiBold);
    font.setPixelSize(qMax(7, qRound(disc.height() * (initials.size() > 1 ? 0.4 : 0.46))));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(disc, Qt::AlignCenter, initials);
    painter.restore();
}

Avatar::Avatar(int diameter, QWidget *parent)
    : QWidget(parent)
    , m_diameter(diameter)
{
    speakAs(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setPerson(const QString &id, const QString &name, const QString &initials)
{
    m_id = id;
    m_initials = initials.isEmpty() ? initialsOf(name) : initials.left(2);
    setAccessibleName(name);
    setToolTip(plainTip(name));
    update();
}

QString Avatar::initialsOf(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    const auto firstLetter = [](const QString &word) {
        const qsizetype units = word.at(0).isHighSurrogate() && word.size() > 1 ? 2 : 1;
        return word.left(units).toUpper();
    };
    return words.size() == 1 ? firstLetter(words.first())
                             : firstLetter(words.first()) + firstLetter(words.last());
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF disc((width() - m_diameter) / 2.0, (height() - m_diameter) / 2.0, m_diameter, m_diameter);
    paintAvatar(painter, disc, m_id, m_initials, palette());
}

} // namespace agentee::ui

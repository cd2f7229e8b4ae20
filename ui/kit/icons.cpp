#include "ui/kit/icons.h"

#include "ui/kit/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPaintDevice>
#include <QPainter>

#include <optional>

namespace agentee::ui
{

namespace
{

/// Paints a theme icon in our colours. Without a fixed colour it takes the present scheme's, each time it is
/// painted.
class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(const QString &name, std::optional<QColor> colour)
        : m_source(QIcon::fromTheme(name))
        , m_name(name)
        , m_colour(std::move(colour))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * scale).toSize(), mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap shape = m_source.pixmap((QSizeF(size) / scale).toSize(), scale, QIcon::Normal, QIcon::Off);
        if (shape.isNull())
            return shape;
        QPainter painter(&shape);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(QRect(QPoint(), shape.deviceIndependentSize().toSize()), colourFor(mode, state));
        return shape;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_colour); }
    QString key() const override { return QStringLiteral("agentee-tinted"); }
    bool isNull() override { return m_source.isNull(); }

private:
    QColor colourFor(QIcon::Mode mode, QIcon::State state) const
    {
        const Colours &colours = coloursOf(static_cast<const QWidget *>(nullptr));
        if (mode == QIcon::Disabled)
            return colours.disabledText;
        if (m_colour)
            return *m_colour;
        return state == QIcon::On || mode == QIcon::Selected ? colours.accentText : colours.secondaryText;
    }

    QIcon m_source;
    QString m_name;
    std::optional<QColor> m_colour;
};

QIcon makeIcon(const QString &name, std::optional<QColor> colour)
{
    if (name.isEmpty() || QIcon::fromTheme(name).isNull())
        return {};
    return QIcon(new TintedIconEngine(name, std::move(colour)));
}

} // namespace

void installIconTheme(bool dark)
{
    const QString folder = QStringLiteral("/usr/share/icons");
    if (!QIcon::themeSearchPaths().contains(folder))
        QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() + QStringList{folder});
    const QString name = dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze");
    QIcon::setFallbackThemeName(name);
    // A desktop without an icon theme of its own, or with the other Breeze, gets Breeze outright.
    const QString current = QIcon::themeName();
    if (current.isEmpty() || current == u"hicolor" || current.startsWith(u"breeze"))
        QIcon::setThemeName(name);
}

QIcon tintedIcon(const QString &name, const QColor &colour)
{
    return makeIcon(name, colour);
}

QIcon controlIcon(const QString &name)
{
    return makeIcon(name, std::nullopt);
}

} // namespace agentee::ui

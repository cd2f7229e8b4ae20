#include "tests/support/screenshots/still_picture.h"

#include "ui/kit/theme.h"
#include "ui/rendering/transcript_view.h"

#include <QDialog>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

constexpr int betweenLooks = 60; ///< milliseconds
constexpr int looksAlike = 4; ///< so many in a row: nothing moves any more
constexpr int patience = 30'000; ///< milliseconds

template <typename Widget>
QList<Widget *> shownIn(const QWidget &window)
{
    QList<Widget *> shown = window.findChildren<Widget *>();
    shown.removeIf([](const Widget *widget) { return !widget->isVisible(); });
    return shown;
}

void drawDialog(QPainter &painter, const QWidget &window, QDialog &dialog)
{
    const QPixmap above = dialog.grab();
    QRectF place(QPointF(), above.deviceIndependentSize());
    place.moveCenter(QRectF(window.rect()).center());
    QPainterPath outline;
    outline.addRoundedRect(place, ui::grid::radius, ui::grid::radius);
    painter.fillRect(window.rect(), QColor(0, 0, 0, 96));
    painter.save();
    painter.setClipPath(outline);
    painter.drawPixmap(place.topLeft(), above);
    painter.restore();
    painter.setPen(ui::coloursOf(&window).strongBorder);
    painter.drawPath(outline);
}

/// The browser engine paints in a process of its own and says when a page is loaded, not when it is painted.
bool isPainted(ui::TranscriptView &view)
{
    const QPoint margin(view.width() - 20, view.height() - 3);
    return view.grab().toImage().pixelColor(margin) == ui::coloursOf(&view).surface;
}

} // namespace

QPixmap pictureOf(QWidget &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    for (QDialog *dialog : shownIn<QDialog>(window))
        drawDialog(painter, window, *dialog);
    for (QMenu *menu : shownIn<QMenu>(window))
        painter.drawPixmap(window.mapFromGlobal(menu->pos()), menu->grab());
    return picture;
}

std::optional<QPixmap> stillPictureOf(QWidget &window)
{
    QImage last;
    int alike = 0;
    const auto stands = [&] {
        QTest::qWait(betweenLooks);
        QImage now = pictureOf(window).toImage();
        alike = now == last
                && std::ranges::all_of(transcriptsOf(window), [](auto *view) { return isPainted(*view); })
            ? alike + 1
            : 0;
        last = std::move(now);
        return alike >= looksAlike;
    };
    if (!QTest::qWaitFor(stands, patience))
        return std::nullopt;
    return QPixmap::fromImage(last);
}

QList<ui::TranscriptView *> transcriptsOf(const QWidget &window)
{
    return shownIn<ui::TranscriptView>(window);
}

} // namespace agentee::tests

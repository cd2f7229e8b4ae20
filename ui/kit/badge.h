#pragma once

#include <QWidget>

namespace agentee::ui
{

/// A count in a pill. Hidden at 0, "99+" over 99.
class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);
    /// `meaning` is what assistive technology says: "3 unread notifications".
    void setCount(int count, const QString &meaning = {});
    int count() const { return m_count; }
    static QString textFor(int count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
};

/// How wide paintBadge() paints it.
int badgeWidth(int count);
/// Paints the pill with its right end at `right`, centred on `middle`; returns its width. For delegates and
/// tabs.
int paintBadge(QPainter &painter, QPointF rightMiddle, int count, const QPalette &palette);

} // namespace agentee::ui

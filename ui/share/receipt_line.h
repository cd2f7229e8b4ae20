#pragma once

#include "models/share.h"

#include <QWidget>

namespace agentee::ui
{

/// A share's receipt as a line: sent, opened, continued, each with its time; or where it ended.
class ReceiptLine : public QWidget
{
    Q_OBJECT
public:
    explicit ReceiptLine(QWidget *parent = nullptr);
    void setShare(const models::Share &share);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Stop {
        QString name;
        QString time;
        bool reached = false;
        bool bad = false;
    };
    QList<Stop> m_stops;
};

} // namespace agentee::ui

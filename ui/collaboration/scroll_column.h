#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace agentee::ui
{

/// A page that scrolls: one column of readable width, in the middle where there is more room.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollColumn(QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }
    void setColumnWidth(int pixels);
    void setMargins(int horizontal, int vertical);

private:
    QWidget *m_column;
    QVBoxLayout *m_body;
};

/// A widget in the same column, for what stands above the scrolled part. The margins are those of the column.
QWidget *inColumn(QWidget *content);

/// Removes everything from a layout and deletes its widgets, later.
void clearLayout(QVBoxLayout &layout);

} // namespace agentee::ui

#pragma once

#include <QFrame>

class QVBoxLayout;

namespace agentee::ui
{

/// The one elevated surface: rounded, hairline border, padding on the grid. Put content into body().
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }
    /// A current card (keyboard navigation over cards) has an accent outline.
    void setCurrent(bool current);
    bool isCurrent() const { return m_current; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    bool m_current = false;
};

} // namespace agentee::ui

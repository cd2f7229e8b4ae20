#pragma once

#include <QFrame>

namespace agentee::ui
{

/// One line of plain text that is elided where room ends; the whole text is then the tooltip, and always the
/// accessible name.
class ElidedLabel : public QFrame
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const { return m_text; }
    void setElideMode(Qt::TextElideMode mode);
    /// Secondary text colour instead of the text colour.
    void setQuiet(bool quiet);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();
    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    bool m_quiet = false;
};

} // namespace agentee::ui

#pragma once

#include <QFrame>

namespace agentee::ui
{

/// A word about a state in a soft pill. Colour only repeats what the word says.
class StatusChip : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Neutral, Info, Success, Warning, Danger };
    explicit StatusChip(QWidget *parent = nullptr);
    void setStatus(Kind kind, const QString &text);
    QString text() const { return m_text; }
    Kind kind() const { return m_kind; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Neutral;
    QString m_text;
};

} // namespace agentee::ui

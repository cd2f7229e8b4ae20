#pragma once

#include <QAbstractButton>

namespace agentee::ui
{

/// One line that opens and closes what stands below it: a chevron, a name, a quieter summary that is elided.
class FoldLine : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FoldLine(QWidget *parent = nullptr);
    void setWords(const QString &name, const QString &summary);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_summary;
};

} // namespace agentee::ui

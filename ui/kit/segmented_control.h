#pragma once

#include <QWidget>

class QButtonGroup;

namespace agentee::ui
{

/// A few exclusive choices side by side (editor | preview | split). Where there is not enough room, those
/// with icons show these alone. Left and right move, as in a group of radio buttons.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);
    /// `id` comes back in currentChanged(). The first segment becomes current.
    void addSegment(const QString &id, const QString &label, const QString &iconName = {});
    QString current() const;
    /// Unknown ids are ignored. Emits currentChanged() when it changes.
    void setCurrent(const QString &id);

Q_SIGNALS:
    void currentChanged(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace agentee::ui

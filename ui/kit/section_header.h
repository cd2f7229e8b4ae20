#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace agentee::ui
{

/// A heading over a group of things, with an optional quieter line under it and room for controls at its end.
class SectionHeader : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHeader(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// Takes ownership; controls line up at the end.
    void addControl(QWidget *control);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_controls;
};

} // namespace agentee::ui

#pragma once

#include <QWidget>

class QPushButton;

namespace agentee::ui
{

/// The end of something that opened in place: the one act, in its own words, and a quiet way out.
class ActRow : public QWidget
{
    Q_OBJECT
public:
    ActRow(const QString &act, const QString &wayOut, QWidget *parent = nullptr);
    QPushButton *act() const { return m_act; }
    QPushButton *wayOut() const { return m_wayOut; }

private:
    QPushButton *m_act;
    QPushButton *m_wayOut;
};

} // namespace agentee::ui

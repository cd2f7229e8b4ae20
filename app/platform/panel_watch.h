#pragma once

#include <QObject>

#include <memory>

namespace agentee::client
{

/// Tells when the desktop's panel, in which icons beside the clock are, has ended: the icon is nowhere then,
/// until a panel comes again. Where panels are part of the system nothing is told.
class PanelWatch : public QObject
{
    Q_OBJECT
public:
    explicit PanelWatch(QObject *parent = nullptr);
    ~PanelWatch() override;

Q_SIGNALS:
    void gone();

private:
    class Source;
    std::unique_ptr<Source> m_source;
};

} // namespace agentee::client

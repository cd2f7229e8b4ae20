#pragma once

#include <QObject>

#include <memory>

namespace agentee::client
{

/// Tells when this computer is about to sleep and when it is awake again, where the system says so. Where it
/// does not, nothing is told, and connections notice by themselves that time has passed.
class SleepWatch : public QObject
{
    Q_OBJECT
public:
    explicit SleepWatch(QObject *parent = nullptr);
    ~SleepWatch() override;

Q_SIGNALS:
    /// Sleep waits, some seconds at most, until what is connected directly has returned.
    void aboutToSleep();
    void wokeUp();

private:
    class Source;
    std::unique_ptr<Source> m_source;
};

} // namespace agentee::client

#pragma once

#include <QObject>

#include <memory>

namespace agentee::client
{

/// The system's wishes that this process should end (SIGTERM, SIGINT and SIGHUP; on Windows Ctrl+C,
/// Ctrl+Break and a closed console), told in the event loop of the thread that made this. While one exists
/// the process does not end by itself. One at a time.
class StopRequests : public QObject
{
    Q_OBJECT
public:
    StopRequests();
    ~StopRequests() override;

Q_SIGNALS:
    void asked();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace agentee::client

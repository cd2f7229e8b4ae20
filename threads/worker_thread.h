#pragma once

#include <QThread>

namespace agentee
{

/// A thread with an event loop, in which a crash leaves a record whatever it is.
class WorkerThread : public QThread
{
public:
    using QThread::QThread;

protected:
    void run() override;
};

} // namespace agentee

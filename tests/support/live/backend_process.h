#pragma once

#include "models/problem.h"

#include <QProcess>
#include <QUrl>

#include <memory>

namespace agentee::tests
{

/// The real agentee-server in a process of its own, on a free port of this machine, with the sample people.
class BackendProcess
{
public:
    /// `folder` holds the backend's data; an existing one is continued. Waits until the server listens, 30 s
    /// at most.
    static models::Result<std::unique_ptr<BackendProcess>> start(
        const QString &folder, const QStringList &moreArguments = {}, quint16 port = 0);
    ~BackendProcess(); ///< ends it in good order

    QUrl url() const { return m_url; }
    qint64 processId() const { return m_process.processId(); }
    void kill(); ///< as a power cut would

private:
    BackendProcess() = default;

    QProcess m_process;
    QUrl m_url;
};

} // namespace agentee::tests

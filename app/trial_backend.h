#pragma once

#include "models/problem.h"

#include <QProcess>
#include <QUrl>

#include <memory>

namespace agentee::client
{

/// The backend of a trial: `agentee-server` with sample people on a free port of this computer. A server that
/// runs for this folder already is used; one that was started here ends with this object. Whoever ends asks
/// isUsedByOthers() before.
class TrialBackend
{
public:
    /// Waits up to 30 seconds until the server answers.
    static models::Result<std::unique_ptr<TrialBackend>> start(
        const QString &dataFolder, const QString &serverProgram);
    ~TrialBackend();
    const QUrl &url() const { return m_url; }
    bool isOwnServer() const { return m_server != nullptr; }
    /// Whether other programs were started later that use the server of this one.
    bool isUsedByOthers() const;
    bool isRunning() const; ///< false once an own server has ended

private:
    TrialBackend() = default;
    models::Result<void> launch(const QString &folder, const QString &serverProgram);
    QUrl m_url;
    QString m_usesFolder;
    QString m_use; ///< file that says: this process uses the server
    std::unique_ptr<QProcess> m_server;
};

} // namespace agentee::client

#pragma once

#include "app/local_server.h"

#include <memory>

namespace agentee::client
{

/// The backend of `agentee-try`: a LocalServer with the sample people and their known passwords. A server
/// that runs for this folder already is used; one that was started here ends with this object. Whoever ends
/// asks isUsedByOthers() before.
class TrialBackend : public QObject
{
    Q_OBJECT
public:
    TrialBackend(const QString &dataFolder, const QString &serverProgram, QObject *parent = nullptr);
    ~TrialBackend() override;

    /// Tells ready() or failed(), perhaps before it returns.
    void start();
    /// Valid once it is ready.
    const QUrl &url() const { return m_url; }
    /// Whether other programs were started later that use the server of this one.
    bool isUsedByOthers() const;

Q_SIGNALS:
    void ready(const QUrl &url);
    /// The server did not start. What it said stands in the terminal, too.
    void failed(const agentee::models::Problem &problem);

private:
    void use(const QUrl &url);
    void fail(const QString &sentence);
    QString usesFolder() const;
    QString useFile() const; ///< says: this process uses the server

    const QString m_folder;
    const QString m_program;
    QUrl m_url;
    std::unique_ptr<LocalServer> m_server; ///< none: somebody else's is used
};

} // namespace agentee::client

#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QByteArray>
#include <QUrl>

#include <memory>

namespace agentee::bench
{

/// One kept-alive HTTP connection to a backend, signed in, and nothing else: bytes in, bytes out, each call
/// waited for. What any client has to spend at least. Used in one thread.
class BareClient
{
public:
    static models::Result<std::unique_ptr<BareClient>> signIn(
        const QUrl &server, const QString &email, const QString &password);
    ~BareClient();
    /// One more connection, with the same sign-in.
    std::unique_ptr<BareClient> another() const;

    models::Result<QByteArray> post(const QByteArray &path, const QByteArray &body);
    /// `version`: for If-Match; 0 sends none.
    models::Result<QByteArray> put(const QByteArray &path, const QByteArray &body, qint64 version);

private:
    BareClient();
    models::Result<QByteArray> send(
        const char *method, const QByteArray &path, const QByteArray &body, qint64 version);

    struct Connection;
    std::unique_ptr<Connection> m_connection;
};

} // namespace agentee::bench

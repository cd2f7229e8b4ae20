#pragma once

#include "sync/network/api_client.h"

namespace agentee::sync
{

/// Sends calls to one server, with or without a token, and checks the answers. Knows nothing of signing in.
/// Lives in one thread; destroying closes.
///
/// HTTP/1.1 with kept connections; no cookies, no cache, no redirects, no stored passwords. TLS faults are
/// never ignored.
class HttpCaller
{
public:
    explicit HttpCaller(const ServerRoute &route, const ApiClientOptions &options = {});
    ~HttpCaller();
    HttpCaller(const HttpCaller &) = delete;
    HttpCaller &operator=(const HttpCaller &) = delete;

    /// `token` may be empty.
    QCoro::Task<models::Result<ApiAnswer>> send(const ApiRequest &request, const QString &token);
    const ServerRoute &route() const;
    const QUrl &server() const; ///< its address
    /// Kept connections may be dead: running calls end as with a silent server, later ones go over new
    /// connections.
    void startAnew();
    /// Running calls end with Cancelled; their callers continue before this returns.
    void cancelAll();
    /// The same, and later calls too.
    void close();

private:
    struct State;
    static QCoro::Task<models::Result<ApiAnswer>> run(
        std::shared_ptr<State> state, ApiRequest request, QString token);
    std::shared_ptr<State> m_state;
};

} // namespace agentee::sync

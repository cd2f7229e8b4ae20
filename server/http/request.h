#pragma once

#include "models/problem.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace agentee::server
{

/// The methods that routes can have. HEAD reaches a handler as Get; its answer is sent without the body.
enum class Method { Get, Post, Put, Patch, Delete };

/// "GET", "POST", ...
QByteArray methodName(Method method);
/// Case-sensitive, as HTTP wants; HEAD gives Get.
std::optional<Method> methodFromName(QByteArrayView name);

struct Header {
    QByteArray name; ///< as sent; compare without regard to case
    QByteArray value; ///< no white space at either end
    friend bool operator==(const Header &, const Header &) = default;
};

struct QueryParameter {
    QString name;
    QString value;
    friend bool operator==(const QueryParameter &, const QueryParameter &) = default;
};

/// One request, read and checked completely before a handler sees it. A plain value: tests make their own
/// with make().
class Request
{
public:
    /// Reads a request target: "/path?query" or "http://host/path?query". Refuses (MalformedRequest) other
    /// forms, broken percent escapes, invalid UTF-8, control characters, "." and ".." segments, more than 64
    /// query parameters and a parameter given twice. "+" in a query is a space.
    static models::Result<Request> make(Method method, const QByteArray &target,
        const QList<Header> &headers = {}, const QByteArray &body = {});

    Method method = Method::Get;
    QByteArray path; ///< as sent, still percent-encoded, without the query; begins with '/'
    QList<QString> segments; ///< the path split at '/', each part decoded: "/v1/a%2Fb" has "v1" and "a/b"
    QList<QueryParameter> query; ///< decoded, in the order of sending
    QList<Header> headers;
    QByteArray body; ///< complete, and no longer than the route allows
    QString remoteAddress; ///< of the TCP peer: behind a proxy that is the proxy. Empty without a network.

    /// The value of the first header of that name, in any case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;
    /// Nothing when the parameter is missing; empty when it has no value.
    std::optional<QString> queryValue(QStringView name) const;

    /// Which thread of the pool runs the handler: 0 to Server::Options::workers - 1, and no two handlers at a
    /// time have the same. Index of a connection pool of the caller's.
    int workerIndex() const { return m_workerIndex; }
    void setWorkerIndex(int index) { m_workerIndex = index; }

    /// True once the client has closed its end or the server gives up waiting while stopping: a long handler
    /// may stop early. A hint only; thread-safe; whatever is returned is still offered to the client.
    bool clientGone() const { return m_gone && m_gone->load(std::memory_order_relaxed); }
    void setGoneFlag(std::shared_ptr<const std::atomic<bool>> flag) { m_gone = std::move(flag); }

private:
    int m_workerIndex = 0;
    std::shared_ptr<const std::atomic<bool>> m_gone;
};

} // namespace agentee::server

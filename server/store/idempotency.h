#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QSet>

#include <memory>
#include <mutex>

namespace agentee::server
{

class Transaction;

/// A write as its repetition is known by.
struct IdempotentRequest {
    models::Id person;
    QString key; ///< the Idempotency-Key of the client
    QString methodAndPath; ///< "PUT /v1/sections/..."
    QByteArray bodyHash;
};

struct StoredAnswer {
    int status = 0;
    QByteArray headers; ///< in the form the caller chose
    QByteArray body;
    friend bool operator==(const StoredAnswer &, const StoredAnswer &) = default;
};

/// The answer that this very request got before, or nothing. Another request with the same key:
/// IdempotencyKeyReused.
models::Result<std::optional<StoredAnswer>> storedAnswer(
    Transaction &transaction, const IdempotentRequest &request);

/// Call it in the transaction of the write that it answers.
void storeAnswer(Transaction &transaction, const IdempotentRequest &request, const StoredAnswer &answer);

/// Forgets answers older than seven days; how many.
int pruneAnswers(Transaction &transaction);

/// The requests that are being worked on now, so that a second one with the same key is refused instead of
/// queued. Thread-safe.
class InFlightRequests
{
public:
    class Guard
    {
    public:
        Guard(InFlightRequests &requests, QString name)
            : m_requests(&requests)
            , m_name(std::move(name))
        {
        }
        ~Guard();
        Guard(Guard &&other) noexcept
            : m_requests(std::exchange(other.m_requests, nullptr))
            , m_name(std::move(other.m_name))
        {
        }
        Guard(const Guard &) = delete;
        Guard &operator=(const Guard &) = delete;
        Guard &operator=(Guard &&) = delete;

    private:
        InFlightRequests *m_requests;
        QString m_name;
    };

    /// InProgress while another Guard of this person and key lives. Must outlive its guards.
    models::Result<Guard> begin(const models::Id &person, const QString &key);

private:
    std::mutex m_mutex;
    QSet<QString> m_names;
};

} // namespace agentee::server

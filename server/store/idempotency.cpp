#include "server/store/idempotency.h"

#include "server/speech/say.h"
#include "server/store/transaction.h"

namespace agentee::server
{

using models::Problem;
using models::Result;
using namespace Qt::StringLiterals;

namespace
{

constexpr int DaysKept = 7;

} // namespace

Result<std::optional<StoredAnswer>> storedAnswer(Transaction &transaction, const IdempotentRequest &request)
{
    Rows rows = transaction.select(
        u"SELECT request, body_hash, status, headers, body FROM idempotency_answer WHERE person = ? AND key = ?"_s,
        {request.person, request.key});
    if (!rows.next())
        return std::optional<StoredAnswer>();
    if (rows.text(0) != request.methodAndPath || rows.bytes(1) != request.bodyHash) {
        return models::problem(Problem::Kind::IdempotencyKeyReused,
            Say::tr("This request repeats the key of another one."),
            Say::tr("Send it again with a new key."));
    }
    return StoredAnswer{
        .status = static_cast<int>(rows.number(2)), .headers = rows.bytes(3), .body = rows.bytes(4)};
}

void storeAnswer(Transaction &transaction, const IdempotentRequest &request, const StoredAnswer &answer)
{
    transaction.execute(
        u"INSERT INTO idempotency_answer (person, key, request, body_hash, status, headers, body, "
        "created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {request.person, request.key, request.methodAndPath, request.bodyHash, answer.status, answer.headers,
            answer.body, transaction.time()});
}

int pruneAnswers(Transaction &transaction)
{
    return static_cast<int>(transaction.execute(
        u"DELETE FROM idempotency_answer WHERE created_at < ?"_s, {transaction.time().addDays(-DaysKept)}));
}

InFlightRequests::Guard::~Guard()
{
    if (!m_requests)
        return;
    const std::scoped_lock lock(m_requests->m_mutex);
    m_requests->m_names.remove(m_name);
}

Result<InFlightRequests::Guard> InFlightRequests::begin(const models::Id &person, const QString &key)
{
    const QString name = models::idText(person) + u' ' + key;
    const std::scoped_lock lock(m_mutex);
    if (m_names.contains(name)) {
        Problem problem{.kind = Problem::Kind::InProgress,
            .title = Say::tr("This request is being worked on already."),
            .nextStep = Say::tr("Ask again in a second.")};
        problem.retryAfterSeconds = 1;
        return std::unexpected(problem);
    }
    m_names.insert(name);
    return Guard(*this, name);
}

} // namespace agentee::server

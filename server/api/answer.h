#pragma once

#include "models/problem.h"
#include "server/api/agent_port.h"
#include "server/services/principal.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <functional>
#include <optional>

namespace agentee::server
{

class EventHub;
class Transaction;

/// What is to be done outside of the database once the answer's transaction is durable.
struct AfterCommit {
    std::optional<models::Id> turnRequested = {};
    std::optional<models::Id> stopRequested = {};
    std::optional<models::Id> signedOut = {}; ///< the sign-in whose streams end
};

/// What a route answers when nothing stands against it.
struct Answer {
    int status = 200;
    QByteArray body = {}; ///< JSON; empty with 204
    AfterCommit after = {};
};

/// The half of a route that runs in the transaction, with everything decoded and checked before.
using Work = std::function<models::Result<Answer>(Transaction &, const Principal &)>;

inline Answer jsonAnswer(const QJsonObject &object, int status = 200)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

/// Turns a service's row into an answer: `service(...).transform(asRow)`, `.transform(asCreated)`.
inline constexpr auto asRow = [](const auto &row) { return jsonAnswer(toJson(row)); };
inline constexpr auto asCreated = [](const auto &row) { return jsonAnswer(toJson(row), 201); };
inline constexpr auto asItems = [](const auto &rows) {
    QJsonArray items;
    for (const auto &row : rows)
        items.append(toJson(row));
    return jsonAnswer({{QStringLiteral("items"), items}});
};
inline Answer noContent()
{
    return {.status = 204};
}

} // namespace agentee::server

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace agentee::models
{

/// One line of a tenant's audit trail: who did what, to what, as whom. Every line holds the hash of the line
/// before, so that no line can be changed, left out or moved without every later hash giving it away.
struct AuditLine {
    qint64 number = 0; ///< 1, 2, 3 … within the tenant
    QString time; ///< timeText()
    QString actor; ///< id of the person, or of the system
    QString onBehalfOf; ///< the agent that acted for the actor; empty when nobody did
    QString action;
    QString subject; ///< id of what it was done to
    QJsonObject detail;
    QByteArray previousHash; ///< lower-case hexadecimal
    QByteArray hash; ///< lower-case hexadecimal SHA-256 of everything above as canonical JSON
    friend bool operator==(const AuditLine &, const AuditLine &) = default;
};

/// What the first line of a tenant has as its previous hash: 64 zeros.
QByteArray genesisHash();

/// The line with both hashes filled in.
AuditLine chained(AuditLine line, const QByteArray &previousHash);

/// The last line as it was noted outside of the database. Only with it a cut tail is noticed.
struct ChainAnchor {
    qint64 number = 0;
    QByteArray hash;
    friend bool operator==(const ChainAnchor &, const ChainAnchor &) = default;
};

struct ChainFault {
    qint64 line = 0; ///< number of the first line that cannot be trusted
    QString sentence; ///< what is wrong with it, for people
    friend bool operator==(const ChainFault &, const ChainFault &) = default;
};

/// Checks a whole chain, in the order in which it was read, from its first line on. Nothing when it is whole.
/// Lines after the anchor are fine, the trail goes on after it was noted.
std::optional<ChainFault> verifyChain(
    const QList<AuditLine> &lines, const std::optional<ChainAnchor> &anchor = std::nullopt);

} // namespace agentee::models

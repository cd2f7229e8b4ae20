#include "models/audit_chain.h"

#include "models/json_document.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::AuditLine)
};

QByteArray hashOf(const AuditLine &line)
{
    // The number is text: no JSON number may differ by the machine that wrote it.
    const QJsonObject content{{QStringLiteral("number"), QString::number(line.number)},
        {QStringLiteral("time"), line.time}, {QStringLiteral("actor"), line.actor},
        {QStringLiteral("on_behalf_of"), line.onBehalfOf}, {QStringLiteral("action"), line.action},
        {QStringLiteral("subject"), line.subject}, {QStringLiteral("detail"), line.detail},
        {QStringLiteral("previous_hash"), QString::fromLatin1(line.previousHash)}};
    return QCryptographicHash::hash(canonicalJson(content), QCryptographicHash::Sha256).toHex();
}

ChainFault fault(qint64 line, const QString &sentence)
{
    return {line, sentence.arg(line)};
}

std::optional<ChainFault> lineFault(const AuditLine &line, qint64 expected, const QByteArray &previousHash)
{
    if (line.number == expected - 1)
        return fault(line.number, Say::tr("There are two lines with the number %1."));
    if (line.number < expected)
        return fault(line.number, Say::tr("Line %1 is not where it belongs."));
    if (line.number > expected)
        return fault(expected, Say::tr("Line %1 is missing, or is not where it belongs."));
    if (line.previousHash != previousHash)
        return fault(expected, Say::tr("Line %1 does not continue the line before it."));
    if (line.hash != hashOf(line))
        return fault(expected, Say::tr("Line %1 was changed after it was written."));
    return std::nullopt;
}

} // namespace

QByteArray genesisHash()
{
    return QByteArray(64, '0');
}

AuditLine chained(AuditLine line, const QByteArray &previousHash)
{
    line.previousHash = previousHash;
    line.hash = hashOf(line);
    return line;
}

std::optional<ChainFault> verifyChain(const QList<AuditLine> &lines, const std::optional<ChainAnchor> &anchor)
{
    QByteArray previousHash = genesisHash();
    qint64 expected = 1;
    for (const AuditLine &line : lines) {
        if (const auto found = lineFault(line, expected, previousHash))
            return found;
        if (anchor && anchor->number == line.number && anchor->hash != line.hash)
            return fault(
                line.number, Say::tr("Line %1 is not the one that was noted outside of the database."));
        previousHash = line.hash;
        ++expected;
    }
    if (anchor && anchor->number >= expected)
        return fault(expected, Say::tr("The end is cut off: line %1 is missing."));
    return std::nullopt;
}

} // namespace agentee::models

#pragma once

#include "models/problem.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace agentee::models
{

/// Something that was decided, so that nobody has to argue it out again.
struct Decision {
    QString what;
    QString why;
    QStringList rejectedAlternatives;
    std::optional<qint64> message = {}; ///< the offset of the message that it was taken from
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// The note that travels with a share.
struct HandoffRecord {
    QString id; ///< INITIALS-YYMMDD-NN, given by the server; empty in a draft
    QString summary;
    QList<Decision> decisions;
    QStringList changes;
    QStringList nextSteps;
    QStringList openQuestions;
    QString context;
    QString resumePrompt; ///< what the recipient's own agent is told to begin with
    QByteArray contentHash; ///< of everything but the id; empty in a draft
    friend bool operator==(const HandoffRecord &, const HandoffRecord &) = default;
};

QString handoffRecordId(const QString &initials, QDate day, int number);
bool isHandoffRecordId(QStringView text);

QJsonObject toJson(const HandoffRecord &record);
Result<HandoffRecord> handoffRecordFromJson(const QJsonObject &object);

/// Lower-case hexadecimal SHA-256 of the canonical JSON of everything but id and contentHash.
QByteArray handoffRecordHash(const HandoffRecord &record);

/// The record with every secret in its texts masked, as findSecrets() knows them.
HandoffRecord maskedRecord(HandoffRecord record);

/// The record as Markdown, as it seeds a session and is shown to people; its headings are in the language
/// that the program, or on the server the thread, speaks.
QString toMarkdown(const HandoffRecord &record);

} // namespace agentee::models

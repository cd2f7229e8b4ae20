#pragma once

#include "models/conversation_import.h"

#include <QByteArrayView>
#include <QHash>

namespace agentee::models
{

/// What became of every line of a file: lines == fromPerson + fromAgent + joined + kept + empty.
struct SessionFileCounts {
    qint64 lines = 0;
    qint64 fromPerson = 0;
    qint64 fromAgent = 0;
    qint64 joined = 0; ///< results of tools, which stand with their calls
    qint64 kept = 0; ///< of another kind, or no JSON at all: kept as they are, folded
    qint64 empty = 0;
    qint64 toolCalls = 0;
    qint64 messages() const { return fromPerson + fromAgent + kept; }
    friend bool operator==(const SessionFileCounts &, const SessionFileCounts &) = default;
};

/// Turns the session files of Claude Code and Codex (one JSON record a line) into messages, a line at a time.
/// Nothing of a file is trusted, nothing of it is dropped: what is not understood becomes a message that
/// holds the line as it is. The same lines give the same messages with the same ids for the same session.
class SessionFileReader
{
public:
    /// What is longer is cut by the caller, who says how much is missing.
    static constexpr qsizetype longestLine = 4 * 1024 * 1024; ///< bytes

    explicit SessionFileReader(const Id &session);

    void addLine(QByteArrayView line, qint64 missingBytes = 0);
    /// The messages that are complete, in order; with `rest`, all that are left. A result that comes later
    /// than 50 messages after its call stands for itself.
    QList<ImportedMessage> take(bool rest);

    /// "Claude Code" or "Codex", from the first record that says so; empty: no record was of either.
    QString tool() const { return m_tool; }
    const SessionFileCounts &counts() const { return m_counts; }

private:
    bool addClaude(const QJsonObject &record);
    bool addClaudePerson(const QJsonObject &record, const QJsonValue &content);
    void addClaudeAgent(const QJsonObject &record, const QJsonObject &message);
    bool addCodex(const QJsonObject &record);
    bool addCodexItem(const QJsonObject &item, const QDateTime &time);
    void addMessage(MessageRole role, const QString &text, const QList<ToolUse> &uses, const QString &model,
        const QDateTime &time);
    bool join(const QString &callId, const QString &result, bool failed);
    void keep(const QString &kind, const QString &line, const QDateTime &time);

    Id m_session;
    QString m_tool;
    QString m_model; ///< that answers, as the records say so far; of Codex
    SessionFileCounts m_counts;
    QList<ImportedMessage> m_pending;
    QHash<QString, qint64> m_calls; ///< message, counted from the first of the file, that holds the call
    qint64 m_taken = 0;
    QByteArray m_line; ///< what the ids of this line's messages are made from
};

} // namespace agentee::models

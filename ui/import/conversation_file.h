#pragma once

#include "models/session_file.h"

#include <QFile>

namespace agentee::ui
{

/// A session file of another program, read a piece at a time: it may be hundreds of megabytes.
class ConversationFile
{
public:
    ConversationFile(const QString &path, const models::Id &session);

    /// Refuses what is no file: a folder, a device, a pipe.
    models::Result<void> open();
    /// Reads lines, about so many bytes of them. False at the end of the file.
    models::Result<bool> read(qint64 bytes);
    /// At most as many messages as one request may hold, of those that are complete.
    QList<models::ImportedMessage> takeBatch();
    /// Whether takeBatch() would give a full one.
    bool hasBatch() const;

    const models::SessionFileReader &reader() const { return m_reader; }
    qint64 position() const { return m_file.pos(); }
    qint64 size() const { return m_file.size(); }

private:
    void queue(const QList<models::ImportedMessage> &messages);

    QFile m_file;
    models::SessionFileReader m_reader;
    QList<std::pair<models::ImportedMessage, qsizetype>> m_queue; ///< with their size as JSON
    qsizetype m_queuedBytes = 0;
};

} // namespace agentee::ui

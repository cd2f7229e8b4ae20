#include "ui/import/conversation_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace agentee::ui
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::ConversationFile)
};

constexpr qsizetype batchBytes = models::limits::ImportBytes / 2;

models::Problem unreadable(const QFile &file)
{
    return {.kind = models::Problem::Kind::StorageFailure,
        .title = Say::tr("The file could not be read: %1.").arg(file.errorString()),
        .nextStep = Say::tr("Look whether it is still there and whether you may read it.")};
}

} // namespace

ConversationFile::ConversationFile(const QString &path, const models::Id &session)
    : m_file(path)
    , m_reader(session)
{
}

models::Result<void> ConversationFile::open()
{
    const QFileInfo info(m_file.fileName());
    if (!info.isFile())
        return models::problem(models::Problem::Kind::NotFound,
            Say::tr("“%1” is no file that can be read.").arg(info.fileName()),
            Say::tr("Choose a session file of Claude Code or Codex; its name ends in .jsonl."));
    if (!m_file.open(QIODevice::ReadOnly))
        return std::unexpected(unreadable(m_file));
    return {};
}

models::Result<bool> ConversationFile::read(qint64 bytes)
{
    const qint64 end = m_file.pos() + bytes;
    while (m_file.pos() < end && !m_file.atEnd()) {
        const QByteArray line = m_file.readLine(models::SessionFileReader::longestLine);
        if (line.isEmpty())
            return std::unexpected(unreadable(m_file));
        qint64 missing = 0;
        // The rest of a line that is too long is passed over, a piece at a time.
        for (QByteArray rest = line; !rest.endsWith('\n') && !m_file.atEnd(); missing += rest.size()) {
            rest = m_file.readLine(models::SessionFileReader::longestLine);
            if (rest.isEmpty())
                return std::unexpected(unreadable(m_file));
        }
        m_reader.addLine(line, missing);
    }
    queue(m_reader.take(m_file.atEnd()));
    return !m_file.atEnd();
}

void ConversationFile::queue(const QList<models::ImportedMessage> &messages)
{
    for (const models::ImportedMessage &message : messages) {
        const qsizetype bytes = QJsonDocument(models::toJson(message)).toJson(QJsonDocument::Compact).size();
        m_queuedBytes += bytes;
        m_queue.append({message, bytes});
    }
}

bool ConversationFile::hasBatch() const
{
    return m_queue.size() >= models::limits::ImportedMessagesAtOnce || m_queuedBytes >= batchBytes;
}

QList<models::ImportedMessage> ConversationFile::takeBatch()
{
    QList<models::ImportedMessage> batch;
    qsizetype bytes = 0;
    while (!m_queue.isEmpty() && batch.size() < models::limits::ImportedMessagesAtOnce
        && (batch.isEmpty() || bytes + m_queue.first().second <= batchBytes)) {
        auto [message, size] = m_queue.takeFirst();
        bytes += size;
        m_queuedBytes -= size;
        batch.append(message);
    }
    return batch;
}

} // namespace agentee::ui

#include "models/session_file.h"

#include "models/workspace.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::SessionFile)
};

constexpr qsizetype keptBack = 50; ///< messages that may still get results of tools
constexpr qsizetype longestText = 1'000'000; ///< UTF-16 units, of a text or a result
constexpr qsizetype longestInput = 1'000'000; ///< bytes of JSON

/// Bounded, and without the character that no text may contain.
QString bounded(QString text, qsizetype most = longestText)
{
    text.replace(QChar(u'\0'), QChar::ReplacementCharacter);
    if (text.size() <= most)
        return text;
    const qsizetype missing = text.size() - most;
    text.truncate(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
    return text + u"\n\n"_s + Say::tr("(%L1 more characters are in the file)").arg(missing);
}

QString oneLine(const QString &text, qsizetype most)
{
    QString line = text.simplified().left(most);
    line.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line;
}

QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(value.isArray()
            ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)
            : QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented));
}

QDateTime timeOf(const QJsonObject &record)
{
    QDateTime time =
        QDateTime::fromString(record.value("timestamp"_L1).toString().left(40), Qt::ISODateWithMs);
    if (!time.isValid() || time.date().year() < 1970 || time.date().year() > 9999)
        return {};
    return time.toUTC();
}

QString pictureLeftOut()
{
    return Say::tr("(a picture, which is in the file only)");
}

bool isPicture(const QJsonValue &block)
{
    const QString type = block["type"_L1].toString();
    return type == "image"_L1 || type == "input_image"_L1;
}

/// Text of content that is a text, or a list of blocks of which some are texts.
QString textOfContent(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QStringList texts;
    for (const QJsonValue &block : content.toArray()) {
        if (block["text"_L1].isString())
            texts.append(block["text"_L1].toString());
        else if (isPicture(block))
            texts.append(pictureLeftOut());
        else if (block.isString())
            texts.append(block.toString());
        else
            texts.append(jsonText(block));
    }
    return texts.join(u"\n\n"_s);
}

/// What the program puts into the person's mouth: one element, named as no person names anything.
bool isPutIntoTheirMouth(const QString &text)
{
    static const QRegularExpression element(uR"(^\s*<([a-z]+(?:[_ -][a-z]+)+|skill)>.*</\1>\s*$)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return text.startsWith("# AGENTS.md"_L1) || element.match(text).hasMatch();
}

struct ToolOutput {
    QString text;
    bool failed = false;
};

/// A text; a list of blocks; an object with a text in it; or, of commands, such an object written as a text.
ToolOutput outputOf(const QJsonValue &output)
{
    if (output.isArray())
        return {textOfContent(output)};
    if (output.isObject()) {
        const QJsonValue content = output["content"_L1];
        const bool isKnown = content.isString() || content.isArray();
        return {
            isKnown ? textOfContent(content) : jsonText(output), output["success"_L1] == QJsonValue(false)};
    }
    const QString text = output.toString();
    const QJsonObject inner = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonValue exitCode = inner["metadata"_L1]["exit_code"_L1];
    if (inner["output"_L1].isString() && exitCode.isDouble())
        return {inner["output"_L1].toString(), exitCode.toInt() != 0};
    return {text};
}

/// What a call is about, in one line.
QString summaryOf(const QString &name, const QJsonObject &input)
{
    for (const QLatin1StringView key : {"description"_L1, "command"_L1, "cmd"_L1, "file_path"_L1, "path"_L1,
             "pattern"_L1, "query"_L1, "url"_L1, "prompt"_L1, "input"_L1}) {
        const QJsonValue value = input.value(key);
        QString words = value.toString();
        if (value.isArray()) {
            QStringList parts;
            for (const QJsonValue &part : value.toArray())
                parts.append(part.toString());
            words = parts.join(u' ');
        }
        if (const QString line = oneLine(words, 160); !line.isEmpty())
            return name + u": "_s + line;
    }
    return name;
}

ToolUse callOf(const QString &callId, const QString &name, const QJsonObject &input)
{
    ToolUse use;
    use.callId = oneLine(callId, limits::ToolNameLength);
    use.name = oneLine(name, limits::ToolNameLength);
    if (use.name.isEmpty())
        use.name = u"tool"_s;
    const QByteArray json = QJsonDocument(input).toJson(QJsonDocument::Compact);
    const bool fits = json.size() <= longestInput && !json.contains("\\u0000");
    use.input = fits ? input : QJsonObject{{u"input"_s, bounded(QString::fromUtf8(json), longestInput / 4)}};
    use.summary = summaryOf(use.name, use.input);
    return use;
}

/// Something that is shown folded, with its text inside.
ToolUse folded(const QString &name, const QString &summary, const QString &text)
{
    ToolUse use;
    use.name = oneLine(name, limits::ToolNameLength);
    if (use.name.isEmpty())
        use.name = u"record"_s;
    use.summary = oneLine(summary, 300);
    use.result = bounded(text);
    return use;
}

} // namespace

SessionFileReader::SessionFileReader(const Id &session)
    : m_session(session)
{
}

void SessionFileReader::addLine(QByteArrayView line, qint64 missingBytes)
{
    ++m_counts.lines;
    while (!line.isEmpty() && (line.back() == '\n' || line.back() == '\r'))
        line.chop(1);
    if (line.trimmed().isEmpty()) {
        ++m_counts.empty;
        return;
    }
    m_line = QByteArray::number(m_counts.lines) + ' '
        + QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex();
    const QJsonDocument document =
        missingBytes > 0 ? QJsonDocument() : QJsonDocument::fromJson(line.toByteArray());
    const QJsonObject record = document.object();
    if (!record.isEmpty() && (addClaude(record) || addCodex(record)))
        return;
    QString text = QString::fromUtf8(line);
    if (missingBytes > 0)
        text += u"\n\n"_s + Say::tr("(%L1 more bytes of this line are in the file)").arg(missingBytes);
    const QString type = record.value("type"_L1).toString(record.value("record_type"_L1).toString());
    const QString inner = record.value("payload"_L1)["type"_L1].toString();
    keep(inner.isEmpty() ? type : type + u'/' + inner, text, timeOf(record));
}

bool SessionFileReader::addClaude(const QJsonObject &record)
{
    const bool ours =
        record.contains("uuid"_L1) || record.contains("sessionId"_L1) || record.contains("leafUuid"_L1);
    if (!ours || m_tool == "Codex"_L1)
        return false;
    m_tool = u"Claude Code"_s;
    const QString type = record.value("type"_L1).toString();
    const QJsonObject message = record.value("message"_L1).toObject();
    const QJsonValue content = message.value("content"_L1);
    // What other agents said to each other, and what the program put into the person's mouth, is not the
    // conversation.
    const bool aside = record.value("isSidechain"_L1).toBool() || record.value("isMeta"_L1).toBool();
    if (aside || !(content.isString() || content.isArray()))
        return false;
    if (type == "user"_L1)
        return addClaudePerson(record, content);
    if (type != "assistant"_L1)
        return false;
    addClaudeAgent(record, message);
    return true;
}

/// What a person said, or results of tools, which the format hands over as if the person had said them.
bool SessionFileReader::addClaudePerson(const QJsonObject &record, const QJsonValue &content)
{
    QStringList texts;
    qsizetype results = 0;
    bool joined = true;
    for (const QJsonValue &block : content.toArray()) {
        if (block["type"_L1].toString() == "tool_result"_L1) {
            ++results;
            joined = join(block["tool_use_id"_L1].toString(), textOfContent(block["content"_L1]),
                         block["is_error"_L1].toBool())
                && joined;
        } else if (isPicture(block)) {
            texts.append(pictureLeftOut());
        } else if (block["text"_L1].isString()) {
            texts.append(block["text"_L1].toString());
        } else {
            texts.append(u"```json\n"_s + jsonText(block) + u"```"_s);
        }
    }
    if (content.isString())
        texts.append(content.toString());
    if (results > 0 && texts.isEmpty()) {
        m_counts.joined += joined ? 1 : 0;
        return joined;
    }
    if (results > 0 && !joined)
        return false;
    const QString text = texts.join(u"\n\n"_s);
    if (text.trimmed().isEmpty())
        return false;
    ++m_counts.fromPerson;
    addMessage(MessageRole::Person, text, {}, {}, timeOf(record));
    return true;
}

void SessionFileReader::addClaudeAgent(const QJsonObject &record, const QJsonObject &message)
{
    QStringList texts;
    QList<ToolUse> uses;
    const QJsonValue content = message.value("content"_L1);
    if (content.isString())
        texts.append(content.toString());
    for (const QJsonValue &block : content.toArray()) {
        const QString type = block["type"_L1].toString();
        if (type == "text"_L1)
            texts.append(block["text"_L1].toString());
        else if (type == "tool_use"_L1)
            uses.append(
                callOf(block["id"_L1].toString(), block["name"_L1].toString(), block["input"_L1].toObject()));
        else if (type == "thinking"_L1)
            uses.append(folded(type, Say::tr("Thought about it"), block["thinking"_L1].toString()));
        else
            uses.append(folded(type, Say::tr("Kept as it was: %1").arg(type), jsonText(block)));
    }
    ++m_counts.fromAgent;
    addMessage(MessageRole::Agent, texts.join(u"\n\n"_s), uses, message.value("model"_L1).toString(),
        timeOf(record));
}

bool SessionFileReader::addCodex(const QJsonObject &record)
{
    static const QStringList kinds{
        u"session_meta"_s, u"response_item"_s, u"event_msg"_s, u"turn_context"_s, u"compacted"_s};
    static const QStringList items{u"message"_s, u"reasoning"_s, u"function_call"_s,
        u"function_call_output"_s, u"custom_tool_call"_s, u"custom_tool_call_output"_s, u"local_shell_call"_s,
        u"web_search_call"_s};
    const QString type = record.value("type"_L1).toString();
    const bool wrapped = kinds.contains(type) && record.value("payload"_L1).isObject();
    // Earlier versions wrote the items bare, after a first line with the session's id and instructions.
    const bool bare = items.contains(type)
        && (record.contains("role"_L1) || record.contains("call_id"_L1) || record.contains("summary"_L1)
            || record.contains("action"_L1));
    const bool first = record.contains("instructions"_L1) && record.contains("id"_L1) && type.isEmpty();
    const bool state = record.contains("record_type"_L1);
    if (m_tool == "Claude Code"_L1 || !(wrapped || bare || first || state))
        return false;
    m_tool = u"Codex"_s;
    if (type == "response_item"_L1)
        return addCodexItem(record.value("payload"_L1).toObject(), timeOf(record));
    if (type == "turn_context"_L1)
        m_model = record.value("payload"_L1)["model"_L1].toString();
    return bare && addCodexItem(record, timeOf(record));
}

bool SessionFileReader::addCodexItem(const QJsonObject &item, const QDateTime &time)
{
    const QString type = item.value("type"_L1).toString();
    const QString callId = item.value("call_id"_L1).toString();
    if (type == "message"_L1) {
        const QString role = item.value("role"_L1).toString();
        const QString text = textOfContent(item.value("content"_L1));
        const bool person = role == "user"_L1;
        // What the program tells the model about the machine and its rules comes as a person's or a
        // developer's words.
        if (text.trimmed().isEmpty() || (!person && role != "assistant"_L1)
            || (person && isPutIntoTheirMouth(text)))
            return false;
        ++(person ? m_counts.fromPerson : m_counts.fromAgent);
        addMessage(
            person ? MessageRole::Person : MessageRole::Agent, text, {}, person ? QString() : m_model, time);
        return true;
    }
    if (type == "function_call_output"_L1 || type == "custom_tool_call_output"_L1) {
        const ToolOutput output = outputOf(item.value("output"_L1));
        const bool joined = join(callId, output.text, output.failed);
        m_counts.joined += joined ? 1 : 0;
        return joined;
    }
    if (type == "function_call"_L1 || type == "custom_tool_call"_L1 || type == "local_shell_call"_L1
        || type == "web_search_call"_L1) {
        const QString words = item.value("arguments"_L1).toString(item.value("input"_L1).toString());
        const QJsonDocument arguments = QJsonDocument::fromJson(words.toUtf8());
        const QJsonObject input = arguments.isObject() ? arguments.object()
            : !words.isEmpty()                         ? QJsonObject{{u"input"_s, words}}
                                                       : item.value("action"_L1).toObject();
        ++m_counts.fromAgent;
        addMessage(MessageRole::Agent, {}, {callOf(callId, item.value("name"_L1).toString(type), input)},
            m_model, time);
        return true;
    }
    if (type == "reasoning"_L1) {
        const QString summary = textOfContent(item.value("summary"_L1));
        const QString thought =
            summary.trimmed().isEmpty() ? textOfContent(item.value("content"_L1)) : summary;
        if (thought.trimmed().isEmpty())
            return false;
        ++m_counts.fromAgent;
        addMessage(
            MessageRole::Agent, {}, {folded(type, Say::tr("Thought about it"), thought)}, m_model, time);
        return true;
    }
    return false;
}

void SessionFileReader::addMessage(MessageRole role, const QString &text, const QList<ToolUse> &uses,
    const QString &model, const QDateTime &time)
{
    ImportedMessage message;
    message.id = QUuid::createUuidV5(m_session, m_line);
    message.role = role;
    message.text = bounded(text);
    message.toolUses = uses.first(qMin(uses.size(), limits::ToolUsesPerMessage));
    message.model = oneLine(model, limits::ModelNameLength);
    message.writtenAt = time;
    for (const ToolUse &use : std::as_const(message.toolUses)) {
        if (use.callId.isEmpty())
            continue;
        ++m_counts.toolCalls;
        m_calls.insert(use.callId, m_taken + m_pending.size());
    }
    m_pending.append(message);
}

bool SessionFileReader::join(const QString &callId, const QString &result, bool failed)
{
    const auto call = m_calls.constFind(oneLine(callId, limits::ToolNameLength));
    if (callId.isEmpty() || call == m_calls.constEnd() || *call < m_taken)
        return false;
    for (ToolUse &use : m_pending[*call - m_taken].toolUses) {
        if (use.callId != call.key())
            continue;
        use.result = bounded(result);
        use.failed = failed;
    }
    m_calls.erase(call);
    return true;
}

void SessionFileReader::keep(const QString &kind, const QString &line, const QDateTime &time)
{
    ++m_counts.kept;
    const QString name = oneLine(kind, 100);
    const QString summary = name.isEmpty() ? Say::tr("Kept as it was: a line that is no record")
                                           : Say::tr("Kept as it was: %1").arg(name);
    addMessage(MessageRole::Agent, {}, {folded(name, summary, line)}, {}, time);
}

QList<ImportedMessage> SessionFileReader::take(bool rest)
{
    const qsizetype count = rest ? m_pending.size() : qMax<qsizetype>(0, m_pending.size() - keptBack);
    const QList<ImportedMessage> taken = m_pending.first(count);
    m_pending.remove(0, count);
    m_taken += count;
    if (m_calls.size() > 10 * keptBack)
        m_calls.removeIf([this](const auto &call) { return call.value() < m_taken; });
    return taken;
}

} // namespace agentee::models

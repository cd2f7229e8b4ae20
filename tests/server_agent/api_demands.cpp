#include "tests/server_agent/api_demands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace agentee::tests
{

using namespace Qt::Literals::StringLiterals;

namespace
{

class Inspection
{
public:
    explicit Inspection(const RecordedRequest &request)
        : m_request(request)
        , m_body(request.json())
    {
    }

    QStringList anthropic()
    {
        common(u"/v1/messages"_s,
            {u"model"_s, u"max_tokens"_s, u"messages"_s, u"system"_s, u"tools"_s, u"stream"_s});
        demand(m_request.headers.value("anthropic-version") == "2026-10-21", u"anthropic-version is wrong"_s);
        // The vendor's library sends the key as a bearer token, its guide for plain HTTP shows the header of
        // its own.
        demand(!m_request.headers.value("x-api-key").isEmpty()
                || m_request.headers.value("authorization").startsWith("Bearer "),
            u"the key is missing"_s);
        demand(m_body.value("max_tokens"_L1).toInteger() > 0, u"max_tokens must be positive"_s);
        demand(!m_body.contains("system"_L1) || !m_body.value("system"_L1).toString().trimmed().isEmpty()
                || m_body.value("system"_L1).isArray(),
            u"system is empty"_s);
        for (const QJsonValue &tool : m_body.value("tools"_L1).toArray())
            toolSpec(tool.toObject(), "input_schema"_L1);
        anthropicMessages();
        return m_complaints;
    }

    QStringList openAi()
    {
        common(u"/v1/chat/completions"_s,
            {u"model"_s, u"max_tokens"_s, u"max_completion_tokens"_s, u"messages"_s, u"tools"_s, u"stream"_s,
                u"stream_options"_s});
        demand(m_request.headers.value("authorization").startsWith("Bearer "), u"Authorization is missing"_s);
        demand(m_body.contains("max_tokens"_L1) != m_body.contains("max_completion_tokens"_L1),
            u"exactly one limit must be given"_s);
        for (const QJsonValue &tool : m_body.value("tools"_L1).toArray()) {
            demand(tool.toObject().value("type"_L1) == "function"_L1, u"a tool must be a function"_s);
            toolSpec(tool.toObject().value("function"_L1).toObject(), "parameters"_L1);
        }
        openAiMessages();
        return m_complaints;
    }

private:
    void demand(bool holds, const QString &complaint)
    {
        if (!holds)
            m_complaints += complaint;
    }

    void common(const QString &path, const QStringList &fields)
    {
        demand(m_request.method == "POST", u"the method must be POST"_s);
        demand(m_request.path.endsWith(path.toLatin1()), u"the path must be "_s + path);
        demand(m_request.headers.value("content-type") == "application/json", u"the body must be JSON"_s);
        demand(!m_request.headers.value("host").isEmpty(), u"Host is missing"_s);
        demand(!m_body.isEmpty(), u"the body is no JSON object"_s);
        demand(!m_body.value("model"_L1).toString().isEmpty(), u"model is missing"_s);
        demand(m_body.value("stream"_L1) == true, u"stream must be true"_s);
        demand(!m_body.value("messages"_L1).toArray().isEmpty(), u"messages must not be empty"_s);
        demand(!m_body.contains("tools"_L1) || !m_body.value("tools"_L1).toArray().isEmpty(),
            u"tools is empty"_s);
        for (const QString &key : m_body.keys())
            demand(fields.contains(key), u"unknown field "_s + key);
    }

    void toolSpec(const QJsonObject &tool, QLatin1StringView schemaKey)
    {
        static const QRegularExpression nameForm(u"^[a-zA-Z0-9_-]{1,64}$"_s);
        demand(
            nameForm.match(tool.value("name"_L1).toString()).hasMatch(), u"a tool's name has a wrong form"_s);
        demand(tool.value(schemaKey).toObject().value("type"_L1) == "object"_L1,
            u"a schema is not of an object"_s);
    }

    void anthropicMessages()
    {
        QSet<QString> open;
        QString lastRole = u"assistant"_s;
        for (const QJsonValue &value : m_body.value("messages"_L1).toArray()) {
            const QString role = value.toObject().value("role"_L1).toString();
            demand(
                role != lastRole && (role == "user"_L1 || role == "assistant"_L1), u"roles must alternate"_s);
            lastRole = role;
            const QJsonArray blocks = value.toObject().value("content"_L1).toArray();
            demand(!blocks.isEmpty(), u"a message has no content"_s);
            bool afterText = false;
            for (const QJsonValue &block : blocks)
                anthropicBlock(block.toObject(), role, open, afterText);
            demand(role == "assistant"_L1 || open.isEmpty(), u"a call has no result"_s);
        }
        demand(lastRole == "user"_L1, u"the last message must be the user's"_s);
    }

    void anthropicBlock(const QJsonObject &block, const QString &role, QSet<QString> &open, bool &afterText)
    {
        const QString type = block.value("type"_L1).toString();
        if (type == "text"_L1) {
            afterText = true;
            demand(!block.value("text"_L1).toString().trimmed().isEmpty(), u"a text is blank"_s);
        } else if (type == "tool_use"_L1) {
            demand(role == "assistant"_L1, u"a call of the user"_s);
            demand(block.value("input"_L1).isObject(), u"input must be an object"_s);
            demand(!open.contains(block.value("id"_L1).toString()), u"two calls with one id"_s);
            open.insert(block.value("id"_L1).toString());
        } else if (type == "tool_result"_L1) {
            demand(role == "user"_L1 && !afterText, u"results must come first in the user's message"_s);
            demand(open.remove(block.value("tool_use_id"_L1).toString()), u"a result without a call"_s);
        } else {
            m_complaints += u"unknown block "_s + type;
        }
    }

    void openAiMessages()
    {
        QSet<QString> open;
        for (const QJsonValue &value : m_body.value("messages"_L1).toArray()) {
            const QJsonObject message = value.toObject();
            const QString role = message.value("role"_L1).toString();
            demand(role == "tool"_L1 || open.isEmpty(), u"a call has no result"_s);
            if (role == "tool"_L1) {
                demand(
                    open.remove(message.value("tool_call_id"_L1).toString()), u"a result without a call"_s);
                demand(message.value("content"_L1).isString(), u"a result has no content"_s);
            } else if (role == "assistant"_L1) {
                const QJsonArray calls = message.value("tool_calls"_L1).toArray();
                demand(message.value("content"_L1).isString() || !calls.isEmpty(), u"an empty message"_s);
                for (const QJsonValue &call : calls)
                    openAiCall(call.toObject(), open);
            } else {
                demand(role == "system"_L1 || role == "user"_L1, u"unknown role "_s + role);
                demand(message.value("content"_L1).isString(), u"a message has no content"_s);
            }
        }
        demand(open.isEmpty(), u"a call has no result"_s);
    }

    void openAiCall(const QJsonObject &call, QSet<QString> &open)
    {
        const QJsonObject function = call.value("function"_L1).toObject();
        demand(call.value("type"_L1) == "function"_L1, u"a call must be of a function"_s);
        demand(QJsonDocument::fromJson(function.value("arguments"_L1).toString().toUtf8()).isObject(),
            u"arguments must be the text of an object"_s);
        demand(!call.value("id"_L1).toString().isEmpty(), u"a call has no id"_s);
        open.insert(call.value("id"_L1).toString());
    }

    const RecordedRequest &m_request;
    QJsonObject m_body;
    QStringList m_complaints;
};

} // namespace

QStringList complaints(Dialect dialect, const RecordedRequest &request)
{
    Inspection inspection(request);
    return dialect == Dialect::Anthropic ? inspection.anthropic() : inspection.openAi();
}

} // namespace agentee::tests

// agentee-replay-server: plays recorded streams to any client. The first part of the path names the stream,
// so a client is pointed at http://127.0.0.1:PORT/anthropic_text or http://127.0.0.1:PORT/openai_text/v1. A
// request that the vendor's API would refuse is answered with status 400 and its reasons.
//
// Prints one JSON object a line: first {"port": N}, then for each request what arrived. Ends when its input
// ends.

#include "tests/server_agent/api_demands.h"
#include "tests/server_agent/replay_server.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <string>

using namespace agentee::tests;
using namespace Qt::Literals::StringLiterals;

namespace
{

void say(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

ReplayAnswer answer(const RecordedRequest &request)
{
    const QString stream = QString::fromLatin1(request.path.split('/').value(1));
    const Dialect dialect = request.path.endsWith("/messages") ? Dialect::Anthropic : Dialect::OpenAi;
    const QStringList reasons = complaints(dialect, request);
    QJsonObject headers;
    for (const auto &[name, value] : request.headers.asKeyValueRange())
        headers.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    say({{u"stream"_s, stream}, {u"method"_s, QString::fromLatin1(request.method)},
        {u"path"_s, QString::fromLatin1(request.path)}, {u"headers"_s, headers}, {u"body"_s, request.json()},
        {u"complaints"_s, QJsonArray::fromStringList(reasons)}});
    const QByteArray body = recordedStream(stream);
    if (reasons.isEmpty() && !body.isEmpty() && !stream.contains(u'.'))
        return {.body = body, .pieces = ReplayAnswer::Pieces::Random};
    const QJsonObject error{{u"type"_s, u"invalid_request_error"_s}, {u"message"_s, reasons.join(u"; "_s)}};
    return {.status = reasons.isEmpty() ? 404 : 400,
        .headers = {"Content-Type: application/json"},
        .body = QJsonDocument(QJsonObject{{u"type"_s, u"error"_s}, {u"error"_s, error}}).toJson()};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const ReplayServer server(answer);
    say({{u"port"_s, server.port()}});
    for (std::string line; std::getline(std::cin, line);)
        ;
    return 0;
}

#include "app/single_instance.h"

#include "app/platform/private_channel.h"

#include "models/json_document.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

constexpr qsizetype longestMessage = 256 * 1024;
constexpr int patience = 2000; ///< milliseconds
constexpr qsizetype longestActivation = 1024;

/// Desktops make them of letters, digits and signs; it goes where other programs read it.
bool isActivation(const QByteArray &text)
{
    return text.size() <= longestActivation
        && std::ranges::all_of(text, [](char letter) { return letter > ' ' && letter < 0x7f; });
}

} // namespace

SingleInstance::SingleInstance(const QString &profile, QObject *parent)
    : QObject(parent)
{
    const QByteArray seed = QDir::cleanPath(profile).toUtf8() + '\0' + QDir::homePath().toUtf8();
    m_name = privateChannel(u"agentee-"_s
        + QString::fromLatin1(QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().first(24)));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            QTimer::singleShot(5s, socket, &QLocalSocket::abort);
        }
    });
}

bool SingleInstance::handOver(
    const QStringList &arguments, const QString &workingFolder, const QByteArray &activation) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    const QJsonObject message{{u"arguments"_s, QJsonArray::fromStringList(arguments)},
        {u"folder"_s, workingFolder}, {u"activation"_s, QString::fromUtf8(activation)}};
    socket.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    // The answer shows that it was understood; a stranger's socket gives none.
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience)
        && socket.read(3) == "ok\n";
}

bool SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return true;
    // A socket that nobody answers on is left over from a crash: the caller has tried to hand over before.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > longestMessage) {
        socket->abort();
        return;
    }
    if (!socket->canReadLine())
        return;
    const auto message = models::parseJsonObject(socket->readLine(longestMessage).trimmed());
    if (!message) {
        socket->abort();
        return;
    }
    QStringList arguments;
    for (const QJsonValue &value : message->value("arguments"_L1).toArray())
        arguments.append(value.toString());
    const QString folder = message->value("folder"_L1).toString();
    QByteArray activation = message->value("activation"_L1).toString().toUtf8();
    if (!isActivation(activation))
        activation.clear();
    socket->write("ok\n");
    socket->disconnectFromServer();
    Q_EMIT started(arguments, folder, activation);
}

} // namespace agentee::client

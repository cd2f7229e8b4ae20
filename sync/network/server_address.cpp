#include "sync/network/server_address.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

using models::Problem;
using models::Result;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::ServerAddress)
public:
    static std::unexpected<Problem> notAnAddress()
    {
        return models::problem(Problem::Kind::InvalidFields, tr("This is not the address of a server."),
            tr("Enter it as your administrator gave it to you, for example agentee.example.com."));
    }
    static std::unexpected<Problem> notSecure()
    {
        return models::problem(Problem::Kind::InvalidFields,
            tr("This address is not secure: a password sent there could be read on the way."),
            tr("Enter an address that begins with https://."));
    }
};

/// Without a scheme QUrl takes "example.com" for a path and "example.com:8443" for a scheme.
QUrl withScheme(const QUrl &typed)
{
    const QString text = typed.toString(QUrl::FullyEncoded).trimmed();
    if (text.contains("://"_L1))
        return QUrl(text, QUrl::StrictMode);
    return QUrl("https://"_L1 + (text.startsWith("//"_L1) ? text.sliced(2) : text), QUrl::StrictMode);
}

} // namespace

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

Result<QUrl> serverAddress(const QUrl &typed, bool allowPlain)
{
    const QUrl url = withScheme(typed);
    const bool hasNoMore = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment()
        && (url.path().isEmpty() || url.path() == u"/");
    if (!url.isValid() || url.host().isEmpty() || !hasNoMore || url.port() == 0)
        return Words::notAnAddress();
    if (url.scheme() == "http"_L1) {
        if (!allowPlain && !isThisComputer(url.host()))
            return Words::notSecure();
    } else if (url.scheme() != "https"_L1) {
        return Words::notAnAddress();
    }
    QUrl server;
    server.setScheme(url.scheme());
    server.setHost(url.host());
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    if (url.port() != -1 && url.port() != usual)
        server.setPort(url.port());
    return server;
}

} // namespace agentee::sync

#include "models/place_link.h"

#include <QUrlQuery>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

constexpr qsizetype longestLink = 1024;
constexpr qsizetype longestHost = 253; ///< as DNS has it

constexpr std::pair<QLatin1StringView, PlaceLink::Kind> parts[]{{"section"_L1, PlaceLink::Kind::Section},
    {"suggestion"_L1, PlaceLink::Kind::Suggestion}, {"share"_L1, PlaceLink::Kind::Share}};

std::optional<QUrl> serverFrom(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    const bool hasMore = !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()
        || (!url.path().isEmpty() && url.path() != "/"_L1);
    if (!url.isValid() || !web || hasMore || url.host().isEmpty() || url.port() == 0
        || url.host(QUrl::FullyEncoded).size() > longestHost)
        return std::nullopt;
    QUrl server;
    server.setScheme(url.scheme());
    server.setHost(url.host());
    if (url.port() != -1 && url.port() != (url.scheme() == "https"_L1 ? 443 : 80))
        server.setPort(url.port());
    return server;
}

} // namespace

QUrl linkTo(const PlaceLink &place)
{
    QString path = u'/' + idText(place.workspaceId);
    const auto *part = std::ranges::find(parts, place.kind, [](const auto &pair) { return pair.second; });
    if (part != std::end(parts))
        path += u'/' + part->first + u'/' + idText(place.partId);
    QUrl link;
    link.setScheme(u"agentee"_s);
    link.setHost(u"workspace"_s);
    link.setPath(path);
    if (!place.server.isEmpty()) {
        QUrlQuery query;
        query.addQueryItem(u"server"_s, place.server.toString(QUrl::FullyEncoded));
        link.setQuery(query);
    }
    return link;
}

std::optional<PlaceLink> placeFromLink(const QUrl &link)
{
    if (!link.isValid() || link.toEncoded().size() > longestLink || link.scheme() != "agentee"_L1
        || link.host() != "workspace"_L1 || link.port() != -1 || !link.userInfo().isEmpty()
        || link.hasFragment())
        return std::nullopt;
    QString path = link.path(QUrl::FullyEncoded);
    if (path.endsWith(u'/')) // as some programs complete addresses
        path.chop(1);
    const QStringList steps = path.split(u'/');
    if ((steps.size() != 2 && steps.size() != 4) || !steps.first().isEmpty())
        return std::nullopt;
    const std::optional<Id> workspaceId = idFromText(steps.at(1));
    if (!workspaceId)
        return std::nullopt;
    PlaceLink place{.workspaceId = *workspaceId};
    if (steps.size() == 4) {
        const auto *part = std::ranges::find(parts, steps.at(2), [](const auto &pair) { return pair.first; });
        const std::optional<Id> partId = idFromText(steps.at(3));
        if (part == std::end(parts) || !partId)
            return std::nullopt;
        place.kind = part->second;
        place.partId = *partId;
    }
    if (!link.hasQuery())
        return place;
    const auto parameters = QUrlQuery(link).queryItems(QUrl::FullyDecoded);
    if (parameters.size() != 1 || parameters.first().first != "server"_L1)
        return std::nullopt;
    const std::optional<QUrl> server = serverFrom(parameters.first().second);
    if (!server)
        return std::nullopt;
    place.server = *server;
    return place;
}

} // namespace agentee::models

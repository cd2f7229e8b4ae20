#pragma once

#include "models/id.h"

#include <QUrl>

namespace agentee::models
{

/// A place in a proposal, as people send it to each other:
///
///     agentee://workspace/<id>[/section/<id>|/suggestion/<id>|/share/<id>]?server=https://agentee.example.com
///
/// A link carries no secret and no right: whoever opens it sees what they may see anyway.
struct PlaceLink {
    enum class Kind { Workspace, Section, Suggestion, Share };
    Kind kind = Kind::Workspace;
    Id workspaceId = {};
    Id partId = {}; ///< the section, suggestion or share; null for the workspace itself
    QUrl server = {}; ///< scheme, host and port, no default port; empty: the link does not say
    friend bool operator==(const PlaceLink &, const PlaceLink &) = default;
};

/// `place.server` must be of the form that sign-in leaves: nothing but scheme, host and port.
QUrl linkTo(const PlaceLink &place);

/// The place that a link names; none for anything that is not exactly such a link, whoever made it: other
/// schemes, user names, ports, fragments, unknown or repeated parameters, over-long text, ids in another
/// form, and servers that are no http or https address.
std::optional<PlaceLink> placeFromLink(const QUrl &link);

} // namespace agentee::models

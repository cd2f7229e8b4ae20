#pragma once

#include "models/change.h"
#include "models/person.h"
#include "models/session.h"
#include "models/share.h"
#include "models/workspace.h"

namespace agentee::models
{

namespace limits
{
inline constexpr qsizetype TokenLength = 512; ///< of an access or refresh token
inline constexpr qsizetype MessagesPerPage = 10'000; ///< also of a preview
inline constexpr qsizetype SnippetLength = 2000; ///< UTF-16 units
inline constexpr qsizetype MatchesPerHit = 200;
} // namespace limits

/// Answer to signing in and to refreshing.
struct SignedIn {
    QString accessToken; ///< opaque; 256 random bits, base64url
    QString refreshToken; ///< opaque; each is good for one refresh
    int expiresInSeconds = 0; ///< of the access token
    Person person;
    Tenant tenant;
    friend bool operator==(const SignedIn &, const SignedIn &) = default;
};

/// What a backend says about itself before anybody signs in: GET /.well-known/agentee.
struct Discovery {
    QString name; ///< for people: "Agentee of Northwind"
    QString version;
    int apiVersion = 1;
    bool embedded = false; ///< runs on this computer for one person's trial
    friend bool operator==(const Discovery &, const Discovery &) = default;
};

struct NewSection {
    Id id;
    QString key;
    QString title;
    QString markdown;
    friend bool operator==(const NewSection &, const NewSection &) = default;
};

/// Creates a workspace from a template or an import: everything in one write.
struct NewWorkspace {
    Id id;
    QString title;
    QString workflowKey;
    QString frontMatter;
    QJsonObject state; ///< empty: the workflow's initial state
    QList<NewSection> sections; ///< empty: the workflow's template sections, with ids made by the server
    friend bool operator==(const NewWorkspace &, const NewWorkspace &) = default;
};

/// What the recipient will see, before anything is sent.
struct SharePreview {
    QList<Message> messages; ///< masked and with left-out turns marked, exactly as the recipient gets them
    int maskCount = 0;
    HandoffRecord draft; ///< drafted from the session; id and hash are empty
    friend bool operator==(const SharePreview &, const SharePreview &) = default;
};

struct MessagePage {
    QList<Message> messages; ///< ascending offsets without gaps
    bool more = false;
    friend bool operator==(const MessagePage &, const MessagePage &) = default;
};

struct SearchHit {
    Id workspaceId;
    QString workspaceTitle;
    Id sectionId;
    QString sectionTitle;
    QString snippet; ///< plain text around the first match
    QList<std::pair<int, int>> matches; ///< position and length in the snippet, UTF-16 units
    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

QJsonObject toJson(const SignedIn &signedIn);
Result<SignedIn> signedInFromJson(const QJsonObject &object);
QJsonObject toJson(const Discovery &discovery);
Result<Discovery> discoveryFromJson(const QJsonObject &object);
QJsonObject toJson(const NewSection &section);
Result<NewSection> newSectionFromJson(const QJsonObject &object); ///< refuses unknown fields
QJsonObject toJson(const NewWorkspace &workspace);
Result<NewWorkspace> newWorkspaceFromJson(const QJsonObject &object); ///< refuses unknown fields
QJsonObject toJson(const SharePreview &preview);
Result<SharePreview> sharePreviewFromJson(const QJsonObject &object);
QJsonObject toJson(const MessagePage &page);
Result<MessagePage> messagePageFromJson(const QJsonObject &object);
QJsonObject toJson(const SearchHit &hit);
Result<SearchHit> searchHitFromJson(const QJsonObject &object);

} // namespace agentee::models

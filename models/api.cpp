#include "models/api.h"

#include "models/codec.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::NewWorkspace)
};

void checkSections(JsonReader &reader, const NewWorkspace &workspace)
{
    QSet<QString> keys;
    QSet<Id> ids;
    qsizetype bytes = workspace.frontMatter.toUtf8().size();
    for (const NewSection &section : workspace.sections) {
        keys.insert(section.key);
        ids.insert(section.id);
        bytes += section.markdown.toUtf8().size();
    }
    if (keys.size() != workspace.sections.size() || ids.size() != workspace.sections.size())
        reader.fail("sections"_L1, Say::tr("must have different keys and ids"));
    if (bytes > limits::DocumentBytes)
        reader.fail("sections"_L1, Say::tr("must have at most %1 bytes together").arg(limits::DocumentBytes));
}

QJsonArray json(const QList<std::pair<int, int>> &matches)
{
    QJsonArray items;
    for (const auto &[position, length] : matches)
        items.append(QJsonObject{{u"position"_s, position}, {u"length"_s, length}});
    return items;
}

Result<std::pair<int, int>> matchFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(
        reader, std::pair{codec::count(reader, "position"_L1), codec::count(reader, "length"_L1, 1)});
}

bool isInside(const std::pair<int, int> &match, const QString &text)
{
    return match.first <= text.size() && match.second <= text.size() - match.first;
}

bool withoutGaps(const QList<Message> &messages)
{
    const auto gap = [](const Message &a, const Message &b) { return b.offset != a.offset + 1; };
    return std::ranges::adjacent_find(messages, gap) == messages.end();
}

} // namespace

QJsonObject toJson(const SignedIn &signedIn)
{
    return {
        {u"access_token"_s, signedIn.accessToken},
        {u"refresh_token"_s, signedIn.refreshToken},
        {u"expires_in_seconds"_s, signedIn.expiresInSeconds},
        {u"person"_s, toJson(signedIn.person)},
        {u"tenant"_s, toJson(signedIn.tenant)},
    };
}

Result<SignedIn> signedInFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        SignedIn{
            .accessToken = codec::line(reader, "access_token"_L1, 1, limits::TokenLength),
            .refreshToken = codec::line(reader, "refresh_token"_L1, 1, limits::TokenLength),
            .expiresInSeconds = codec::count(reader, "expires_in_seconds"_L1, 1),
            .person = reader.nested<Person>("person"_L1, personFromJson),
            .tenant = reader.nested<Tenant>("tenant"_L1, tenantFromJson),
        });
}

QJsonObject toJson(const Discovery &discovery)
{
    return {
        {u"name"_s, discovery.name},
        {u"version"_s, discovery.version},
        {u"api_version"_s, discovery.apiVersion},
        {u"embedded"_s, discovery.embedded},
    };
}

Result<Discovery> discoveryFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        Discovery{
            .name = codec::line(reader, "name"_L1, 1, limits::NameLength),
            .version = codec::line(reader, "version"_L1, 1, limits::NameLength),
            .apiVersion = codec::count(reader, "api_version"_L1, 1),
            .embedded = reader.boolean("embedded"_L1),
        });
}

QJsonObject toJson(const NewSection &section)
{
    return {
        {u"id"_s, idText(section.id)},
        {u"key"_s, section.key},
        {u"title"_s, section.title},
        {u"markdown"_s, section.markdown},
    };
}

Result<NewSection> newSectionFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        NewSection{
            .id = reader.id("id"_L1),
            .key = codec::line(reader, "key"_L1, 1, limits::KeyLength),
            .title = codec::line(reader, "title"_L1, 0, limits::TitleLength),
            .markdown = reader.text("markdown"_L1, 0, limits::SectionMarkdownLength),
        },
        JsonReader::UnknownFields::Refuse);
}

QJsonObject toJson(const NewWorkspace &workspace)
{
    return {
        {u"id"_s, idText(workspace.id)},
        {u"title"_s, workspace.title},
        {u"workflow_key"_s, workspace.workflowKey},
        {u"front_matter"_s, workspace.frontMatter},
        {u"state"_s, workspace.state},
        {u"sections"_s, codec::json(workspace.sections)},
    };
}

Result<NewWorkspace> newWorkspaceFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    NewWorkspace workspace{
        .id = reader.id("id"_L1),
        .title = codec::line(reader, "title"_L1, 1, limits::TitleLength),
        .workflowKey = codec::line(reader, "workflow_key"_L1, 1, limits::KeyLength),
        .frontMatter = reader.text("front_matter"_L1, 0, limits::FrontMatterLength),
        .state = codec::boundedObject(reader, "state"_L1, limits::StateBytes),
        .sections = reader.list<NewSection>("sections"_L1, limits::SectionsPerWorkspace, newSectionFromJson),
    };
    checkSections(reader, workspace);
    return codec::finish(reader, std::move(workspace), JsonReader::UnknownFields::Refuse);
}

QJsonObject toJson(const SharePreview &preview)
{
    return {
        {u"messages"_s, codec::json(preview.messages)},
        {u"mask_count"_s, preview.maskCount},
        {u"draft"_s, toJson(preview.draft)},
    };
}

Result<SharePreview> sharePreviewFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        SharePreview{
            .messages = reader.list<Message>("messages"_L1, limits::MessagesPerPage, messageFromJson),
            .maskCount = codec::count(reader, "mask_count"_L1),
            .draft = reader.nested<HandoffRecord>("draft"_L1, handoffRecordFromJson),
        });
}

QJsonObject toJson(const MessagePage &page)
{
    return {{u"messages"_s, codec::json(page.messages)}, {u"more"_s, page.more}};
}

Result<MessagePage> messagePageFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    MessagePage page{
        .messages = reader.list<Message>("messages"_L1, limits::MessagesPerPage, messageFromJson),
        .more = reader.boolean("more"_L1),
    };
    if (!withoutGaps(page.messages))
        reader.fail("messages"_L1, Say::tr("must follow each other without gaps"));
    return codec::finish(reader, std::move(page));
}

QJsonObject toJson(const SearchHit &hit)
{
    return {
        {u"workspace_id"_s, idText(hit.workspaceId)},
        {u"workspace_title"_s, hit.workspaceTitle},
        {u"section_id"_s, idText(hit.sectionId)},
        {u"section_title"_s, hit.sectionTitle},
        {u"snippet"_s, hit.snippet},
        {u"matches"_s, json(hit.matches)},
    };
}

Result<SearchHit> searchHitFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    SearchHit hit{
        .workspaceId = reader.id("workspace_id"_L1),
        .workspaceTitle = codec::line(reader, "workspace_title"_L1, 1, limits::TitleLength),
        .sectionId = reader.id("section_id"_L1),
        .sectionTitle = codec::line(reader, "section_title"_L1, 0, limits::TitleLength),
        .snippet = reader.text("snippet"_L1, 0, limits::SnippetLength),
        .matches = reader.list<std::pair<int, int>>("matches"_L1, limits::MatchesPerHit, matchFromJson),
    };
    if (!std::ranges::all_of(hit.matches, [&hit](const auto &match) { return isInside(match, hit.snippet); }))
        reader.fail("matches"_L1, Say::tr("must lie inside of the snippet"));
    return codec::finish(reader, std::move(hit));
}

} // namespace agentee::models

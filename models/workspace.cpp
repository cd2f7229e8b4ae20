#include "models/workspace.h"

#include "models/codec.h"
#include "models/words.h"

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

constexpr Words<Role, 4> roleWords{{{
    {Role::Viewer, "viewer"_L1},
    {Role::Reviewer, "reviewer"_L1},
    {Role::Editor, "editor"_L1},
    {Role::Owner, "owner"_L1},
}}};
static_assert(roleWords.complete(Role::Owner));

} // namespace

QString word(Role role)
{
    return roleWords.word(role);
}

std::optional<Role> roleFromWord(QStringView word)
{
    return roleWords.value(word);
}

QJsonObject toJson(const AgentMark &mark)
{
    return {{u"provider"_s, mark.provider}, {u"model"_s, mark.model}};
}

Result<AgentMark> agentMarkFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        AgentMark{
            .provider = codec::line(reader, "provider"_L1, 1, limits::ModelNameLength),
            .model = codec::line(reader, "model"_L1, 0, limits::ModelNameLength),
        });
}

QJsonObject toJson(const Workspace &workspace)
{
    return {
        {u"id"_s, idText(workspace.id)},
        {u"title"_s, workspace.title},
        {u"workflow_key"_s, workspace.workflowKey},
        {u"workflow_version"_s, workspace.workflowVersion},
        {u"current_step"_s, workspace.currentStep},
        {u"state"_s, workspace.state},
        {u"front_matter"_s, workspace.frontMatter},
        {u"assignee"_s, codec::json(workspace.assignee)},
        {u"lock_version"_s, workspace.lockVersion},
        {u"created_at"_s, codec::json(workspace.createdAt)},
        {u"updated_at"_s, codec::json(workspace.updatedAt)},
    };
}

Result<Workspace> workspaceFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        Workspace{
            .id = reader.id("id"_L1),
            .title = codec::line(reader, "title"_L1, 1, limits::TitleLength),
            .workflowKey = codec::line(reader, "workflow_key"_L1, 1, limits::KeyLength),
            .workflowVersion = codec::count(reader, "workflow_version"_L1, 1),
            .currentStep = codec::line(reader, "current_step"_L1, 1, limits::KeyLength),
            .state = codec::boundedObject(reader, "state"_L1, limits::StateBytes),
            .frontMatter = reader.text("front_matter"_L1, 0, limits::FrontMatterLength),
            .assignee = reader.optionalId("assignee"_L1),
            .lockVersion = reader.integer("lock_version"_L1, 1),
            .createdAt = reader.time("created_at"_L1),
            .updatedAt = reader.time("updated_at"_L1),
        });
}

QJsonObject toJson(const Section &section)
{
    return {
        {u"id"_s, idText(section.id)},
        {u"workspace_id"_s, idText(section.workspaceId)},
        {u"key"_s, section.key},
        {u"title"_s, section.title},
        {u"markdown"_s, section.markdown},
        {u"position"_s, section.position},
        {u"version"_s, section.version},
        {u"content_hash"_s, QString::fromLatin1(section.contentHash)},
        {u"owner"_s, codec::json(section.owner)},
        {u"deleted"_s, section.deleted},
        {u"updated_at"_s, codec::json(section.updatedAt)},
        {u"updated_by"_s, idText(section.updatedBy)},
    };
}

Result<Section> sectionFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        Section{
            .id = reader.id("id"_L1),
            .workspaceId = reader.id("workspace_id"_L1),
            .key = codec::line(reader, "key"_L1, 1, limits::KeyLength),
            .title = codec::line(reader, "title"_L1, 0, limits::TitleLength),
            .markdown = reader.text("markdown"_L1, 0, limits::SectionMarkdownLength),
            .position = codec::count(reader, "position"_L1),
            .version = reader.integer("version"_L1, 1),
            .contentHash = codec::hash(reader, "content_hash"_L1),
            .owner = reader.optionalId("owner"_L1),
            .deleted = reader.boolean("deleted"_L1),
            .updatedAt = reader.time("updated_at"_L1),
            .updatedBy = reader.id("updated_by"_L1),
        });
}

QJsonObject toJson(const SectionRevision &revision)
{
    return {
        {u"id"_s, idText(revision.id)},
        {u"section_id"_s, idText(revision.sectionId)},
        {u"version"_s, revision.version},
        {u"title"_s, revision.title},
        {u"markdown"_s, revision.markdown},
        {u"content_hash"_s, QString::fromLatin1(revision.contentHash)},
        {u"author"_s, idText(revision.author)},
        {u"agent"_s, codec::json(revision.agent)},
        {u"suggestion_id"_s, codec::json(revision.suggestionId)},
        {u"accepted_by"_s, codec::json(revision.acceptedBy)},
        {u"created_at"_s, codec::json(revision.createdAt)},
    };
}

Result<SectionRevision> sectionRevisionFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        SectionRevision{
            .id = reader.id("id"_L1),
            .sectionId = reader.id("section_id"_L1),
            .version = reader.integer("version"_L1, 1),
            .title = codec::line(reader, "title"_L1, 0, limits::TitleLength),
            .markdown = reader.text("markdown"_L1, 0, limits::SectionMarkdownLength),
            .contentHash = codec::hash(reader, "content_hash"_L1),
            .author = reader.id("author"_L1),
            .agent = codec::optionalNested<AgentMark>(reader, "agent"_L1, agentMarkFromJson),
            .suggestionId = reader.optionalId("suggestion_id"_L1),
            .acceptedBy = reader.optionalId("accepted_by"_L1),
            .createdAt = reader.time("created_at"_L1),
        });
}

QJsonObject toJson(const Collaborator &collaborator)
{
    return {
        {u"id"_s, idText(collaborator.id)},
        {u"workspace_id"_s, idText(collaborator.workspaceId)},
        {u"person_id"_s, idText(collaborator.personId)},
        {u"role"_s, word(collaborator.role)},
        {u"added_by"_s, idText(collaborator.addedBy)},
        {u"added_at"_s, codec::json(collaborator.addedAt)},
    };
}

Result<Collaborator> collaboratorFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        Collaborator{
            .id = reader.id("id"_L1),
            .workspaceId = reader.id("workspace_id"_L1),
            .personId = reader.id("person_id"_L1),
            .role = reader.word<Role>("role"_L1, roleFromWord),
            .addedBy = reader.id("added_by"_L1),
            .addedAt = reader.time("added_at"_L1),
        });
}

QJsonObject toJson(const SeenMark &mark)
{
    return {
        {u"section_id"_s, idText(mark.sectionId)},
        {u"workspace_id"_s, idText(mark.workspaceId)},
        {u"version"_s, mark.version},
    };
}

Result<SeenMark> seenMarkFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        SeenMark{
            .sectionId = reader.id("section_id"_L1),
            .workspaceId = reader.id("workspace_id"_L1),
            .version = reader.integer("version"_L1),
        });
}

} // namespace agentee::models

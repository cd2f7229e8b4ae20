#include "server/api/api_route.h"
#include "server/services/sections.h"
#include "server/store/say.h"

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Action;
using models::Result;

constexpr qint64 textBody = 16 * 1024 * 1024; ///< the longest section, every character escaped or of 3 bytes
constexpr qint64 newest = (qint64(1) << 53) - 1;

Result<Work> decodeList(const Call &call)
{
    return [id = call.id()](Transaction &transaction, const Principal &principal) {
        return sections(transaction, principal, id).transform(asItems);
    };
}

Result<Work> decodeAdd(const Call &call)
{
    models::JsonReader reader = call.reader();
    const NewSectionAt command{.id = reader.id("id"_L1),
        .title = reader.text("title"_L1, 0, models::limits::TitleLength),
        .markdown = reader.text("markdown"_L1, 0, models::limits::SectionMarkdownLength),
        .position = int(reader.integer("position"_L1, 0, models::limits::SectionsPerWorkspace))};
    if (const auto wrong = wrongIn(reader))
        return std::unexpected(*wrong);
    return [id = call.id(), command](Transaction &transaction, const Principal &principal) {
        return addSection(transaction, principal, id, command).transform(asCreated);
    };
}

Result<Work> decodeGet(const Call &call)
{
    return [id = call.id()](Transaction &transaction, const Principal &principal) {
        return section(transaction, principal, id).transform(asRow);
    };
}

Result<Work> decodeWrite(const Call &call)
{
    models::JsonReader reader = call.reader();
    const QString markdown = reader.text("markdown"_L1, 0, models::limits::SectionMarkdownLength);
    if (const auto wrong = wrongIn(reader))
        return std::unexpected(*wrong);
    return [id = call.id(), version = call.version(), markdown](
               Transaction &transaction, const Principal &principal) {
        return writeSection(transaction, principal, id, version, markdown).transform(asRow);
    };
}

Result<Work> decodeDelete(const Call &call)
{
    return [id = call.id(), version = call.version()](Transaction &transaction, const Principal &principal) {
        return deleteSection(transaction, principal, id, version).transform(asRow);
    };
}

Result<Work> decodeRestore(const Call &call)
{
    models::JsonReader reader = call.reader();
    if (const auto wrong = wrongIn(reader))
        return std::unexpected(*wrong);
    return [id = call.id(), version = call.version()](Transaction &transaction, const Principal &principal) {
        return restoreSection(transaction, principal, id, version).transform(asRow);
    };
}

Result<Work> decodeOwner(const Call &call)
{
    models::JsonReader reader = call.reader();
    const std::optional<models::Id> owner = reader.optionalId("owner"_L1);
    if (!call.body().contains("owner"_L1))
        reader.fail("owner"_L1, Say::tr("must be an id, or null to give the section back"));
    if (const auto wrong = wrongIn(reader))
        return std::unexpected(*wrong);
    return [id = call.id(), version = call.version(), owner](
               Transaction &transaction, const Principal &principal) {
        return setSectionOwner(transaction, principal, id, version, owner).transform(asRow);
    };
}

Result<Work> decodeRevisions(const Call &call)
{
    return [id = call.id(), limit = int(call.number(u"limit"_s)), before = call.number(u"before"_s)](
               Transaction &transaction, const Principal &principal) {
        return revisions(transaction, principal, id, limit, before).transform(asItems);
    };
}

Result<Work> decodeSeen(const Call &call)
{
    models::JsonReader reader = call.reader();
    const qint64 version = reader.integer("version"_L1, 1);
    if (const auto wrong = wrongIn(reader))
        return std::unexpected(*wrong);
    return [id = call.id(), version](Transaction &transaction, const Principal &principal) {
        return markSeen(transaction, principal, id, version).transform(asRow);
    };
}

QList<ApiRoute> readRoutes()
{
    using enum QueryField::Type;
    return {
        {.pattern = "/v1/workspaces/{id}/sections",
            .name = "listSections",
            .whose = Whose::Workspace,
            .action = Action::ViewWorkspace,
            .decode = decodeList},
        {.pattern = "/v1/sections/{id}",
            .name = "getSection",
            .whose = Whose::Workspace,
            .action = Action::ViewWorkspace,
            .decode = decodeGet},
        {.pattern = "/v1/sections/{id}/revisions",
            .name = "listRevisions",
            .whose = Whose::Workspace,
            .action = Action::ViewWorkspace,
            .query = {{.name = u"limit"_s, .type = Number, .smallest = 1, .largest = 200, .otherwise = 50},
                {.name = u"before"_s, .type = Number, .smallest = 1, .largest = newest, .otherwise = newest}},
            .decode = decodeRevisions},
    };
}

ApiRoute write(Method method, const QByteArray &pattern, const QByteArray &name, Action action,
    Result<Work> (*decode)(const Call &))
{
    return {.method = method,
        .pattern = pattern,
        .name = name,
        .effect = Effect::Write,
        .whose = Whose::Workspace,
        .action = action,
        .needsVersion = true,
        .takesBody = true,
        .decode = decode};
}

} // namespace

QList<ApiRoute> sectionRoutes()
{
    ApiRoute add =
        write(Method::Post, "/v1/workspaces/{id}/sections", "addSection", Action::AddSection, decodeAdd);
    add.needsVersion = false;
    add.maximumBody = textBody;
    ApiRoute edit = write(Method::Put, "/v1/sections/{id}", "writeSection", Action::EditSection, decodeWrite);
    edit.maximumBody = textBody;
    ApiRoute remove =
        write(Method::Delete, "/v1/sections/{id}", "deleteSection", Action::EditSection, decodeDelete);
    remove.takesBody = false;
    ApiRoute seen =
        write(Method::Put, "/v1/sections/{id}/seen", "markSeen", Action::ViewWorkspace, decodeSeen);
    seen.needsVersion = false;
    return readRoutes()
        + QList<ApiRoute>{add, edit, remove,
            write(Method::Post, "/v1/sections/{id}/restore", "restoreSection", Action::EditSection,
                decodeRestore),
            write(Method::Put, "/v1/sections/{id}/owner", "setSectionOwner", Action::AssignSectionOwner,
                decodeOwner),
            seen};
}

} // namespace agentee::server

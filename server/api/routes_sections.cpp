#include "server/api/row_routes.h"
#include "server/services/sections.h"
#include "server/speech/say.h"

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Action;
using models::Result;

constexpr qint64 textBody = 16 * 1024 * 1024; ///< the longest section, every character escaped or of 3 bytes
constexpr qint64 newest = (qint64(1) << 53) - 1;

Result<Work> decodeAdd(const Call &call)
{
    models::JsonReader reader = call.reader();
    const NewSectionAt command{.id = reader.id("id"_L1),
        .title = reader.text("title"_L1, 0, models::limits::TitleLength),
        .markdown = reader.text("markdown"_L1, 0, models::limits::SectionMarkdownLength),
        .position = int(reader.integer("position"_L1, 0, models::limits::SectionsPerWorkspace))};
    return unlessWrong(
        reader, [id = call.id(), command](Transaction &transaction, const Principal &principal) {
            return addSection(transaction, principal, id, command).transform(asCreated);
        });
}

Result<Work> decodeWrite(const Call &call)
{
    models::JsonReader reader = call.reader();
    const QString markdown = reader.text("markdown"_L1, 0, models::limits::SectionMarkdownLength);
    return unlessWrong(reader,
        [id = call.id(), version = call.version(), markdown](
            Transaction &transaction, const Principal &principal) {
            return writeSection(transaction, principal, id, version, markdown).transform(asRow);
        });
}

Result<Work> decodeOwner(const Call &call)
{
    models::JsonReader reader = call.reader();
    const std::optional<models::Id> owner = reader.optionalId("owner"_L1);
    if (!call.body().contains("owner"_L1))
        reader.fail("owner"_L1, Say::tr("must be an id, or null to give the section back"));
    return unlessWrong(reader,
        [id = call.id(), version = call.version(), owner](
            Transaction &transaction, const Principal &principal) {
            return setSectionOwner(transaction, principal, id, version, owner).transform(asRow);
        });
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
    return unlessWrong(
        reader, [id = call.id(), version](Transaction &transaction, const Principal &principal) {
            return markSeen(transaction, principal, id, version).transform(asRow);
        });
}

QList<ApiRoute> readRoutes()
{
    using enum QueryField::Type;
    return {
        {.pattern = "/v1/workspaces/{id}/sections",
            .name = "listSections",
            .whose = Whose::Workspace,
            .action = Action::ViewWorkspace,
            .decode = itemsById<sections>},
        {.pattern = "/v1/sections/{id}",
            .name = "getSection",
            .whose = Whose::Workspace,
            .action = Action::ViewWorkspace,
            .decode = rowById<section>},
        {.pattern = "/v1/sections/{id}/revisions",
            .name = "listRevisions",
            .whose = Whose::Workspace,
            .action = Action::ViewWorkspace,
            .query = {{.name = u"limit"_s, .type = Number, .smallest = 1, .largest = 200, .otherwise = 50},
                {.name = u"before"_s, .type = Number, .smallest = 1, .largest = newest, .otherwise = newest}},
            .decode = decodeRevisions},
    };
}

} // namespace

QList<ApiRoute> sectionRoutes()
{
    ApiRoute add = versionedWrite(
        Method::Post, "/v1/workspaces/{id}/sections", "addSection", Action::AddSection, decodeAdd);
    add.needsVersion = false;
    add.maximumBody = textBody;
    ApiRoute edit =
        versionedWrite(Method::Put, "/v1/sections/{id}", "writeSection", Action::EditSection, decodeWrite);
    edit.maximumBody = textBody;
    ApiRoute remove = versionedWrite(Method::Delete, "/v1/sections/{id}", "deleteSection",
        Action::EditSection, actAtVersion<deleteSection>);
    remove.takesBody = false;
    ApiRoute seen =
        versionedWrite(Method::Put, "/v1/sections/{id}/seen", "markSeen", Action::ViewWorkspace, decodeSeen);
    seen.needsVersion = false;
    return readRoutes()
        + QList<ApiRoute>{add, edit, remove,
            versionedWrite(Method::Post, "/v1/sections/{id}/restore", "restoreSection", Action::EditSection,
                actAtVersion<restoreSection>),
            versionedWrite(Method::Put, "/v1/sections/{id}/owner", "setSectionOwner",
                Action::AssignSectionOwner, decodeOwner),
            seen};
}

} // namespace agentee::server

#include "models/carried_proposal.h"

#include <QCryptographicHash>

namespace agentee::models
{

namespace
{

constexpr qsizetype idBytes = 16;
constexpr qsizetype timeBytes = 6;

} // namespace

Id carriedId(const Id &original, const Id &person)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("agentee: taken along\n");
    hash.addData(original.toRfc4122());
    hash.addData(person.toRfc4122());
    QByteArray bytes = original.toRfc4122().first(timeBytes) + hash.result().first(idBytes - timeBytes);
    bytes[6] = char(0x70 | (bytes[6] & 0x0f)); // version 7
    bytes[8] = char(0x80 | (bytes[8] & 0x3f)); // the variant of RFC 9562
    return Id::fromRfc4122(bytes);
}

NewWorkspace carriedProposal(const Workspace &workspace, const QList<Section> &sections, const Id &person)
{
    NewWorkspace command{.id = carriedId(workspace.id, person),
        .title = workspace.title,
        .workflowKey = workspace.workflowKey,
        .frontMatter = workspace.frontMatter,
        .state = workspace.state,
        .sections = {}};
    for (const Section &section : sections) {
        command.sections.append({.id = carriedId(section.id, person),
            .key = section.key,
            .title = section.title,
            .markdown = section.markdown});
    }
    return command;
}

} // namespace agentee::models

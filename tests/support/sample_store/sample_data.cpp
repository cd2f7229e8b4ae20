#include "tests/support/sample_store/sample_data.h"

#include "models/content_hash.h"
#include "models/heading.h"
#include "models/outline.h"

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

template <typename Rows>
auto findRow(Rows &rows, const models::Id &id) -> decltype(rows.data())
{
    for (auto &row : rows) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

template <typename Data>
auto findSection(Data &data, const models::Id &id) -> decltype(data.sections.begin()->data())
{
    for (auto &rows : data.sections) {
        for (auto &row : rows) {
            if (row.id == id)
                return &row;
        }
    }
    return nullptr;
}

} // namespace

models::Id sampleId(quint32 number)
{
    return models::Id(0x0192f0c4, 0x3b5e, 0x7cc0, 0x9d, 0x1a, 0x6e, 0x1f, uchar(number >> 24),
        uchar(number >> 16), uchar(number >> 8), uchar(number));
}

models::Workspace *SampleData::workspace(const models::Id &id)
{
    return findRow(workspaces, id);
}
const models::Workspace *SampleData::workspace(const models::Id &id) const
{
    return findRow(workspaces, id);
}
models::Section *SampleData::section(const models::Id &id)
{
    return findSection(*this, id);
}
const models::Section *SampleData::section(const models::Id &id) const
{
    return findSection(*this, id);
}
models::Session *SampleData::session(const models::Id &id)
{
    return findRow(sessions, id);
}
models::Share *SampleData::share(const models::Id &id)
{
    return findRow(shares, id);
}
models::TranscriptGrant *SampleData::grant(const models::Id &id)
{
    return findRow(grants, id);
}
models::Suggestion *SampleData::suggestion(const models::Id &id)
{
    return findRow(suggestions, id);
}
const models::Person *SampleData::person(const models::Id &id) const
{
    return findRow(people, id);
}

const models::Workflow *SampleData::workflow(const QString &key) const
{
    for (const models::Workflow &workflow : workflows) {
        if (workflow.key == key)
            return &workflow;
    }
    return nullptr;
}

bool SampleData::writeSection(const models::Id &sectionId, const QString &markdown, const models::Id &author)
{
    models::Section *row = section(sectionId);
    if (!row || models::contentHash(markdown) == row->contentHash)
        return false;
    row->markdown = markdown;
    row->title = models::headingTitle(markdown);
    row->contentHash = models::contentHash(markdown);
    ++row->version;
    row->updatedAt = QDateTime::currentDateTimeUtc();
    row->updatedBy = author;
    revisions[sectionId].prepend({.id = models::newId(),
        .sectionId = sectionId,
        .version = row->version,
        .title = row->title,
        .markdown = markdown,
        .contentHash = row->contentHash,
        .author = author,
        .agent = {},
        .suggestionId = {},
        .acceptedBy = {},
        .createdAt = row->updatedAt});
    if (models::Workspace *parent = workspace(row->workspaceId))
        parent->updatedAt = row->updatedAt;
    return true;
}

models::Section SampleData::addSection(
    const models::Id &workspaceId, const QString &title, const QString &markdown, const models::Id &author)
{
    QList<models::Section> &rows = sections[workspaceId];
    QSet<QString> taken;
    for (const models::Section &row : std::as_const(rows))
        taken.insert(row.key);
    const models::Section added{.id = models::newId(),
        .workspaceId = workspaceId,
        .key = models::sectionKey(title, taken),
        .title = title,
        .markdown = markdown,
        .position = int(rows.size()),
        .version = 1,
        .contentHash = models::contentHash(markdown),
        .owner = {},
        .deleted = false,
        .updatedAt = QDateTime::currentDateTimeUtc(),
        .updatedBy = author};
    rows.append(added);
    revisions[added.id].prepend({.id = models::newId(),
        .sectionId = added.id,
        .version = 1,
        .title = title,
        .markdown = markdown,
        .contentHash = added.contentHash,
        .author = author,
        .agent = {},
        .suggestionId = {},
        .acceptedBy = {},
        .createdAt = added.updatedAt});
    return added;
}

void SampleData::renumber(const models::Id &workspaceId)
{
    int position = 0;
    for (models::Section &row : sections[workspaceId]) {
        if (!row.deleted)
            row.position = position++;
    }
}

void addManyWorkspaces(SampleData &data, int count)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < count; ++i) {
        const models::Id id = sampleId(quint32(100'000 + i));
        data.workspaces.append({.id = id,
            .title = u"Maintenance contract %1"_s.arg(i + 1),
            .workflowKey = u"proposal"_s,
            .workflowVersion = 1,
            .currentStep = u"brief"_s,
            .state = {},
            .frontMatter = {},
            .assignee = data.names.ana,
            .lockVersion = 1,
            .createdAt = now.addDays(-40),
            .updatedAt = now.addSecs(-86400 - i * 60)});
        data.collaborators[id].append({.id = sampleId(quint32(200'000 + i)),
            .workspaceId = id,
            .personId = data.names.ana,
            .role = models::Role::Owner,
            .addedBy = data.names.ana,
            .addedAt = now.addDays(-40)});
    }
}

void addManySections(SampleData &data, const models::Id &workspaceId, int count)
{
    for (int i = 0; i < count; ++i) {
        const QString title = u"Appendix %1"_s.arg(i + 1);
        data.addSection(workspaceId, title,
            u"## %1\n\nMeasured values of pile %2, taken at low water.\n\n"_s.arg(title).arg(i + 1),
            data.names.ana);
    }
}

} // namespace agentee::tests

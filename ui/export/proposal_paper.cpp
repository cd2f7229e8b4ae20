#include "ui/export/proposal_paper.h"

#include "models/writers.h"
#include "sync/people_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/paper/footnotes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::ProposalPaper)
};

QStringList clientOf(const QJsonObject &details)
{
    QStringList lines;
    if (const QString client = details.value("client"_L1).toString().simplified(); !client.isEmpty())
        lines.append(client);
    for (const QJsonValue &contact : details.value("contacts"_L1).toArray()) {
        QStringList words;
        for (const QLatin1StringView key : {"name"_L1, "email"_L1}) {
            if (const QString word = contact[key].toString().simplified(); !word.isEmpty())
                words.append(word);
        }
        if (!words.isEmpty())
            lines.append(words.join(u", "_s));
    }
    return lines;
}

/// Who holds the edit right, then the others who write.
QStringList authorsOf(sync::Store &store, const models::Workspace &workspace)
{
    const auto name = [&store](const models::Id &id) {
        return id == store.me().id ? store.me().name : store.people().name(id);
    };
    QStringList names;
    if (workspace.assignee)
        names.append(name(*workspace.assignee));
    for (const models::Collaborator &person : store.workspaces().collaborators(workspace.id)) {
        if (models::isWriter(person.role) && person.personId != workspace.assignee)
            names.append(name(person.personId));
    }
    return names;
}

} // namespace

models::Result<PaperContent> proposalPaper(sync::Store &store, const models::Id &workspaceId)
{
    const auto workspace = store.workspaces().workspace(workspaceId);
    if (!workspace)
        return models::problem(models::Problem::Kind::NotFound,
            Say::tr("This proposal is not here any more."), Say::tr("Ask its owner if you still need it."));
    PaperContent content;
    const QString day = QLocale().toString(workspace->updatedAt.toLocalTime().date(), QLocale::LongFormat);
    content.title.above = store.tenant().name;
    content.title.title = workspace->title;
    if (const QStringList client = clientOf(workspace->state); !client.isEmpty())
        content.title.facts.append({Say::tr("Prepared for"), client});
    if (const QStringList authors = authorsOf(store, *workspace); !authors.isEmpty())
        content.title.facts.append({Say::tr("Prepared by"), authors});
    content.title.facts.append({Say::tr("Date"), {day}});
    content.foot = store.tenant().name + u" · "_s + day;
    QStringList texts;
    for (const models::Section &section : store.workspaces().sections(workspaceId))
        texts.append(section.markdown);
    carryFootnotes(texts);
    for (const QString &text : std::as_const(texts)) {
        PaperPart part;
        part.text = text;
        content.parts.append(part);
    }
    return content;
}

} // namespace agentee::ui

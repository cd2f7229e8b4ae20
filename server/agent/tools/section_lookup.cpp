#include "server/agent/tools/section_lookup.h"

#include "models/heading.h"
#include "models/search_text.h"
#include "server/agent/tools/tool_text.h"
#include "server/services/sections.h"
#include "server/speech/say.h"
#include "server/store/person_table.h"

#include <algorithm>

namespace agentee::server
{

using models::Problem;
using models::Result;
using models::Section;
using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype LongestReference = 400;

Result<Section> only(const QList<Section> &candidates, const QString &reference)
{
    if (candidates.size() == 1)
        return candidates.first();
    QStringList titles;
    for (const Section &section : candidates.first(std::min<qsizetype>(candidates.size(), 5)))
        titles.append(quoted(section.title) + u" ("_s + section.key + u')');
    return models::problem(Problem::Kind::Conflict,
        Say::tr("Several sections could be meant by %1.").arg(quoted(reference)),
        u"Name one of them by its key: %1."_s.arg(titles.join(u", "_s)));
}

} // namespace

Result<Section> findSection(Transaction &transaction, const ToolContext &context, const QString &reference)
{
    Result<QList<Section>> all = sections(transaction, context.agent, context.workspace);
    if (!all)
        return std::unexpected(all.error());
    all->removeIf([](const Section &section) { return section.deleted; });
    const QString wanted = models::foldedText(reference.left(LongestReference).simplified());
    const auto id = models::idFromText(reference);
    QList<Section> whole;
    QList<Section> partly;
    for (const Section &section : std::as_const(*all)) {
        if (section.id == id || section.key == reference)
            return section;
        const QString title = models::foldedText(section.title);
        if (title == wanted)
            whole.append(section);
        else if (!wanted.isEmpty() && title.contains(wanted))
            partly.append(section);
    }
    if (!whole.isEmpty())
        return only(whole, reference);
    if (!partly.isEmpty())
        return only(partly, reference);
    return models::problem(Problem::Kind::NotFound,
        Say::tr("This proposal has no section %1.").arg(quoted(reference)),
        u"List the sections, and name one by its key."_s);
}

Principal readerFor(const ToolContext &context)
{
    return {.person = context.agent.person, .tenant = context.agent.tenant, .agent = {}, .agentSession = {}};
}

QString bodyOf(const QString &markdown)
{
    if (models::headingLevel(markdown) == 0)
        return markdown.trimmed();
    const QString text = markdown.trimmed();
    const qsizetype firstEnd = text.indexOf(u'\n');
    if (firstEnd < 0)
        return {};
    QString body = text.sliced(firstEnd + 1);
    if (!text.startsWith(u'#') && !text.startsWith(QChar(0xFEFF))) {
        // An underlined heading has its underline on a line of its own.
        const qsizetype underlineEnd = body.indexOf(u'\n');
        body = underlineEnd < 0 ? QString() : body.sliced(underlineEnd + 1);
    }
    return body.trimmed();
}

QString nameOf(Transaction &transaction, const ToolContext &context, const models::Id &person)
{
    const auto row = PersonTable(transaction).find(context.agent.tenant, person);
    return row ? row->name : QString();
}

} // namespace agentee::server

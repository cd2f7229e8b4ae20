#include "server/agent/librarian/plan.h"

#include "server/agent/librarian/findings.h"
#include "server/agent/librarian/reply.h"

#include <algorithm>

namespace agentee::server
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int QuotedPassages = 5;
constexpr qsizetype SummarisedSections = 10;

class Planner
{
public:
    Planner(const Wish &wish, const QList<Finding> &findings)
        : m_wish(wish)
        , m_findings(findings)
        , m_reply(wish.language)
    {
    }

    NextStep next()
    {
        switch (m_wish.kind) {
        case Wish::Kind::Help:
            return say(m_reply.help());
        case Wish::Kind::Search:
            return search();
        case Wish::Kind::Draft:
            return draft();
        case Wish::Kind::Summarise:
            return summarise();
        case Wish::Kind::Missing:
            return missing();
        case Wish::Kind::MoveStep:
            return moveStep();
        case Wish::Kind::SetField:
            return setField();
        case Wish::Kind::ChangeText:
            return changeText();
        case Wish::Kind::Handoff:
            return handoff();
        case Wish::Kind::Suggestions:
            return suggestions();
        }
        return say(m_reply.help());
    }

private:
    struct Wanted {
        QLatin1StringView tool;
        QJsonObject input;
    };

    NextStep call(const QList<Wanted> &wanted) const
    {
        NextStep step;
        for (const Wanted &one : wanted)
            step.calls.append({.id = u"librarian_%1"_s.arg(m_findings.size() + step.calls.size() + 1),
                .name = one.tool,
                .input = one.input});
        return step;
    }
    static NextStep say(const QString &reply) { return {.calls = {}, .reply = reply}; }

    const Finding *found(QLatin1StringView tool) const { return lastOf(m_findings, tool); }

    NextStep search()
    {
        const Finding *searched = found("search_proposals"_L1);
        if (!searched)
            return call(
                {{"search_proposals"_L1, {{u"query"_s, m_wish.query}, {u"limit"_s, QuotedPassages}}}});
        if (searched->failed)
            return say(m_reply.failed(*searched));
        return say(m_reply.quotations(m_wish.query, passagesIn(*searched)));
    }

    NextStep draft()
    {
        const Finding *listed = found("list_sections"_L1);
        if (!listed)
            return call({{"list_sections"_L1, {}}});
        if (listed->failed)
            return say(m_reply.failed(*listed));
        const auto section = sectionMeant(sectionsIn(*listed), m_wish.about);
        if (!section)
            return say(m_reply.whichSection(sectionsIn(*listed)));
        const Finding *read = found("read_section"_L1);
        const Finding *searched = found("search_proposals"_L1);
        if (!read || !searched)
            return call({{"read_section"_L1, {{u"section"_s, section->key}}},
                {"search_proposals"_L1,
                    {{u"query"_s, m_wish.query.isEmpty() ? section->title : m_wish.query},
                        {u"limit"_s, 12}}}});
        if (read->failed)
            return say(m_reply.failed(*read));
        QList<QuotablePassage> passages = passagesIn(*searched, section->id);
        passages.resize(std::min<qsizetype>(passages.size(), QuotedPassages));
        if (passages.isEmpty())
            return say(m_reply.draftNothing(section->title));
        if (read->result.contains("more_from"_L1))
            return say(m_reply.tooLong(section->title));
        const auto tool = section->filled ? "propose_edit"_L1 : "edit_section"_L1;
        if (const Finding *written = found(tool))
            return say(m_reply.drafted(section->title, *written, passages));
        const QString present = firstDocumentOf(*read).value("markdown"_L1).toString();
        return call({{tool,
            {{u"section"_s, section->key}, {u"base_version"_s, read->result.value("base_version"_L1)},
                {u"markdown"_s, m_reply.draft(present, passages)}}}});
    }

    NextStep summarise()
    {
        const Finding *listed = found("list_sections"_L1);
        if (!listed)
            return call({{"list_sections"_L1, {}}});
        if (listed->failed)
            return say(m_reply.failed(*listed));
        const auto read = allOf(m_findings, "read_section"_L1);
        if (!read.isEmpty())
            return say(m_reply.summary(read));
        const QList<KnownSection> sections = sectionsIn(*listed);
        const auto meant = sectionMeant(sections, m_wish.about);
        QList<Wanted> wanted;
        for (const KnownSection &section : sections) {
            const bool asked = meant ? section.id == meant->id : section.filled;
            if (asked && wanted.size() < SummarisedSections)
                wanted.append({"read_section"_L1, {{u"section"_s, section.id}}});
        }
        return wanted.isEmpty() ? say(m_reply.summary({})) : call(wanted);
    }

    NextStep missing()
    {
        const Finding *listed = found("list_sections"_L1);
        const Finding *state = found("read_state"_L1);
        const Finding *open = found("list_suggestions"_L1);
        if (!listed || !state || !open)
            return call({{"list_sections"_L1, {}}, {"read_state"_L1, {}}, {"list_suggestions"_L1, {}}});
        for (const Finding *finding : {listed, state, open}) {
            if (finding->failed)
                return say(m_reply.failed(*finding));
        }
        return say(m_reply.missing(sectionsIn(*listed), *state, *open));
    }

    NextStep moveStep()
    {
        const Finding *state = found("read_state"_L1);
        if (!state)
            return call({{"read_state"_L1, {}}});
        if (state->failed)
            return say(m_reply.failed(*state));
        if (const Finding *moved = found("advance_step"_L1))
            return say(moved->failed ? m_reply.failed(*moved) : m_reply.stepMoved(*state, *moved));
        QString step = state->result.value("next_step"_L1).toString();
        for (const QJsonValue &one : state->result.value("steps"_L1).toArray()) {
            const QJsonObject known = one.toObject();
            KnownSection named{
                .id = {}, .key = {}, .title = known.value("title"_L1).toString(), .filled = false};
            if (sectionMeant({named}, m_wish.about))
                step = known.value("key"_L1).toString();
        }
        if (step.isEmpty())
            return say(m_reply.lastStep());
        return call({{"advance_step"_L1,
            {{u"base_version"_s, state->result.value("base_version"_L1)}, {u"step"_s, step}}}});
    }

    NextStep setField()
    {
        const Finding *state = found("read_state"_L1);
        if (!state)
            return call({{"read_state"_L1, {}}});
        if (state->failed)
            return say(m_reply.failed(*state));
        const auto field = fieldMeant(fieldsIn(*state), m_wish.field);
        if (const Finding *set = found("set_state"_L1); set && field)
            return say(m_reply.fieldSet(field->pointer, *set));
        if (!field)
            return say(m_reply.fieldUnknown(m_wish.field, fieldsIn(*state)));
        const bool isNumber = field->type == "number"_L1 || field->type == "integer"_L1;
        bool isValid = true;
        const double number = isNumber ? m_wish.value.toDouble(&isValid) : 0;
        if (!isValid)
            return say(m_reply.needsNumber(field->pointer));
        const QJsonValue value = isNumber ? QJsonValue(number) : QJsonValue(m_wish.value);
        const QJsonObject operation{{u"op"_s, u"add"_s}, {u"path"_s, field->pointer}, {u"value"_s, value}};
        return call({{"set_state"_L1,
            {{u"base_version"_s, state->result.value("base_version"_L1)},
                {u"patch"_s, QJsonArray{operation}}}}});
    }

    NextStep changeText()
    {
        if (m_wish.newText.isEmpty())
            return say(m_reply.changeHow());
        const Finding *listed = found("list_sections"_L1);
        if (!listed)
            return call({{"list_sections"_L1, {}}});
        if (listed->failed)
            return say(m_reply.failed(*listed));
        const auto section = sectionMeant(sectionsIn(*listed), m_wish.about);
        if (!section)
            return say(m_reply.whichSection(sectionsIn(*listed)));
        const Finding *read = found("read_section"_L1);
        if (!read)
            return call({{"read_section"_L1, {{u"section"_s, section->key}}}});
        if (read->failed)
            return say(m_reply.failed(*read));
        if (read->result.contains("more_from"_L1))
            return say(m_reply.tooLong(section->title));
        const auto tool = m_wish.suggestOnly ? "propose_edit"_L1 : "edit_section"_L1;
        if (const Finding *written = found(tool))
            return say(m_reply.changed(section->title, *written));
        QString text = firstDocumentOf(*read).value("markdown"_L1).toString();
        if (!m_wish.oldText.isEmpty() && !text.contains(m_wish.oldText))
            return say(m_reply.notThere(m_wish.oldText));
        if (m_wish.oldText.isEmpty())
            text = text.trimmed() + u"\n\n"_s + m_wish.newText + u'\n';
        else
            text.replace(m_wish.oldText, m_wish.newText);
        return call({{tool,
            {{u"section"_s, section->key}, {u"base_version"_s, read->result.value("base_version"_L1)},
                {u"markdown"_s, text}}}});
    }

    NextStep handoff()
    {
        const Finding *read = found("read_handoff_record"_L1);
        if (!read)
            return call({{"read_handoff_record"_L1, {}}});
        return say(read->failed ? m_reply.failed(*read) : m_reply.handoff(*read));
    }

    NextStep suggestions()
    {
        const Finding *listed = found("list_suggestions"_L1);
        if (!listed)
            return call({{"list_suggestions"_L1, {}}});
        return say(listed->failed ? m_reply.failed(*listed) : m_reply.suggestions(*listed));
    }

    const Wish &m_wish;
    const QList<Finding> &m_findings;
    Reply m_reply;
};

} // namespace

NextStep nextStep(const Wish &wish, const QList<Finding> &findings)
{
    return Planner(wish, findings).next();
}

} // namespace agentee::server

#include "server/agent/librarian/reply.h"

#include "server/agent/tools/passages.h"
#include "server/agent/tools/section_lookup.h"
#include "server/agent/tools/tool_text.h"

#include <algorithm>

namespace agentee::server
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype ListedNames = 40;
constexpr qsizetype LongestBeginning = 500;

/// A name from a document, so that nothing in it is read as Markdown.
QString escaped(const QString &name)
{
    QString text;
    for (const QChar character : oneLine(name, 200)) {
        if (u"\\`*_[]<>#|~&!"_s.contains(character))
            text.append(u'\\');
        text.append(character);
    }
    return text;
}

QString strong(const QString &name)
{
    return u"**"_s + escaped(name) + u"**"_s;
}

QString blockQuote(const QString &text)
{
    QString lines = u"> "_s + text.trimmed();
    return lines.replace(u'\n', u"\n> "_s);
}

QString source(const QuotablePassage &passage)
{
    const QString section = passage.section.isEmpty() ? QString() : u" › "_s + escaped(passage.section);
    return u"— *"_s + escaped(passage.proposal) + u"*"_s + section;
}

QString quotation(const QuotablePassage &passage)
{
    return blockQuote(passage.text + u"\n\n"_s + source(passage));
}

QString bullets(const QStringList &items)
{
    QString text;
    for (const QString &item : items.first(std::min(items.size(), ListedNames)))
        text += u"- "_s + item + u'\n';
    return text + (items.size() > ListedNames ? u"- …\n"_s : QString());
}

QString textOf(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

/// The first sentences of a section.
QString beginningOf(const QString &markdown)
{
    const QStringList paragraphs = paragraphsOf(markdown);
    return paragraphs.isEmpty() ? QString() : shortened(paragraphs.first(), LongestBeginning);
}

} // namespace

QString Reply::help() const
{
    return phrase(Phrase::Help);
}

QString Reply::failed(const Finding &finding) const
{
    QString why = textOf(finding.result, "problem"_L1);
    QStringList details;
    for (const QJsonValue &field : finding.result.value("fields"_L1).toArray())
        details.append(escaped(textOf(field.toObject(), "problem"_L1)));
    if (why.isEmpty())
        why = phrase(Phrase::Unreadable);
    const QString more = details.isEmpty() ? QString() : u"\n\n"_s + bullets(details);
    return phrase(Phrase::Failed).arg(escaped(why)) + more;
}

QString Reply::whichSection(const QList<KnownSection> &sections) const
{
    QStringList names;
    for (const KnownSection &section : sections)
        names.append(escaped(section.title));
    return phrase(Phrase::WhichSection) + u"\n\n"_s + bullets(names);
}

QString Reply::tooLong(const QString &section) const
{
    return phrase(Phrase::TooLong).arg(strong(section));
}

QString Reply::quotations(const QString &query, const QList<QuotablePassage> &passages) const
{
    if (passages.isEmpty())
        return phrase(Phrase::FoundNothing).arg(strong(query));
    QString text = phrase(Phrase::FoundPassages);
    for (const QuotablePassage &passage : passages)
        text += u"\n\n"_s + quotation(passage);
    return text + u"\n\n"_s + phrase(Phrase::OnlyQuotes);
}

QString Reply::summary(const QList<const Finding *> &read) const
{
    QString text;
    for (const Finding *finding : read) {
        const QJsonObject document = firstDocumentOf(*finding);
        const QString beginning = beginningOf(textOf(document, "markdown"_L1));
        if (!beginning.isEmpty())
            text += u"\n\n"_s + strong(textOf(document, "title"_L1)) + u"\n\n"_s + blockQuote(beginning);
    }
    if (text.isEmpty())
        return phrase(Phrase::SummaryNothing);
    return phrase(Phrase::SummaryOf) + text + u"\n\n"_s + phrase(Phrase::OnlyQuotes);
}

QString Reply::missing(
    const QList<KnownSection> &sections, const Finding &state, const Finding &suggestions) const
{
    QStringList empty;
    for (const KnownSection &section : sections) {
        if (!section.filled)
            empty.append(escaped(section.title));
    }
    QStringList needs;
    for (const QJsonValue &need : state.result.value("next_step_needs"_L1).toArray())
        needs.append(escaped(need.toString()));
    const int open = suggestions.result.value("suggestions"_L1).toInt();
    QStringList parts;
    if (!empty.isEmpty())
        parts.append(phrase(Phrase::MissingSections) + u"\n\n"_s + bullets(empty));
    if (!needs.isEmpty())
        parts.append(phrase(Phrase::MissingForStep).arg(escaped(textOf(state.result, "next_step"_L1)))
            + u"\n\n"_s + bullets(needs));
    if (open > 0)
        parts.append(phrase(Phrase::OpenSuggestions).arg(open));
    return parts.isEmpty() ? phrase(Phrase::NothingMissing) : parts.join(u"\n\n"_s);
}

QString Reply::handoff(const Finding &read) const
{
    const QJsonObject record = firstDocumentOf(read);
    if (record.isEmpty())
        return phrase(Phrase::HandoffNone);
    return phrase(Phrase::HandoffSays).arg(strong(textOf(record, "from"_L1))) + u"\n\n"_s
        + blockQuote(textOf(record, "text"_L1)) + u"\n\n"_s + phrase(Phrase::OnlyQuotes);
}

QString Reply::suggestions(const Finding &listed) const
{
    QStringList lines;
    for (const QJsonValue &value : documentsOf(listed)) {
        const QJsonObject line = value.toObject();
        const QString note = textOf(line, "note"_L1);
        lines.append(escaped(textOf(line, "by"_L1)) + u": "_s + strong(textOf(line, "section"_L1))
            + (note.isEmpty() ? QString() : u" — "_s + escaped(note)));
    }
    if (lines.isEmpty())
        return phrase(Phrase::SuggestionsNone);
    return phrase(Phrase::SuggestionsAre) + u"\n\n"_s + bullets(lines);
}

QString Reply::draft(const QString &present, const QList<QuotablePassage> &passages) const
{
    QString text = present.trimmed();
    for (const QuotablePassage &passage : passages)
        text += u"\n\n"_s + quotation(passage);
    return text + u'\n';
}

QString Reply::draftNothing(const QString &section) const
{
    return phrase(Phrase::DraftNothing).arg(strong(section));
}

QString Reply::drafted(
    const QString &section, const Finding &written, const QList<QuotablePassage> &passages) const
{
    QString text = outcome(phrase(Phrase::DraftBegun).arg(strong(section)),
        phrase(Phrase::DraftSuggested).arg(strong(section)), written);
    if (written.failed)
        return text;
    QStringList sources;
    for (const QuotablePassage &passage : passages) {
        const QString name = escaped(passage.proposal) + u" › "_s + escaped(passage.section);
        if (!sources.contains(name))
            sources.append(name);
    }
    return text + u"\n\n"_s + phrase(Phrase::QuotedFrom) + u"\n\n"_s + bullets(sources) + u'\n'
        + phrase(Phrase::OnlyQuotes);
}

QString Reply::stepMoved(const Finding &state, const Finding &moved) const
{
    const QString key = textOf(moved.result, "step"_L1);
    QString title = key;
    for (const QJsonValue &step : state.result.value("steps"_L1).toArray()) {
        if (textOf(step.toObject(), "key"_L1) == key)
            title = textOf(step.toObject(), "title"_L1);
    }
    return phrase(Phrase::StepMoved).arg(strong(title));
}

QString Reply::lastStep() const
{
    return phrase(Phrase::StepLast);
}

QString Reply::fieldSet(const QString &field, const Finding &set) const
{
    return outcome(phrase(Phrase::FieldSet).arg(strong(field)), phrase(Phrase::DataSuggested), set);
}

QString Reply::fieldUnknown(const QString &field, const QList<KnownField> &fields) const
{
    QStringList names;
    for (const KnownField &known : fields)
        names.append(escaped(known.pointer));
    const QString there =
        names.isEmpty() ? QString() : u' ' + phrase(Phrase::FieldsAre) + u"\n\n"_s + bullets(names);
    return phrase(Phrase::FieldUnknown).arg(strong(field)) + there;
}

QString Reply::needsNumber(const QString &field) const
{
    return phrase(Phrase::FieldNeedsNumber).arg(strong(field));
}

QString Reply::changed(const QString &section, const Finding &written) const
{
    return outcome(phrase(Phrase::ChangeMade).arg(strong(section)),
        phrase(Phrase::ChangeSuggested).arg(strong(section)), written);
}

QString Reply::changeHow() const
{
    return phrase(Phrase::ChangeHow);
}

QString Reply::notThere(const QString &text) const
{
    return phrase(Phrase::ChangeNotFound).arg(strong(text));
}

/// What became of a write, in the words of its result: never more than was done.
QString Reply::outcome(const QString &done, const QString &suggested, const Finding &written) const
{
    if (written.failed)
        return failed(written);
    const bool onlySuggested = written.result.value("suggested"_L1).toBool();
    QStringList parts;
    for (const QJsonValue &value : written.result.value("earlier_decisions"_L1).toArray()) {
        const QJsonObject earlier = value.toObject();
        QString note = phrase(Phrase::EarlierDecision)
                           .arg(strong(textOf(earlier, "by"_L1)), strong(textOf(earlier, "rejected"_L1)));
        if (const QString why = textOf(earlier, "why"_L1); !why.isEmpty())
            note += u' ' + phrase(Phrase::EarlierReason).arg(escaped(why));
        parts.append(note);
    }
    parts.append(onlySuggested ? suggested : done);
    if (const QString why = textOf(written.result, "not_written_because"_L1); !why.isEmpty())
        parts.append(phrase(Phrase::WhyNotWritten).arg(escaped(why)));
    return parts.join(u"\n\n"_s);
}

} // namespace agentee::server

#include "server/agent/tools/decision_ledger.h"

#include "models/search_text.h"
#include "server/agent/tools/passages.h"
#include "server/agent/tools/section_lookup.h"
#include "server/agent/tools/tool_text.h"
#include "server/services/workspaces.h"
#include "server/speech/say.h"
#include "server/store/share_table.h"

#include <QSet>

#include <algorithm>

namespace agentee::server
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype MostRejections = 10;
constexpr qsizetype LongestCompared = 400'000;
constexpr qsizetype ShortestStem = 4;

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    const QString folded = models::foldedText(text);
    for (const QChar character : folded + u' ') {
        if (character.isLetterOrNumber())
            word.append(character);
        else if (!word.isEmpty())
            words.append(std::exchange(word, QString()));
    }
    return words;
}

/// Words that say nothing about what an alternative is, folded.
bool saysNothing(const QString &word)
{
    static const QSet<QString> empty{u"the"_s, u"and"_s, u"for"_s, u"with"_s, u"from"_s, u"that"_s, u"this"_s,
        u"use"_s, u"using"_s, u"instead"_s, u"into"_s, u"all"_s, u"own"_s, u"our"_s, u"one"_s, u"not"_s,
        u"every"_s, u"an"_s, u"of"_s, u"in"_s, u"on"_s, u"to"_s, u"by"_s, u"we"_s, u"is"_s, u"be"_s, u"or"_s,
        u"as"_s, u"at"_s, u"it"_s, u"для"_s, u"или"_s, u"как"_s, u"что"_s, u"это"_s, u"при"_s, u"без"_s,
        u"вместо"_s, u"cho"_s, u"cua"_s, u"cac"_s, u"mot"_s, u"nhung"_s, u"voi"_s, u"thay"_s};
    const bool oneLetter = word.size() == 1 && !word.at(0).isDigit();
    const bool particle = word.size() == 2 && word.at(0).script() == QChar::Script_Cyrillic;
    return oneLetter || particle || empty.contains(word);
}

/// The word without what declension and plural usually change.
QString stemOf(const QString &word)
{
    const qsizetype ending = word.size() > 7 ? 2 : word.size() > ShortestStem ? 1 : 0;
    return word.first(word.size() - ending);
}

QStringList newParagraphs(const QString &proposed, const QString &present)
{
    QStringList added;
    const QStringList old = paragraphsOf(present.left(LongestCompared));
    const QSet<QString> known(old.begin(), old.end());
    for (const QString &paragraph : paragraphsOf(proposed.left(LongestCompared))) {
        if (!known.contains(paragraph))
            added.append(paragraph);
    }
    return added;
}

} // namespace

bool speaksOf(const QString &paragraph, const QString &alternative)
{
    QStringList stems;
    for (const QString &word : wordsOf(alternative)) {
        if (!saysNothing(word))
            stems.append(stemOf(word));
    }
    if (stems.isEmpty())
        return false;
    const QStringList words = wordsOf(paragraph);
    return std::ranges::all_of(stems, [&](const QString &stem) {
        return std::ranges::any_of(words,
            [&](const QString &word) { return word.startsWith(stem) && word.size() <= stem.size() + 4; });
    });
}

QList<EarlierRejection> earlierRejections(
    Transaction &transaction, const ToolContext &context, const QString &proposed, const QString &present)
{
    const QStringList paragraphs = newParagraphs(proposed, present);
    QList<EarlierRejection> found;
    if (!requireMay(transaction, context.agent, models::Action::ViewWorkspace, context.workspace))
        return found;
    for (const models::Share &share :
        ShareTable(transaction).allOfWorkspace(context.agent.tenant, context.workspace)) {
        if (share.state == models::ShareState::Recalled && share.senderId != context.agent.person)
            continue;
        for (const models::Decision &decision : share.handoffRecord.decisions) {
            for (const QString &alternative : decision.rejectedAlternatives) {
                const bool again = std::ranges::any_of(
                    paragraphs, [&](const QString &paragraph) { return speaksOf(paragraph, alternative); });
                if (again && found.size() < MostRejections)
                    found.append({.alternative = alternative,
                        .decision = decision.what,
                        .why = decision.why,
                        .rejectedBy = nameOf(transaction, context, share.senderId),
                        .recordId = share.handoffRecord.id});
            }
        }
    }
    return found;
}

void flag(ToolOutcome &outcome, const QList<EarlierRejection> &rejections)
{
    if (rejections.isEmpty())
        return;
    QJsonArray earlier;
    for (const EarlierRejection &rejection : rejections) {
        earlier.append(QJsonObject{{u"rejected"_s, shortened(rejection.alternative, 500)},
            {u"by"_s, rejection.rejectedBy}, {u"decided_instead"_s, shortened(rejection.decision, 500)},
            {u"why"_s, shortened(rejection.why, 1'000)}, {u"handoff_record"_s, rejection.recordId}});
    }
    outcome.result.insert(u"earlier_decisions"_s, earlier);
    outcome.result.insert(u"about_earlier_decisions"_s,
        u"This brings up again what was decided against before. Tell the person who rejected it and why."_s);
    const EarlierRejection &first = rejections.first();
    outcome.summary += u" "_s
        + (first.why.isEmpty()
                ? Say::tr("Note: %1 rejected %2 before.").arg(first.rejectedBy, quoted(first.alternative))
                : Say::tr("Note: %1 rejected %2 before, because: %3")
                      .arg(first.rejectedBy, quoted(first.alternative), oneLine(first.why, 300)));
}

} // namespace agentee::server

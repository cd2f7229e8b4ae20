#include "server/agent/tools/passages.h"

#include "models/search_text.h"
#include "server/agent/tools/section_lookup.h"
#include "server/agent/tools/tool_text.h"
#include "server/services/sections.h"
#include "server/services/workspaces.h"

#include <QSet>

#include <algorithm>

namespace agentee::server
{

using models::Id;
using models::Result;
using models::SearchHit;
using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype LongestPassage = 1'600;
constexpr qsizetype MostWords = 8;
constexpr int MostSections = 40;
constexpr qsizetype LongestSearchedSection = 400'000;
constexpr int PassagesPerSection = 2;

/// A folded word without its most common endings, so that "сроках" finds "сроки" and "cranes" finds "crane":
/// words are searched by their beginnings.
QString stemOf(const QString &word)
{
    static const QStringList russian{u"ями"_s, u"ами"_s, u"ого"_s, u"его"_s, u"ому"_s, u"ему"_s, u"ыми"_s,
        u"ими"_s, u"ах"_s, u"ях"_s, u"ов"_s, u"ев"_s, u"еи"_s, u"ом"_s, u"ем"_s, u"ам"_s, u"ям"_s, u"ии"_s,
        u"ыи"_s, u"ои"_s, u"ая"_s, u"яя"_s, u"ое"_s, u"ее"_s, u"ие"_s, u"ые"_s, u"ым"_s, u"им"_s, u"ых"_s,
        u"их"_s, u"ую"_s, u"юю"_s, u"ия"_s, u"ию"_s, u"а"_s, u"я"_s, u"о"_s, u"е"_s, u"и"_s, u"ы"_s, u"у"_s,
        u"ю"_s, u"ь"_s};
    constexpr qsizetype shortest = 4;
    for (const QString &ending : russian) {
        if (word.size() - ending.size() >= shortest && word.endsWith(ending))
            return word.chopped(ending.size());
    }
    const bool plural = word.size() > shortest && word.endsWith(u's') && !word.endsWith("ss"_L1);
    return plural ? word.chopped(1) : word;
}

bool isHeading(const QString &paragraph)
{
    return paragraph.startsWith(u'#') && !paragraph.contains(u'\n');
}

/// Tables of contents have every word and say nothing.
bool isListOfLinks(const QString &paragraph)
{
    constexpr int few = 3;
    return paragraph.count("](#"_L1) >= few;
}

/// Best first: more of the words, then what is short enough to be read.
bool isBetter(const Passage &one, const Passage &other)
{
    constexpr qsizetype readable = 600;
    if (one.wordsMatched != other.wordsMatched)
        return one.wordsMatched > other.wordsMatched;
    return one.text.size() <= readable && other.text.size() > readable;
}

/// How many of the words begin a word of the text.
int wordsIn(const QString &text, const QStringList &words)
{
    const models::FoldedText folded = models::foldedWithOrigins(text);
    return static_cast<int>(std::ranges::count_if(
        words, [&](const QString &word) { return !models::searchMatches(folded, {word}, 1).isEmpty(); }));
}

/// Sections that have all of the words, then such that have some.
Result<QList<SearchHit>> candidates(
    Transaction &transaction, const Principal &reader, const QStringList &words, int limit)
{
    Result<QList<SearchHit>> hits = search(transaction, reader, words.join(u' '), MostSections);
    if (!hits || hits->size() >= limit || words.size() < 2)
        return hits;
    QSet<Id> known;
    for (const SearchHit &hit : std::as_const(*hits))
        known.insert(hit.sectionId);
    for (const QString &word : words) {
        const Result<QList<SearchHit>> some = search(transaction, reader, word, 2 * limit);
        if (!some)
            return some;
        for (const SearchHit &hit : *some) {
            if (hits->size() < MostSections && !known.contains(hit.sectionId)) {
                known.insert(hit.sectionId);
                hits->append(hit);
            }
        }
    }
    return hits;
}

QList<Passage> bestOf(const SearchHit &hit, const QString &markdown, const QStringList &words)
{
    QList<Passage> found;
    const int inTitle = wordsIn(hit.sectionTitle, words);
    for (const QString &paragraph : paragraphsOf(markdown.left(LongestSearchedSection))) {
        if (isListOfLinks(paragraph))
            continue;
        const int matched = wordsIn(paragraph, words);
        if (matched > 0 || inTitle > 0)
            found.append({.workspaceId = hit.workspaceId,
                .workspaceTitle = hit.workspaceTitle,
                .sectionId = hit.sectionId,
                .sectionTitle = hit.sectionTitle,
                .text = shortened(paragraph, LongestPassage),
                .wordsMatched = std::max(matched, inTitle)});
    }
    std::ranges::stable_sort(found, isBetter);
    return found.first(std::min<qsizetype>(found.size(), PassagesPerSection));
}

} // namespace

QStringList paragraphsOf(const QString &markdown)
{
    QStringList paragraphs;
    QString current;
    bool inCode = false;
    const auto finish = [&] {
        const QString text = current.trimmed();
        if (!text.isEmpty() && !isHeading(text))
            paragraphs.append(text);
        current.clear();
    };
    for (const QStringView line : QStringView(markdown).split(u'\n')) {
        const QStringView bare = line.trimmed();
        const bool fence = bare.startsWith("```"_L1) || bare.startsWith("~~~"_L1);
        if (!inCode && (bare.isEmpty() || bare.startsWith(u'#')))
            finish();
        if (fence)
            inCode = !inCode;
        if (inCode || !bare.startsWith(u'#'))
            current.append(line).append(u'\n');
    }
    finish();
    return paragraphs;
}

Result<PassageSearch> findPassages(
    Transaction &transaction, const Principal &reader, const QString &query, int limit)
{
    QStringList words;
    for (const QString &word : models::searchWords(query)) {
        const QString stem = stemOf(word);
        if (words.size() < MostWords && !words.contains(stem))
            words.append(stem);
    }
    PassageSearch outcome{.passages = {}, .wordsAsked = static_cast<int>(words.size())};
    const Result<QList<SearchHit>> hits = candidates(transaction, reader, words, limit);
    if (!hits)
        return std::unexpected(hits.error());
    for (const SearchHit &hit : *hits) {
        if (const Result<models::Section> found = section(transaction, reader, hit.sectionId))
            outcome.passages.append(bestOf(hit, found->markdown, words));
    }
    std::ranges::stable_sort(outcome.passages, isBetter);
    outcome.passages.resize(std::min<qsizetype>(outcome.passages.size(), limit));
    return outcome;
}

} // namespace agentee::server

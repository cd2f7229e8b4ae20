#include "ui/palette/fuzzy_text.h"

#include "models/search_text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace agentee::ui
{

namespace
{

constexpr qsizetype longestQuery = 32;
constexpr qsizetype longestText = 256;
constexpr int letter = 1;
constexpr int wordStart = 12;
constexpr int textStart = 6; ///< beside wordStart
constexpr int sideBySide = 14; ///< more than a word's start, so that a word beats scattered letters
constexpr int gap = 5; ///< lost where letters of the text are left out
constexpr int impossible = -1'000'000;

/// The best score that ends at each letter of the text.
using Row = std::array<int, longestText>;

struct Comparison {
    const FuzzyText &text;
    QStringView query;
    /// Where each letter of the query can stand at all, so that not everything is compared with everything.
    std::array<qsizetype, longestQuery> earliest;
    std::array<qsizetype, longestQuery> latest;
};

/// Cheap, and the answer for nearly everything: none when the letters are not there at all.
std::optional<Comparison> comparison(const FuzzyText &text, QStringView query)
{
    Comparison made{.text = text, .query = query.left(longestQuery), .earliest = {}, .latest = {}};
    qsizetype next = 0;
    for (qsizetype i = 0; i < text.folded.size() && next < made.query.size(); ++i) {
        if (text.folded.at(i) == made.query.at(next))
            made.earliest[std::size_t(next++)] = i;
    }
    if (next < made.query.size())
        return std::nullopt;
    for (qsizetype i = text.folded.size() - 1; next > 0; --i) {
        if (text.folded.at(i) == made.query.at(next - 1))
            made.latest[std::size_t(--next)] = i;
    }
    return made;
}

/// From the scores of the letter before, those of the letter at `row` of the query. What lies outside of its
/// places is left as it is, and nobody may look at it.
void fillRow(const Comparison &compared, qsizetype row, const Row &above, Row &made)
{
    const qsizetype first = row == 0 ? 0 : compared.earliest[std::size_t(row - 1)] + 1;
    int before = row == 0 ? 0 : impossible;
    const qsizetype lastAbove = row == 0 ? -2 : compared.latest[std::size_t(row - 1)];
    for (qsizetype i = first; i <= compared.latest[std::size_t(row)]; ++i) {
        const auto column = std::size_t(i);
        const int beside = i - 1 <= lastAbove ? above[column - 1] : impossible;
        before = std::max(before, beside);
        if (before == impossible || compared.text.folded.at(i) != compared.query.at(row)) {
            made[column] = impossible;
            continue;
        }
        const int place = letter + (compared.text.starts.at(i) ? wordStart : 0) + (i == 0 ? textStart : 0);
        made[column] = std::max(row == 0 ? 0 : before - gap, beside + sideBySide) + place;
    }
}

/// The best place of that letter of the query before `end`.
qsizetype bestPlace(const Comparison &compared, qsizetype letterOfQuery, const Row &row, qsizetype end)
{
    const auto at = std::size_t(letterOfQuery);
    const qsizetype behind = std::min(end, compared.latest[at] + 1);
    return std::max_element(row.begin() + compared.earliest[at], row.begin() + behind) - row.begin();
}

} // namespace

FuzzyText fuzzyText(QStringView text)
{
    const models::FoldedText folded = models::foldedWithOrigins(text.left(longestText));
    FuzzyText made{.folded = folded.text.left(longestText), .starts = {}};
    made.starts.reserve(made.folded.size());
    qsizetype last = -1;
    for (qsizetype i = 0; i < made.folded.size(); ++i) {
        const qsizetype origin = folded.origins.at(i);
        const QChar here = text.at(origin);
        const QChar before = origin > 0 ? text.at(origin - 1) : QChar(u' ');
        const bool hump = here.isUpper() && before.isLower();
        const bool inWord = before.isLetterOrNumber() || before.isMark();
        made.starts.append(origin != last && here.isLetterOrNumber() && (hump || !inWord));
        last = origin;
    }
    return made;
}

QString fuzzyQuery(QStringView typed)
{
    QString query = models::foldedText(typed.left(4 * longestQuery));
    query.removeIf([](QChar c) { return c.isSpace(); });
    return query.left(longestQuery);
}

std::optional<int> fuzzyScore(const FuzzyText &text, QStringView query)
{
    if (query.isEmpty())
        return 0;
    const auto compared = comparison(text, query);
    if (!compared)
        return std::nullopt;
    std::array<Row, 2> rows; // not filled: each row says what it has made
    const qsizetype last = compared->query.size() - 1;
    for (qsizetype row = 0; row <= last; ++row)
        fillRow(*compared, row, rows[std::size_t(row + 1) % 2], rows[std::size_t(row) % 2]);
    const Row &end = rows[std::size_t(last) % 2];
    const int score = end[std::size_t(bestPlace(*compared, last, end, text.folded.size()))];
    const auto shortness = int(std::max<qsizetype>(0, 16 - text.folded.size() / 8));
    return score * 16 + shortness;
}

QList<qsizetype> fuzzyPositions(QStringView original, QStringView query)
{
    const FuzzyText text = fuzzyText(original);
    const auto compared = comparison(text, query);
    if (query.isEmpty() || !compared)
        return {};
    const models::FoldedText folded = models::foldedWithOrigins(original.left(longestText));
    const qsizetype last = compared->query.size() - 1;
    std::vector<Row> rows(std::size_t(last + 1));
    for (qsizetype row = 0; row <= last; ++row)
        fillRow(*compared, row, rows[std::size_t(std::max<qsizetype>(0, row - 1))], rows[std::size_t(row)]);
    QList<qsizetype> positions(last + 1);
    qsizetype column = bestPlace(*compared, last, rows.back(), text.folded.size());
    for (qsizetype row = last;; --row) {
        positions[row] = folded.origins.at(column);
        if (row == 0)
            return positions;
        const Row &above = rows[std::size_t(row - 1)];
        const qsizetype apart = bestPlace(*compared, row - 1, above, column);
        const bool canJoin = column - 1 >= compared->earliest[std::size_t(row - 1)]
            && column - 1 <= compared->latest[std::size_t(row - 1)];
        const bool joined =
            canJoin && above[std::size_t(column - 1)] + sideBySide >= above[std::size_t(apart)] - gap;
        column = joined ? column - 1 : apart;
    }
}

} // namespace agentee::ui

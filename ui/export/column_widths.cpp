#include "ui/export/column_widths.h"

#include <algorithm>
#include <numeric>

namespace agentee::ui
{

namespace
{

constexpr double lettersInALine = 68; ///< of a page, in the size that tables have, if they are wide ones
constexpr double cellEdges = 3; ///< what padding takes, in letters
constexpr double mostUseful = 60; ///< letters; longer texts wrap anyway
constexpr double shortText = 14; ///< letters that stay in one line as far as there is room

struct Column {
    double word = 1; ///< letters of the longest word or short text
    double text = 1; ///< letters of the longest text, as far as that is useful
};

QList<Column> measured(const MarkdownBlock &table)
{
    QList<Column> columns;
    for (const MarkdownBlock &row : table.children) {
        columns.resize(std::max(columns.size(), row.children.size()));
        for (qsizetype i = 0; i < row.children.size(); ++i) {
            const QString text = plainText(row.children.at(i).spans);
            columns[i].text = std::max(columns.at(i).text, std::min(mostUseful, double(text.size())));
            if (double(text.size()) <= shortText)
                columns[i].word = std::max(columns.at(i).word, double(text.size()));
            for (const QStringView word : QStringView(text).split(u' '))
                columns[i].word = std::max(columns.at(i).word, double(word.size()));
        }
    }
    return columns;
}

/// Whole hundredths that make a hundred, none of them nothing.
QList<int> hundredths(const QList<double> &shares)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    QList<int> widths;
    for (const double share : shares)
        widths.append(std::max(1, int(100 * share / sum)));
    while (std::accumulate(widths.begin(), widths.end(), 0) > 100)
        --*std::ranges::max_element(widths);
    int rest = 100 - std::accumulate(widths.begin(), widths.end(), 0);
    for (qsizetype i = 0; rest > 0; i = (i + 1) % widths.size(), --rest)
        ++widths[i];
    return widths;
}

} // namespace

QList<int> columnWidths(const MarkdownBlock &table)
{
    const QList<Column> columns = measured(table);
    QList<double> least;
    for (const Column &column : columns)
        least.append(column.word + cellEdges);
    const double needed = std::accumulate(least.begin(), least.end(), 0.0);
    if (needed >= lettersInALine) {
        // Some words have to break: those of the widest columns.
        const double most = lettersInALine / double(columns.size());
        QList<double> shares;
        for (const double one : std::as_const(least))
            shares.append(std::min(one, std::max(most, one / needed * lettersInALine)));
        return hundredths(shares);
    }
    // What is left goes to those who have more to say.
    double wanted = 0;
    for (const Column &column : columns)
        wanted += std::max(0.0, column.text - column.word);
    const double room = lettersInALine - needed;
    QList<double> shares;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const double wish = std::max(0.0, columns.at(i).text - columns.at(i).word);
        shares.append(least.at(i) + (wanted > 0 ? room * wish / wanted : 0));
    }
    return hundredths(shares);
}

bool wordsFit(const MarkdownBlock &table)
{
    double needed = 0;
    for (const Column &column : measured(table))
        needed += column.word + cellEdges;
    return needed < lettersInALine;
}

} // namespace agentee::ui

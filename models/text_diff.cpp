#include "models/text_diff.h"

#include "models/git_library.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <git2.h>

#include <algorithm>

namespace agentee::models
{

namespace
{

constexpr qsizetype longTexts = 200'000;

using Tokens = QList<QStringView>;

/// A stretch of tokens that differs: positions and lengths in both lists.
struct Change {
    qsizetype before = 0;
    qsizetype beforeLength = 0;
    qsizetype after = 0;
    qsizetype afterLength = 0;
};

Tokens words(QStringView text)
{
    Tokens tokens;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        tokens.append(text.sliced(start, end - start));
        start = end;
    }
    if (start < text.size())
        tokens.append(text.sliced(start));
    return tokens;
}

Tokens lines(QStringView text)
{
    Tokens tokens;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype lineEnd = text.indexOf(u'\n', start);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd + 1;
        tokens.append(text.sliced(start, end - start));
        start = end;
    }
    return tokens;
}

/// Numbers stand for the tokens, one a line: so no token, whatever it holds, can mean anything to the diff.
QByteArray numbered(const Tokens &tokens, QHash<QStringView, int> &numbers)
{
    QByteArray buffer;
    buffer.reserve(tokens.size() * 6);
    for (const QStringView token : tokens) {
        auto number = numbers.constFind(token);
        if (number == numbers.cend())
            number = numbers.insert(token, int(numbers.size()));
        buffer += QByteArray::number(*number, 36);
        buffer += '\n';
    }
    return buffer;
}

int noteHunk(const git_diff_delta *, const git_diff_hunk *hunk, void *changes)
{
    // Of an empty range git tells the line before it, counted from 1: already the position counted from 0.
    static_cast<QList<Change> *>(changes)->append({.before = hunk->old_start - (hunk->old_lines > 0 ? 1 : 0),
        .beforeLength = hunk->old_lines,
        .after = hunk->new_start - (hunk->new_lines > 0 ? 1 : 0),
        .afterLength = hunk->new_lines});
    return 0;
}

QList<Change> changesBetween(const Tokens &before, const Tokens &after)
{
    if (before.isEmpty() || after.isEmpty())
        return {{0, before.size(), 0, after.size()}};
    startGitLibrary();
    QHash<QStringView, int> numbers;
    const QByteArray old = numbered(before, numbers);
    const QByteArray now = numbered(after, numbers);
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT;
    options.context_lines = 0;
    options.interhunk_lines = 0;
    QList<Change> changes;
    const int failed = git_diff_buffers(old.constData(), size_t(old.size()), nullptr, now.constData(),
        size_t(now.size()), nullptr, &options, nullptr, nullptr, noteHunk, nullptr, &changes);
    if (failed != 0)
        return {{0, before.size(), 0, after.size()}};
    return changes;
}

QString joined(const Tokens &tokens, qsizetype position, qsizetype length)
{
    if (length == 0)
        return {};
    // Tokens are neighbours in one text, so the stretch is one view.
    const QChar *first = tokens.at(position).data();
    const QStringView last = tokens.at(position + length - 1);
    return QStringView(first, last.data() + last.size()).toString();
}

void append(QList<DiffPiece> &pieces, DiffPiece::Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.last().kind == kind)
        pieces.last().text += text;
    else
        pieces.append({kind, text});
}

/// Keeps "removed before added" and joins changes that touch each other.
class PieceList
{
public:
    void same(const QString &text)
    {
        if (text.isEmpty())
            return;
        flush();
        append(m_pieces, DiffPiece::Kind::Same, text);
    }
    void changed(const QString &removed, const QString &added)
    {
        m_removed += removed;
        m_added += added;
    }
    QList<DiffPiece> take()
    {
        flush();
        return std::move(m_pieces);
    }

private:
    void flush()
    {
        append(m_pieces, DiffPiece::Kind::Removed, m_removed);
        append(m_pieces, DiffPiece::Kind::Added, m_added);
        m_removed.clear();
        m_added.clear();
    }
    QList<DiffPiece> m_pieces;
    QString m_removed;
    QString m_added;
};

bool onlySpaces(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace() && c != u'\n' && c != u'\r'; });
}

enum class Between { Keep, JoinAcrossSpaces };

template <typename OnChange>
void walk(
    PieceList &pieces, const Tokens &before, const Tokens &after, Between between, const OnChange &onChange)
{
    const QList<Change> changes = changesBetween(before, after);
    qsizetype at = 0;
    for (const Change &change : changes) {
        const QString same = joined(before, at, change.before - at);
        if (between == Between::JoinAcrossSpaces && at > 0 && onlySpaces(same))
            pieces.changed(same, same);
        else
            pieces.same(same);
        onChange(joined(before, change.before, change.beforeLength),
            joined(after, change.after, change.afterLength));
        at = change.before + change.beforeLength;
    }
    pieces.same(joined(before, at, before.size() - at));
}

void walkWords(PieceList &pieces, QStringView before, QStringView after)
{
    walk(pieces, words(before), words(after), Between::JoinAcrossSpaces,
        [&](const QString &removed, const QString &added) { pieces.changed(removed, added); });
}

template <typename Split>
DiffCount counted(const QList<DiffPiece> &pieces, const Split &split)
{
    DiffCount count;
    for (const DiffPiece &piece : pieces) {
        if (piece.kind == DiffPiece::Kind::Added)
            count.added += split(piece.text);
        else if (piece.kind == DiffPiece::Kind::Removed)
            count.removed += split(piece.text);
    }
    return count;
}

} // namespace

QList<DiffPiece> wordDiff(QStringView before, QStringView after)
{
    PieceList pieces;
    if (before.size() + after.size() <= longTexts) {
        walkWords(pieces, before, after);
        return pieces.take();
    }
    walk(pieces, lines(before), lines(after), Between::Keep,
        [&](const QString &removed, const QString &added) {
            if (removed.isEmpty() || added.isEmpty() || removed.size() + added.size() > longTexts)
                pieces.changed(removed, added);
            else
                walkWords(pieces, removed, added);
        });
    return pieces.take();
}

QList<DiffPiece> lineDiff(QStringView before, QStringView after)
{
    PieceList pieces;
    walk(pieces, lines(before), lines(after), Between::Keep,
        [&](const QString &removed, const QString &added) { pieces.changed(removed, added); });
    return pieces.take();
}

DiffCount changedWords(const QList<DiffPiece> &pieces)
{
    return counted(pieces, [](const QString &text) {
        return int(std::ranges::count_if(words(text), [](QStringView word) {
            return std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
        }));
    });
}

DiffCount changedLines(const QList<DiffPiece> &pieces)
{
    return counted(pieces, [](const QString &text) { return int(lines(text).size()); });
}

} // namespace agentee::models

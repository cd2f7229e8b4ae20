#include "models/heading.h"

#include "models/line_ends.h"
#include "models/markdown_tree.h"
#include "models/workspace.h"

#include <QStringBuilder>

#include <cmark-gfm.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

/// A heading is looked for in this much text; a longer paragraph is none, whatever underlines it.
constexpr qsizetype maximumHeadingLength = 64 * 1024;
constexpr int maximumDefinitionLines = 32;
constexpr QChar byteOrderMark(0xfeff);

bool isBlank(QStringView line)
{
    return std::ranges::all_of(
        line, [](QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r'; });
}

qsizetype contentStart(QStringView part)
{
    qsizetype at = part.startsWith(byteOrderMark) ? 1 : 0;
    while (at < part.size()) {
        const qsizetype next = lineEndIndex(part, at);
        if (!isBlank(part.sliced(at, next - at)))
            return at;
        at = next;
    }
    return at;
}

/// The first lines of a text up to a blank one: no heading reaches over it.
QStringView firstBlock(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && at < maximumHeadingLength) {
        const qsizetype next = lineEndIndex(text, at);
        if (isBlank(text.sliced(at, next - at)))
            break;
        at = next;
    }
    return text.first(std::min(at, maximumHeadingLength));
}

struct Heading {
    int level = 0;
    QString title = {};
    friend bool operator==(const Heading &, const Heading &) = default;
};

/// The heading that a block of lines starts with; level 0 when there is none.
Heading headingOf(QStringView block)
{
    const MarkdownTree tree = parseMarkdown(block.toUtf8());
    cmark_node *first = cmark_node_first_child(tree.get());
    if (!first || cmark_node_get_type(first) != CMARK_NODE_HEADING || cmark_node_get_start_line(first) != 1)
        return {};
    return {cmark_node_get_heading_level(first), plainText(first)};
}

QString tidyTitle(QStringView title)
{
    QString tidy = QString::fromUtf8(title.toUtf8());
    for (QChar &c : tidy) {
        if (c.category() == QChar::Other_Control || c == byteOrderMark)
            c = u' ';
    }
    return tidy.simplified();
}

QString shortTitle(const QString &title)
{
    if (title.size() <= limits::TitleLength)
        return title;
    qsizetype cut = limits::TitleLength - 1;
    if (title.at(cut - 1).isHighSurrogate())
        --cut;
    return title.first(cut).trimmed() + u'…';
}

QString escaped(const QString &title, QLatin1StringView marks)
{
    QString text;
    for (const QChar c : title) {
        if (c.unicode() < 0x80 && marks.contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

/// Replaces what stands between the marks of a line like `## Title ##`.
QString withMarkedTitle(QStringView line, const QString &title)
{
    const QStringView end = line.last(trailingLineEnd(line));
    const QStringView body = line.chopped(end.size());
    qsizetype start = 0;
    while (start < body.size() && body[start] == u' ')
        ++start;
    while (start < body.size() && body[start] == u'#')
        ++start;
    const qsizetype marks = start;
    while (start < body.size() && (body[start] == u' ' || body[start] == u'\t'))
        ++start;

    qsizetype stop = body.size();
    while (stop > start && (body[stop - 1] == u' ' || body[stop - 1] == u'\t'))
        --stop;
    qsizetype closing = stop;
    while (closing > start && body[closing - 1] == u'#')
        --closing;
    const bool isClosed =
        closing < stop && (closing == start || body[closing - 1] == u' ' || body[closing - 1] == u'\t');
    if (isClosed) {
        stop = closing;
        while (stop > start && (body[stop - 1] == u' ' || body[stop - 1] == u'\t'))
            --stop;
    }
    const QString gap =
        marks == start && !title.isEmpty() ? u" "_s : body.sliced(marks, start - marks).toString();
    const QString closingGap = isClosed && stop == closing && !title.isEmpty() ? u" "_s : QString();
    return body.first(marks) % gap % title % closingGap % body.sliced(stop) % end;
}

/// Where the text of an underlined heading starts, behind the link definitions that may stand above it.
qsizetype underlinedTextStart(QStringView block, const Heading &heading, qsizetype underline)
{
    qsizetype start = 0;
    if (!block.trimmed().startsWith(u'['))
        return start;
    qsizetype at = lineEndIndex(block, 0);
    for (int line = 1; line < maximumDefinitionLines && at < underline;
        ++line, at = lineEndIndex(block, at)) {
        if (headingOf(block.sliced(at)) == heading)
            start = at;
    }
    return start;
}

/// Where the line starts that makes a heading of the lines above it. (The last line that cmark names can be
/// the one after it.)
qsizetype underlineStart(QStringView block, const Heading &heading)
{
    const QChar mark = heading.level == 1 ? u'=' : u'-';
    for (qsizetype at = lineEndIndex(block, 0); at < block.size();) {
        const qsizetype next = lineEndIndex(block, at);
        const QStringView line = block.sliced(at, next - at).trimmed();
        const bool isUnderline = std::ranges::all_of(line, [mark](QChar c) { return c == mark; });
        if (isUnderline && headingOf(block.first(next)) == heading)
            return at;
        at = next;
    }
    return block.size();
}

/// Replaces the lines above the underline.
QString withUnderlinedTitle(QStringView block, const Heading &heading, const QString &title)
{
    const qsizetype underline = underlineStart(block, heading);
    const qsizetype start = underlinedTextStart(block, heading, underline);
    const QStringView text = block.sliced(start, underline - start);
    const QStringView end = text.last(trailingLineEnd(text));
    if (title.isEmpty()) { // an underline cannot stand alone
        const QStringView rest = block.sliced(underline);
        const QStringView line = rest.first(lineEndIndex(rest, 0));
        return block.first(start) % QString(heading.level, u'#') % line.last(trailingLineEnd(line))
            % rest.sliced(line.size());
    }
    qsizetype indent = 0;
    while (indent < text.size() && text[indent] == u' ')
        ++indent;
    return block.first(start + indent) % title % end % block.sliced(underline);
}

/// `# Title`, and not an underlined text that starts with a number sign.
bool isMarked(QStringView block)
{
    const QStringView first = block.first(lineEndIndex(block, 0));
    return headingOf(first).level > 0;
}

QString renamed(QStringView block, const Heading &heading, const QString &title)
{
    if (!isMarked(block))
        return withUnderlinedTitle(block, heading, title);
    const qsizetype end = lineEndIndex(block, 0);
    return withMarkedTitle(block.first(end), title) % block.sliced(end);
}

} // namespace

QString headingTitle(QStringView partMarkdown)
{
    return shortTitle(headingOf(firstBlock(partMarkdown.sliced(contentStart(partMarkdown)))).title);
}

int headingLevel(QStringView partMarkdown)
{
    return headingOf(firstBlock(partMarkdown.sliced(contentStart(partMarkdown)))).level;
}

QString withHeadingTitle(QStringView partMarkdown, QStringView title, int levelIfNone)
{
    const QString wanted = shortTitle(tidyTitle(title));
    qsizetype start = contentStart(partMarkdown);
    QString block = firstBlock(partMarkdown.sliced(start)).toString();
    const QStringView rest = partMarkdown.sliced(start + block.size());
    Heading heading = headingOf(block);
    if (heading.level == 0) {
        if (wanted.isEmpty())
            return partMarkdown.toString();
        const QString lineEnd = dominantLineEnd(partMarkdown);
        const bool isEmpty = start == partMarkdown.size();
        block = QString(std::clamp(levelIfNone, 1, 6), u'#') + u' ' + lineEnd
            + (isEmpty ? QString() : lineEnd) + block;
        heading = {.level = std::clamp(levelIfNone, 1, 6)};
    }

    // The fewest escapes that read back as what was asked for.
    QString changed;
    for (const QLatin1StringView marks :
        {""_L1, R"(\`*_[]<>&~#)"_L1, R"(!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~)"_L1}) {
        changed = renamed(block, heading, escaped(wanted, marks));
        const Heading read = headingOf(changed);
        if (read.level == heading.level && read.title == wanted)
            break;
    }
    return partMarkdown.first(start) % changed % rest;
}

} // namespace agentee::models

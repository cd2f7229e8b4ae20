#include "models/outline.h"

#include "models/front_matter.h"
#include "models/markdown_tree.h"
#include "models/workspace.h"

#include <cmark-gfm.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

constexpr int deepestSplit = 2;

struct HeadingPlace {
    qsizetype offset = 0;
    int level = 0;
};

/// Where the headings start that are children of the document itself.
QList<HeadingPlace> findHeadings(QStringView body)
{
    QList<HeadingPlace> places;
    const MarkdownTree tree = parseMarkdown(body.toUtf8());
    qsizetype offset = 0;
    int line = 1;
    for (cmark_node *node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_HEADING
            || cmark_node_get_heading_level(node) > deepestSplit)
            continue;
        for (; line < cmark_node_get_start_line(node) && offset < body.size(); ++line)
            offset = lineEndIndex(body, offset);
        places.append({offset, cmark_node_get_heading_level(node)});
    }
    return places;
}

/// How deep to cut so that there are not too many parts.
int chooseSplitLevel(const QList<HeadingPlace> &places, qsizetype maximumParts)
{
    for (int level = deepestSplit; level > 0; --level) {
        const auto isAbove = [level](const HeadingPlace &place) { return place.level <= level; };
        const auto first = std::ranges::find_if(places, isAbove);
        const bool hasPreamble = first == places.end() || first->offset > 0;
        if (std::ranges::count_if(places, isAbove) + (hasPreamble ? 1 : 0) <= maximumParts)
            return level;
    }
    return 0;
}

QList<DocumentPart> cut(QStringView body, const QList<HeadingPlace> &places, int splitLevel)
{
    QList<DocumentPart> parts;
    qsizetype start = 0;
    int level = 0;
    const auto append = [&](qsizetype end) {
        const QStringView markdown = body.sliced(start, end - start);
        if (!markdown.isEmpty())
            parts.append({level > 0 ? headingTitle(markdown) : QString(), level, markdown.toString()});
        start = end;
    };
    for (const HeadingPlace &place : places) {
        if (place.level > splitLevel)
            continue;
        append(place.offset);
        level = place.level;
    }
    append(body.size());
    return parts;
}

/// Text that runs on without a blank line would become part of an underlined heading after it.
bool startsWithUnderlinedHeading(QStringView part)
{
    const QStringView text = part.trimmed();
    return !text.isEmpty() && !text.startsWith(u'#') && headingLevel(part) > 0;
}

QString dominantLineEndOf(QStringView frontMatter, const QList<QString> &parts)
{
    return dominantLineEnd(frontMatter.toString() + parts.join(QString()));
}

} // namespace

Outline parseOutline(QStringView document, OutlineLimits limits)
{
    const FrontMatter front = parseFrontMatter(document);
    const QStringView body = document.sliced(front.raw.size());
    const QList<HeadingPlace> places = findHeadings(body);

    Outline outline;
    outline.frontMatter = front.raw;
    outline.splitLevel = chooseSplitLevel(places, limits.maximumParts);
    outline.parts = cut(body, places, outline.splitLevel);
    const auto first = std::ranges::find(places, 1, &HeadingPlace::level);
    outline.title = first == places.end() ? front.title : headingTitle(body.sliced(first->offset));
    return outline;
}

QString joinDocument(QStringView frontMatter, const QList<QString> &partsMarkdown)
{
    QString document = frontMatter.toString();
    QString lineEnd;
    for (const QString &part : partsMarkdown) {
        if (!part.isEmpty() && !document.isEmpty() && trailingLineEnd(document) == 0) {
            if (lineEnd.isEmpty())
                lineEnd = dominantLineEndOf(frontMatter, partsMarkdown);
            document += lineEnd;
            if (startsWithUnderlinedHeading(part))
                document += lineEnd;
        }
        document += part;
    }
    return document;
}

QString sectionKey(QStringView title, const QSet<QString> &taken)
{
    constexpr qsizetype maximumWords = limits::KeyLength - 20; // room for a number behind it
    QString key;
    const QList<uint> characters = title.first(std::min(title.size(), maximumWords))
                                       .toString()
                                       .normalized(QString::NormalizationForm_C)
                                       .toLower()
                                       .toUcs4();
    for (const uint character : characters) {
        if (QChar::isLetterOrNumber(character) || (QChar::isMark(character) && !key.isEmpty()))
            key += QChar::fromUcs4(character);
        else if (!key.isEmpty() && !key.endsWith(u'-'))
            key += u'-';
    }
    key = key.first(std::min(key.size(), maximumWords));
    if (key.endsWith(u'-'))
        key.chop(1);
    if (!key.isEmpty() && key.back().isHighSurrogate())
        key.chop(1);
    if (key.isEmpty())
        key = u"section"_s;
    QString candidate = key;
    for (int number = 2; taken.contains(candidate); ++number)
        candidate = key + u'-' + QString::number(number);
    return candidate;
}

} // namespace agentee::models

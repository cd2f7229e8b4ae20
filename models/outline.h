#pragma once

#include "models/heading.h"
#include "models/line_ends.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringView>

namespace agentee::models
{

/// A piece of a document that starts with a heading, or the text in front of the first heading.
struct DocumentPart {
    QString title; ///< headingTitle() of the text
    int level = 0; ///< of the heading; 0 for text without one
    QString markdown; ///< the text itself, heading included, exactly as in the document
    friend bool operator==(const DocumentPart &, const DocumentPart &) = default;
};

struct Outline {
    QString frontMatter; ///< as it stands, with its delimiters, the line end after them and a byte order mark
    QString
        title; ///< of the document: the first level-1 heading, else the title in the front matter, else empty
    QList<DocumentPart> parts;
    int splitLevel = 2; ///< headings down to this level start a part; 0: the document is one part
};

struct OutlineLimits {
    qsizetype maximumParts = 2000;
};

/// Cuts a Markdown document into parts at its headings of level 1 and 2; when that gives too many parts, at
/// level 1 only, and when that still does, not at all. What is a heading is decided by cmark-gfm: only
/// headings that are not inside of anything (code, HTML, lists, quotes) count. Keeps every code unit:
/// joinDocument() of the parts gives the document.
Outline parseOutline(QStringView document, OutlineLimits limits = {});

/// Puts a document together. Adds line ends (of the document's dominant kind) only behind a part that has
/// lost its own and has text after it, so that it cannot run into the next heading.
QString joinDocument(QStringView frontMatter, const QList<QString> &partsMarkdown);

/// A name for a section that reads like its title: letters and digits of any language in lower case with
/// dashes between words, at most 320 code units, different from all in `taken`.
QString sectionKey(QStringView title, const QSet<QString> &taken);

} // namespace agentee::models

#pragma once

#include "models/id.h"
#include "models/problem.h"
#include "server/services/principal.h"

#include <QList>
#include <QString>

namespace agentee::server
{

class Transaction;

/// A paragraph of a section, word for word, that has something to do with what is looked for.
struct Passage {
    models::Id workspaceId;
    QString workspaceTitle;
    models::Id sectionId;
    QString sectionTitle;
    QString text;
    int wordsMatched = 0; ///< how many different words of the query it has
};

struct PassageSearch {
    QList<Passage> passages; ///< best first
    int wordsAsked = 0;
};

/// The best paragraphs of what this person may read, at most two of one section. Sections with all of the
/// words come first; when they are too few, sections with some of them.
models::Result<PassageSearch> findPassages(
    Transaction &transaction, const Principal &reader, const QString &query, int limit);

/// The paragraphs of a Markdown text: separated by blank lines, fenced code in one piece, headings left out.
QStringList paragraphsOf(const QString &markdown);

} // namespace agentee::server

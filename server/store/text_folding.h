#pragma once

#include <QList>
#include <QString>

namespace agentee::server
{

/// A text as search compares it: lower case, and Latin, Greek and Cyrillic letters without their marks (đ and
/// ё and й too). Other scripts keep theirs.
QString foldedText(QStringView text);

/// The same, and for each unit of `text` the position in the original that it came from.
struct Folding {
    QString text;
    QList<qsizetype> origins;
};
Folding fold(QStringView text);

/// An FTS5 expression that finds rows with all of the words, each as the beginning of a word; empty when
/// there is nothing to look for. Nothing in `words` is read as syntax. At most 16 words count.
QString indexExpression(const QString &words);
/// Those words, folded.
QStringList foldedWords(const QString &words);

} // namespace agentee::server

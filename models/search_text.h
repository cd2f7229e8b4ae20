#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace agentee::models
{

/// A text as search compares it, with the way back to the text it was made from.
struct FoldedText {
    QString text;
    /// For each code unit of `text` the position of its origin; one more at the end: the length of the
    /// original.
    QList<qsizetype> origins;
};

/// Makes texts comparable that people take for the same: lower case; letters of Latin, Greek and Cyrillic
/// script without their marks (ế is e, й is и, ё is е); đ is d, ł is l, ø is o, ı is i; ß is ss, æ is ae, œ
/// is oe. Other scripts keep their marks, because there they make another letter. Composed and decomposed
/// texts fold alike. Client and server search by this one rule. Linear; any thread.
QString foldedText(QStringView text);
FoldedText foldedWithOrigins(QStringView text);

/// The folded words of what a person typed into a search field: runs of letters and digits. Everything else
/// separates words, so no operator or quote means anything. At most 16 words, each cut at 64 code units.
QStringList searchWords(QStringView typed);

/// An FTS5 expression that finds what has every one of the words at the beginning of some word; empty when
/// there is no word.
QString searchExpression(const QStringList &words);

/// Positions and lengths, in code units of the original, of every place where a word of the text begins with
/// one of the searched words. At most `maximum`, in order, without overlap.
QList<std::pair<qsizetype, qsizetype>> searchMatches(
    const FoldedText &folded, const QStringList &words, qsizetype maximum);

} // namespace agentee::models

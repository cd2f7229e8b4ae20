#include "models/search_text.h"

#include <array>
#include <memory>
#include <string_view>

namespace agentee::models
{

namespace
{

constexpr qsizetype mostWords = 16;
constexpr qsizetype longestWord = 64;

bool losesMarks(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return true;
    default:
        return false;
    }
}

/// Letters that Unicode does not take apart, but people do. Lower case.
std::u16string_view special(char16_t character)
{
    switch (character) {
    case u'đ':
    case u'ð':
        return u"d";
    case u'ł':
        return u"l";
    case u'ø':
        return u"o";
    case u'ı':
        return u"i";
    case u'ħ':
        return u"h";
    case u'ŧ':
        return u"t";
    case u'ς':
        return u"σ";
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'þ':
        return u"th";
    default:
        return {};
    }
}

char16_t withoutMarks(char16_t character)
{
    QChar base(character);
    while (losesMarks(base.unicode()) && base.decompositionTag() == QChar::Canonical)
        base = base.decomposition().front();
    return base.toLower().unicode();
}

/// Marks of the three scripts; those of others lie elsewhere.
bool isMark(char16_t character)
{
    return (character >= 0x0300 && character <= 0x036F) || (character >= 0x1AB0 && character <= 0x1AFF)
        || (character >= 0x1DC0 && character <= 0x1DFF) || (character >= 0x0483 && character <= 0x0489);
}

/// For every code unit what it folds to: nothing, itself or one other; `expands` marks those in special()
/// that give two.
constexpr char16_t dropped = 0;
constexpr char16_t expands = 0xFFFF;

using FoldTable = std::array<char16_t, 0x10000>;

const FoldTable &foldTable()
{
    static const std::unique_ptr<const FoldTable> table = [] {
        auto values = std::make_unique<FoldTable>();
        for (char32_t unit = 0; unit < values->size(); ++unit) {
            const auto character = static_cast<char16_t>(unit);
            const char16_t base = withoutMarks(character);
            const std::u16string_view letters = special(base);
            char16_t &value = values->at(unit);
            if (isMark(character))
                value = dropped;
            else if (letters.size() > 1)
                value = expands;
            else
                value = letters.empty() ? base : letters.front();
        }
        return values;
    }();
    return *table;
}

template <typename Append>
void foldInto(QStringView text, const Append &append)
{
    const FoldTable &table = foldTable();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t value = table[text[i].unicode()];
        if (value == expands) {
            for (const char16_t letter : special(withoutMarks(text[i].unicode())))
                append(letter, i);
        } else if (value != dropped) {
            append(value, i);
        }
    }
}

bool belongsToWord(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
}

/// Length of the longest searched word that `text` starts with; 0 when none does.
qsizetype matchLength(QStringView text, const QStringList &words)
{
    qsizetype length = 0;
    for (const QString &word : words) {
        if (word.size() > length && text.startsWith(word))
            length = word.size();
    }
    return length;
}

} // namespace

QString foldedText(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    foldInto(text, [&folded](char16_t letter, qsizetype) { folded.append(QChar(letter)); });
    return folded;
}

FoldedText foldedWithOrigins(QStringView text)
{
    FoldedText folded;
    folded.text.reserve(text.size());
    folded.origins.reserve(text.size() + 1);
    foldInto(text, [&folded](char16_t letter, qsizetype origin) {
        folded.text.append(QChar(letter));
        folded.origins.append(origin);
    });
    folded.origins.append(text.size());
    return folded;
}

QStringList searchWords(QStringView typed)
{
    QStringList words;
    QString word;
    const QString text = foldedText(typed) + u' ';
    for (const QChar character : text) {
        if (belongsToWord(character)) {
            word.append(character);
            continue;
        }
        if (!word.isEmpty() && words.size() < mostWords)
            words.append(word.first(std::min(word.size(), longestWord)));
        word.clear();
    }
    return words;
}

QString searchExpression(const QStringList &words)
{
    QStringList parts;
    for (const QString &word : words)
        parts.append(u'"' + word + QStringLiteral("\"*"));
    return parts.join(u' ');
}

QList<std::pair<qsizetype, qsizetype>> searchMatches(
    const FoldedText &folded, const QStringList &words, qsizetype maximum)
{
    QList<std::pair<qsizetype, qsizetype>> matches;
    bool atStart = true;
    for (qsizetype i = 0; i < folded.text.size() && matches.size() < maximum; ++i) {
        const bool inWord = belongsToWord(folded.text[i]);
        if (inWord && atStart) {
            if (const qsizetype length = matchLength(QStringView(folded.text).sliced(i), words)) {
                const qsizetype begin = folded.origins[i];
                qsizetype after = i + length;
                while (folded.origins[after] == folded.origins[after - 1])
                    ++after; // a letter that folds to two is found whole
                matches.append({begin, folded.origins[after] - begin});
            }
        }
        atStart = !inWord;
    }
    return matches;
}

} // namespace agentee::models

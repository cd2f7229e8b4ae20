#include "server/store/text_folding.h"

#include <array>
#include <memory>

namespace agentee::server
{

namespace
{

constexpr qsizetype MostWords = 16;

bool isFoldedScript(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return true;
    default:
        return false;
    }
}

char16_t baseOf(QChar character)
{
    switch (character.unicode()) {
    case u'đ':
    case u'Đ':
    case u'ð':
    case u'Ð':
        return u'd';
    case u'ł':
    case u'Ł':
        return u'l';
    case u'ø':
    case u'Ø':
        return u'o';
    case u'ı':
    case u'İ':
        return u'i';
    default:
        break;
    }
    while (isFoldedScript(character) && character.decompositionTag() == QChar::Canonical)
        character = character.decomposition().front();
    return character.toLower().unicode();
}

/// 0: the unit is a mark that is dropped.
char16_t folded(QChar character)
{
    static const auto table = [] {
        auto values = std::make_unique<std::array<char16_t, 0x10000>>();
        for (char32_t unit = 0; unit < 0x10000; ++unit) {
            const bool mark = unit >= 0x300 && unit < 0x370;
            (*values)[unit] = mark ? u'\0' : baseOf(QChar(static_cast<char16_t>(unit)));
        }
        return values;
    }();
    return (*table)[character.unicode()];
}

} // namespace

QString foldedText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (const char16_t unit = folded(character))
            result += QChar(unit);
    }
    return result;
}

Folding fold(QStringView text)
{
    Folding folding;
    folding.text.reserve(text.size());
    folding.origins.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (const char16_t unit = folded(text.at(i))) {
            folding.text += QChar(unit);
            folding.origins.append(i);
        }
    }
    return folding;
}

QStringList foldedWords(const QString &words)
{
    QStringList found;
    QString word;
    const QString text = foldedText(words) + u' ';
    for (const QChar character : text) {
        if (character.isLetterOrNumber() || character.isSurrogate()) {
            word += character;
        } else if (!word.isEmpty()) {
            if (found.size() < MostWords)
                found.append(word);
            word.clear();
        }
    }
    return found;
}

QString indexExpression(const QString &words)
{
    QStringList parts;
    for (const QString &word : foldedWords(words))
        parts.append(u'"' + word + QStringLiteral("\"*"));
    return parts.join(u' ');
}

} // namespace agentee::server

#include "tests/ui/languages/longer_words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

constexpr QChar opening(u'⟦');
constexpr QChar closing(u'⟧');

QChar accented(QChar letter)
{
    const QStringView plain = u"aceinosuyzACEINOSUYZ";
    const QStringView marked = u"àçéîñöšûýžÀÇÉÎÑÖŠÛÝŽ";
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

} // namespace

QString LongerWords::translate(const char *, const char *source, const char *, int) const
{
    return longer(QString::fromUtf8(source));
}

QString respelled(const QString &sentence, QChar (*letter)(QChar))
{
    // Places of values, markup, and the letters of keys stay as they are.
    static const QRegularExpression kept(u"%L?[0-9n]+|<[^>]*>|&\\w|&\\w+;|\\\\n"_s);
    QString respelled;
    qsizetype at = 0;
    const auto spell = [&](QStringView words) {
        for (const QChar one : words)
            respelled.append(letter(one));
    };
    for (const QRegularExpressionMatch &match : kept.globalMatch(sentence)) {
        spell(QStringView(sentence).sliced(at, match.capturedStart() - at));
        respelled.append(match.capturedView());
        at = match.capturedEnd();
    }
    spell(QStringView(sentence).sliced(at));
    return respelled;
}

QString LongerWords::longer(const QString &sentence)
{
    if (std::ranges::none_of(sentence, [](QChar c) { return c.isLetter(); }))
        return sentence;
    // Short words grow most: "Edit" is "Redigieren" and "Chỉnh sửa".
    const qsizetype more = std::max<qsizetype>(2, sentence.size() * (sentence.size() < 20 ? 40 : 30) / 100);
    QString filling;
    while (filling.size() < more)
        filling.append(u" óng"_s);
    return opening + respelled(sentence, accented) + filling.first(more) + closing;
}

bool LongerWords::isLonger(const QString &text)
{
    int depth = 0;
    for (const QChar c : text) {
        if (c == opening)
            ++depth;
        else if (c == closing)
            --depth;
        else if (depth == 0 && c.isLetter())
            return false;
    }
    return true;
}

} // namespace agentee::tests

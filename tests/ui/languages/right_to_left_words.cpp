#include "tests/ui/languages/right_to_left_words.h"

#include "tests/ui/languages/longer_words.h"

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

QChar hebrew(QChar letter)
{
    const QStringView latin = u"abcdefghijklmnopqrstuvwxyz";
    const QStringView letters = u"אבגדהוזחטיכלמנסעפצקרשתםןףץ";
    const qsizetype at = latin.indexOf(letter.toLower());
    return at < 0 ? letter : letters.at(at);
}

} // namespace

QString RightToLeftWords::translate(const char *context, const char *source, const char *comment, int) const
{
    // Qt's own question after the direction is answered with a word of its own.
    if (QLatin1StringView(context) == "QGuiApplication"_L1
        && QLatin1StringView(source) == "QT_LAYOUT_DIRECTION"_L1)
        return u"RTL"_s;
    Q_UNUSED(comment);
    return respelled(QString::fromUtf8(source), hebrew);
}

} // namespace agentee::tests

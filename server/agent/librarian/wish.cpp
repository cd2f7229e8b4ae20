#include "server/agent/librarian/wish.h"

#include "models/search_text.h"

#include <QRegularExpression>
#include <QSet>

#include <utility>

namespace agentee::server
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype LongestUnderstood = 20'000;
constexpr qsizetype LongestQueried = 2'000;
constexpr qsizetype MostQueryWords = 8;

Language languageOf(const QString &text)
{
    int cyrillic = 0;
    int letters = 0;
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if ((code >= 0x1EA0 && code <= 0x1EF9) || u"đĐơƠưƯăĂ"_s.contains(character))
            return Language::Vietnamese;
        letters += character.isLetter() ? 1 : 0;
        cyrillic += character.script() == QChar::Script_Cyrillic ? 1 : 0;
    }
    return cyrillic * 2 > letters ? Language::Russian : Language::English;
}

/// A rule on folded text, written as people write. `start`: only at the beginning, behind what is said out of
/// politeness.
QRegularExpression rule(const QString &words, bool start)
{
    static const QString polite = u"^[\\s,]*(?:(?:please|can you|could you|would you|vui lòng|hãy|giúp "
                                  u"tôi|giúp mình|bạn|nhờ bạn|пожалуйста|можешь|"
                                  "помоги|давай)[\\s,]+)*"_s;
    return QRegularExpression(
        models::foldedText((start ? polite : u"(?:^|\\b)"_s) + u"(?:"_s + words + u")"_s),
        QRegularExpression::UseUnicodePropertiesOption);
}

bool says(const QString &folded, const QRegularExpression &rule)
{
    return rule.match(folded).hasMatch();
}

/// The texts between quotation marks of any of the three languages.
QStringList quotationsIn(const QString &text)
{
    static const QRegularExpression quotation(
        u"“([^”]{1,4000})”|«([^»]{1,4000})»|\"([^\"]{1,4000})\"|„([^“”]{1,4000})[“”]"_s);
    QStringList found;
    auto matches = quotation.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found.append(match.captured(match.lastCapturedIndex()));
    }
    return found;
}

bool isCommon(const QString &word)
{
    static const QSet<QString> common = [] {
        const QString words =
            u"the a an of in on at to for from with by and or not no is are was were be "
            u"been do does did have has had "
            "we our us you your i my me it its this that these those there what which who "
            "whom whose when where why how "
            "can could would should will shall may might must about any some all find "
            "search look show tell give me please "
            "say said says write writes written proposal proposals section sections anything something know "
            "draft write compose prepare fill "
            "suggest propose also other into as if than then "
            "là và của các những một có không cho trong với về được này đó thì mà ở từ đến "
            "như hãy giúp tôi mình bạn "
            "gì nào ai đâu sao khi tìm kiếm xem cho biết phần mục đề án bản soạn thảo viết "
            "vui lòng chúng ta nói hồ sơ "
            "и в во на с со по к ко у о об от до за из для не ни но а или что чего чем кто "
            "как где когда почему зачем это "
            "этот эта эти тот мы вы я он она они наш наша наши нам вам мне ли бы же был "
            "была были есть быть найди найти "
            "поищи покажи скажи расскажи пожалуйста раздел раздела разделе предложение "
            "предложении предложения какой "
            "какая какие про пишем пишут пишете написано говорим говорится сказано напиши составь подготовь набросай можешь"_s;
        QSet<QString> folded;
        for (const QString &one : words.split(u' '))
            folded.insert(models::foldedText(one));
        return folded;
    }();
    return common.contains(word) || (word.size() == 1 && !word.at(0).isDigit());
}

/// The words as they were written, so that people recognise them; the search folds them itself.
QString queryOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar character : text.left(LongestQueried) + u' ') {
        if (character.isLetterOrNumber() || character.isMark()) {
            word.append(character);
            continue;
        }
        const QString whole = std::exchange(word, QString());
        if (!whole.isEmpty() && !isCommon(models::foldedText(whole))
            && !words.contains(whole, Qt::CaseInsensitive) && words.size() < MostQueryWords)
            words.append(whole);
    }
    return words.join(u' ');
}

/// "set budget to 5000". On the text as it was written, because the value keeps its letters.
bool takeField(Wish &wish)
{
    static const QRegularExpression rules(
        u"^\\s*(?:please\\s+|hãy\\s+|пожалуйста,?\\s+)?(?:(?:set|change|update)\\s+(?:the\\s+)?(?<e>.{1,200}?"
        u")\\s+to\\s+"
        "|(?:đặt|đổi|sửa|cập nhật)\\s+(?<v>.{1,200}?)\\s+(?:thành|là)\\s+"
        "|(?:установи|измени|поменяй|обнови)\\s+(?<r>.{1,200}?)\\s+на\\s+)(?<value>\\S.{0,2000})$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption
            | QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = rules.match(wish.text);
    if (!match.hasMatch())
        return false;
    wish.field = match.captured(u"e"_s) + match.captured(u"v"_s) + match.captured(u"r"_s);
    wish.value = match.captured(u"value"_s).trimmed();
    return true;
}

/// Replacing a quotation by another one, or adding what stands behind a colon.
bool takeChange(Wish &wish, const QString &folded)
{
    static const QRegularExpression suggest =
        rule(u"(?:suggest|propose|make a suggestion|đề xuất|gợi ý|đề nghị|предложи|предлагаю)\\b"_s, true);
    static const QRegularExpression replace =
        rule(u"(?:replace|change|thay|đổi|замени|заменить|измени|поменяй)\\b"_s, false);
    static const QRegularExpression add = rule(u"(?:add|append|thêm|bổ sung|добавь|допиши)\\b"_s, true);
    wish.suggestOnly = says(folded, suggest);
    const QStringList quotations = quotationsIn(wish.text);
    if (says(folded, replace) && quotations.size() >= 2) {
        wish.oldText = quotations.at(quotations.size() - 2);
        wish.newText = quotations.last();
        return true;
    }
    if (!wish.suggestOnly && !says(folded, add))
        return false;
    const qsizetype colon = wish.text.indexOf(u':');
    if (colon >= 0)
        wish.newText = wish.text.sliced(colon + 1).trimmed();
    return wish.suggestOnly || !wish.newText.isEmpty();
}

/// The kind, with the words that told it taken out of `folded`.
Wish::Kind takeKind(QString &folded)
{
    static const std::pair<QRegularExpression, Wish::Kind> rules[] = {
        {rule(
             u"(?:draft|write|compose|prepare|fill in|soạn thảo|soạn|viết|điền|составь|напиши|подготовь|набросай|заполни)\\b"_s,
             true),
            Wish::Kind::Draft},
        {rule(
             u"summari[sz]e|summary|sum up|overview|tóm tắt|tổng quan|кратко|резюме|сводк|обобщи|подытож|перескажи"_s,
             false),
            Wish::Kind::Summarise},
        {rule(u"what(?:'s|’s| is| else is)? (?:still )?(?:missing|left|incomplete|open)|gaps\\b|còn "
              u"thiếu|thiếu gì|chưa xong|"
              "chưa đủ|чего не хватает|что не хватает|не хватает|что осталось|что не готово|не заполнен"_s,
             false),
            Wish::Kind::Missing},
        {rule(u"advance|proceed\\b|go to (?:the )?(?:next )?step|move (?:on|forward|to the)|next "
              u"step[\\s.!]*$|bước (?:tiếp theo|"
              "kế tiếp|tiếp)|chuyển (?:sang )?bước|sang bước|следующ\\w+ шаг|перейди|перейти|продвинь"_s,
             false),
            Wish::Kind::MoveStep},
        {rule(u"hand-?off|handover|hand-over|handed over|bàn giao|передач|переда(?:л|н)"_s, false),
            Wish::Kind::Handoff},
        {rule(u"(?:list|show|open|pending|which|what) .{0,20}suggestions|các đề xuất|đề xuất nào|gợi ý "
              u"nào|(?:покажи|какие|список) "
              ".{0,20}предложени"_s,
             false),
            Wish::Kind::Suggestions},
        {rule(u"(?:help|hello|hi|hey|what can you do|who are you|xin chào|chào|trợ giúp|bạn là ai|bạn làm "
              u"được gì|помощь|"
              "привет|здравствуй\\w*|что ты умеешь|кто ты)[\\s.!?]*$"_s,
             true),
            Wish::Kind::Help},
    };
    for (const auto &[rule, kind] : rules) {
        const QRegularExpressionMatch match = rule.match(folded);
        if (match.hasMatch()) {
            folded.replace(match.capturedStart(), match.capturedLength(), u' ');
            return kind;
        }
    }
    return Wish::Kind::Search;
}

} // namespace

Wish understand(const QString &asked)
{
    Wish wish;
    wish.text = asked.left(LongestUnderstood).trimmed();
    wish.language = languageOf(wish.text);
    const QString folded = models::foldedText(wish.text);
    wish.query = queryOf(wish.text);
    wish.about = folded;
    if (takeChange(wish, folded)) {
        wish.kind = Wish::Kind::ChangeText;
        QString without = wish.text;
        for (const QString &text : {wish.newText, wish.oldText})
            without.replace(text.isEmpty() ? u"\n"_s : text, u" "_s);
        wish.about = models::foldedText(without);
        return wish;
    }
    if (takeField(wish)) {
        wish.kind = Wish::Kind::SetField;
        return wish;
    }
    wish.kind = takeKind(wish.about);
    if (wish.kind == Wish::Kind::Search && wish.query.isEmpty())
        wish.kind = Wish::Kind::Help;
    return wish;
}

} // namespace agentee::server

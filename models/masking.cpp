#include "models/masking.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace agentee::models
{

namespace
{

using Kind = Mask::Kind;

constexpr int deepestJson = 64;

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::AwsAccessKey:
        return QStringLiteral("AWS access key");
    case Kind::AwsSecretKey:
        return QStringLiteral("AWS secret key");
    case Kind::GoogleApiKey:
        return QStringLiteral("Google API key");
    case Kind::AzureKey:
        return QStringLiteral("Azure key");
    case Kind::GitHubToken:
        return QStringLiteral("GitHub token");
    case Kind::GitLabToken:
        return QStringLiteral("GitLab token");
    case Kind::SlackToken:
        return QStringLiteral("Slack token");
    case Kind::StripeKey:
        return QStringLiteral("Stripe key");
    case Kind::AnthropicKey:
        return QStringLiteral("Anthropic key");
    case Kind::OpenAiKey:
        return QStringLiteral("OpenAI key");
    case Kind::NpmToken:
        return QStringLiteral("npm token");
    case Kind::JsonWebToken:
        return QStringLiteral("sign-in token");
    case Kind::AuthorizationHeader:
        return QStringLiteral("authorization");
    case Kind::PrivateKey:
        return QStringLiteral("private key");
    case Kind::PasswordInAddress:
    case Kind::Password:
        return QStringLiteral("password");
    case Kind::Token:
        return QStringLiteral("token");
    case Kind::CardNumber:
        return QStringLiteral("card number");
    case Kind::BankAccount:
        return QStringLiteral("bank account");
    }
    return QStringLiteral("secret");
}

QString placeholder(Kind kind)
{
    return u'⟦' + nameOf(kind) + u'⟧';
}

/// The text without characters that have no width, and where each unit of it stood.
struct Visible {
    QString text;
    QList<qsizetype> positions;

    explicit Visible(QStringView original)
    {
        text.reserve(original.size());
        positions.reserve(original.size() + 1);
        for (qsizetype i = 0; i < original.size(); ++i) {
            const char16_t c = original.at(i).unicode();
            const bool unseen = (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff || c == 0x00ad || c == 0x180e;
            if (unseen)
                continue;
            text += original.at(i);
            positions.append(i);
        }
        positions.append(original.size());
    }
    Mask original(qsizetype start, qsizetype end, Kind kind) const
    {
        const qsizetype from = positions.at(start);
        return {from, positions.at(end - 1) + 1 - from, kind};
    }
};

/// Patterns have fixed beginnings, possessive or bounded repeats, and a group that is the secret: no input
/// makes them slow. "s" is one for certain, "t" and "u" quoted and bare after a word that says so, "p" only
/// when it looks like one. The bounds are generous: what is longer is still masked as far as it goes, then
/// found again.
struct Rule {
    Kind kind;
    QRegularExpression pattern;
};

QRegularExpression expression(const QString &pattern, bool anyCase = false)
{
    QRegularExpression made(
        pattern, anyCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption);
    made.optimize();
    return made;
}

const QList<Rule> &rules()
{
    static const QList<Rule> all{
        {Kind::AwsAccessKey,
            expression(
                QStringLiteral("(?<![A-Za-z0-9])(?<s>(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16})(?![A-Za-z0-9])"))},
        {Kind::AwsSecretKey,
            expression(
                QStringLiteral(
                    "(?:secret_?access_?key|aws_?secret(?:_?key)?)[\"']?[ \\t]{0,8}[:=][ \\t]{0,8}[\"']?"
                    "(?<s>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])"),
                true)},
        {Kind::GoogleApiKey,
            expression(QStringLiteral("(?<![A-Za-z0-9_-])(?<s>AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])"))},
        {Kind::AzureKey,
            expression(
                QStringLiteral("(?:AccountKey|SharedAccessKey)=(?<s>[A-Za-z0-9+/]{30,100}={0,2})"), true)},
        {Kind::AzureKey, expression(QStringLiteral("[?&;]sig=(?<s>[A-Za-z0-9%+/_-]{20,200}={0,2})"), true)},
        {Kind::GitHubToken,
            expression(QStringLiteral("(?<![A-Za-z0-9_])(?<s>gh[pousr]_[A-Za-z0-9]{30,255})"))},
        {Kind::GitHubToken,
            expression(QStringLiteral("(?<![A-Za-z0-9_])(?<s>github_pat_[A-Za-z0-9_]{22,255})"))},
        {Kind::GitLabToken,
            expression(QStringLiteral("(?<![A-Za-z0-9_])(?<s>glpat-[A-Za-z0-9_.-]{20,200})"))},
        {Kind::SlackToken,
            expression(QStringLiteral("(?<![A-Za-z0-9_])(?<s>xox[abeoprs]-[A-Za-z0-9-]{10,255})"))},
        {Kind::StripeKey,
            expression(QStringLiteral("(?<![A-Za-z0-9_])(?<s>[sr]k_(?:live|test)_[A-Za-z0-9]{16,255})"))},
        {Kind::AnthropicKey,
            expression(QStringLiteral("(?<![A-Za-z0-9_-])(?<s>sk-ant-[A-Za-z0-9_-]{20,255})"))},
        {Kind::OpenAiKey,
            expression(QStringLiteral("(?<![A-Za-z0-9_-])(?<s>sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,255}"
                                      "|sk-[A-Za-z0-9]{32,255})"))},
        {Kind::NpmToken, expression(QStringLiteral("(?<![A-Za-z0-9_])(?<s>npm_[A-Za-z0-9]{36,255})"))},
        {Kind::JsonWebToken,
            expression(QStringLiteral("(?<![A-Za-z0-9_-])(?<s>eyJ[A-Za-z0-9_-]{8,4000}+\\.eyJ[A-Za-z0-9_-]{4,"
                                      "8000}+\\.[A-Za-z0-9_-]{0,4000}+)"))},
        {Kind::AuthorizationHeader,
            expression(QStringLiteral("\\b(?:authorization[\"']?[ \\t]{0,8}[:=][ "
                                      "\\t]{0,8}[\"']?(?:bearer|basic|token)?|bearer)[ \\t]{1,8}"
                                      "(?<s>[A-Za-z0-9._~+/=-]{16,4000}+)"),
                true)},
        {Kind::PasswordInAddress,
            expression(
                QStringLiteral("[a-z]://[^\\s/:@\"'<>]{0,200}+:(?<s>[^\\s/\"'<>]{1,200})@(?!@)"), true)},
        {Kind::PasswordInAddress,
            expression(
                QStringLiteral("[?&;](?:password|passwd|passphrase|pass|pwd|secret|client_secret|api_?key|"
                               "(?:auth_|access_|api_|refresh_|id_)?token)=(?<s>[^\\s&;#\"'<>]{1,2000}+)"),
                true)},
        {Kind::Password,
            expression(QStringLiteral("(?<![a-z0-9])(?:[a-z0-9]{1,30}[_-]){0,4}(?:password|passwd|passphrase|"
                                      "pwd|secret|api[_-]?key|"
                                      "auth[_-]?token|access[_-]?token|client[_-]?secret)[\"'`*]{0,3}[ "
                                      "\\t]{0,8}(?:=|:)(?!//)[ \\t]{0,8}"
                                      "(?:\"(?<s>[^\"\\r\\n]{4,500})\"|'(?<t>[^'\\r\\n]{4,500})'|(?<u>[^"
                                      "\\s\"'`,;<>()\\[\\]{}]{6,500}))"),
                true)},
        {Kind::Password,
            expression(QStringLiteral(
                           "(?<![\\p{L}0-9])(?:password|passwd|passphrase|passwort|pwd|pass|mật khẩu|пароль)"
                           "[\"'`*]{0,3}(?:[ \\t]{0,8}[=:](?!//)|[ \\t]{1,8}(?:is|là|это))[ \\t]{0,8}"
                           "[\"'`*]{0,3}(?<p>[^\\s\"'`,;<>()\\[\\]{}]{4,500}+)"),
                true)},
        {Kind::Token,
            expression(QStringLiteral("(?<![\\p{L}0-9])(?:[a-z0-9]{1,30}[_-]){0,4}token[\"'`*]{0,3}"
                                      "[ \\t]{0,8}[=:](?!//)[ \\t]{0,8}[\"'`*]{0,3}"
                                      "(?<p>[A-Za-z0-9._~+/=-]{8,4000}+)"),
                true)},
    };
    return all;
}

/// Whether an unquoted value after "password:" is rather a word of a sentence about passwords.
bool isOrdinaryWord(QStringView value)
{
    static const QSet<QString> words{QStringLiteral("required"), QStringLiteral("optional"),
        QStringLiteral("mandatory"), QStringLiteral("minimum"), QStringLiteral("policy"),
        QStringLiteral("rotation"), QStringLiteral("rotated"), QStringLiteral("changed"),
        QStringLiteral("stored"), QStringLiteral("hashed"), QStringLiteral("encrypted"),
        QStringLiteral("managed"), QStringLiteral("provided"), QStringLiteral("unknown"),
        QStringLiteral("please"), QStringLiteral("should"), QStringLiteral("expires"),
        QStringLiteral("length"), QStringLiteral("strong"), QStringLiteral("manager"),
        QStringLiteral("обязательно"), QStringLiteral("обязателен"), QStringLiteral("минимум"),
        QStringLiteral("меняется"), QStringLiteral("хранится")};
    qsizetype end = value.size();
    while (end > 0 && value.at(end - 1).isPunct())
        --end;
    return words.contains(value.first(end).toString().toLower());
}

/// Whether a short or bare value looks made up by a machine or a person, and not like a word, a number, a
/// date or the name of a method.
bool looksLikeSecret(QStringView value, qsizetype shortest)
{
    static const QRegularExpression method =
        expression(QStringLiteral("^(?:aes|sha|rsa|md5|tls|ssl|bcrypt|scrypt|argon2|pbkdf2|hmac|oauth|iso|bs|"
                                  "din|en|v)[-_. ]?[0-9]"),
            true);
    while (!value.isEmpty() && QStringView(u".!?:…").contains(value.last()))
        value.chop(1);
    const bool letter = std::ranges::any_of(value, [](QChar c) { return c.isLetter(); });
    const bool digit = std::ranges::any_of(value, [](QChar c) { return c.isDigit(); });
    return value.size() >= shortest && letter && digit && !method.matchView(value).hasMatch();
}

bool isFalseAlarm(const Rule &rule, const QString &group, QStringView value)
{
    if (group == u"u")
        return isOrdinaryWord(value);
    return group == u"p" && !looksLikeSecret(value, rule.kind == Kind::Token ? 8 : 4);
}

void findByRules(const Visible &visible, QList<Mask> &masks)
{
    static const QStringList groups{
        QStringLiteral("s"), QStringLiteral("t"), QStringLiteral("u"), QStringLiteral("p")};
    for (const Rule &rule : rules()) {
        const QStringList names = rule.pattern.namedCaptureGroups();
        QRegularExpressionMatchIterator matches = rule.pattern.globalMatch(visible.text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            for (const QString &group : groups) {
                if (names.contains(group) && match.capturedLength(group) > 0) {
                    if (isFalseAlarm(rule, group, match.capturedView(group)))
                        break;
                    masks.append(
                        visible.original(match.capturedStart(group), match.capturedEnd(group), rule.kind));
                    break;
                }
            }
        }
    }
}

void findPrivateKeys(const Visible &visible, QList<Mask> &masks)
{
    static const QRegularExpression begin =
        expression(QStringLiteral("-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----"));
    static const QRegularExpression end =
        expression(QStringLiteral("-----END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----"));
    for (qsizetype from = 0;;) {
        const QRegularExpressionMatch opening = begin.match(visible.text, from);
        if (!opening.hasMatch())
            return;
        const QRegularExpressionMatch closing = end.match(visible.text, opening.capturedEnd());
        const qsizetype stop = closing.hasMatch() ? closing.capturedEnd() : visible.text.size();
        masks.append(visible.original(opening.capturedStart(), stop, Kind::PrivateKey));
        from = stop;
    }
}

bool asciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool luhn(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits.at(digits.size() - 1 - i).unicode() - u'0';
        if (i % 2 == 1)
            digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
        sum += digit;
    }
    return sum % 10 == 0;
}

bool knownIssuer(QStringView digits)
{
    const int two = digits.first(2).toInt();
    const int four = digits.first(4).toInt();
    const qsizetype length = digits.size();
    if (digits.startsWith(u'4'))
        return length == 13 || length == 16 || length == 19;
    if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720))
        return length == 16;
    if (two == 34 || two == 37)
        return length == 15;
    if (four == 6011 || two == 65 || two == 62 || two == 35)
        return length >= 16;
    return (two == 36 || two == 38) && length == 14;
}

void findCardNumbers(const Visible &visible, QList<Mask> &masks)
{
    static const QRegularExpression grouped =
        expression(QStringLiteral("(?<![\\w.+-])[0-9](?:[ -]?[0-9]){12,18}+(?![\\w]|[.-][0-9])"));
    QRegularExpressionMatchIterator matches = grouped.globalMatch(visible.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString digits;
        for (const QChar c : match.capturedView()) {
            if (asciiDigit(c))
                digits += c;
        }
        if (knownIssuer(digits) && luhn(digits))
            masks.append(visible.original(match.capturedStart(), match.capturedEnd(), Kind::CardNumber));
    }
}

bool validIban(QStringView account)
{
    const QString turned = account.sliced(4).toString() + account.first(4).toString();
    int rest = 0;
    for (const QChar c : turned) {
        const int value = asciiDigit(c) ? c.unicode() - u'0' : c.unicode() - u'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

void findBankAccounts(const Visible &visible, QList<Mask> &masks)
{
    static const QRegularExpression pattern =
        expression(QStringLiteral("(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}"));
    QRegularExpressionMatchIterator matches = pattern.globalMatch(visible.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        // A capital word may follow the account, so every length that the check digits allow is tried,
        // longest first.
        for (qsizetype end = match.capturedEnd(); end > match.capturedStart() + 14; --end) {
            const QString account =
                visible.text.sliced(match.capturedStart(), end - match.capturedStart()).remove(u' ');
            const bool inWord = end < visible.text.size() && visible.text.at(end).isLetterOrNumber();
            if (account.size() >= 15 && !inWord && validIban(account)) {
                masks.append(visible.original(match.capturedStart(), end, Kind::BankAccount));
                break;
            }
        }
    }
}

bool saysSecret(const QString &key)
{
    static const QStringList words{QStringLiteral("password"), QStringLiteral("passwd"),
        QStringLiteral("passphrase"), QStringLiteral("pwd"), QStringLiteral("secret"),
        QStringLiteral("apikey"), QStringLiteral("authorization"), QStringLiteral("credential"),
        QStringLiteral("credentials"), QStringLiteral("privatekey"), QStringLiteral("accesskey"),
        QStringLiteral("clientsecret"), QStringLiteral("token")};
    QString plain;
    for (const QChar c : key) {
        if (c.isLetterOrNumber())
            plain += c.toLower();
    }
    return std::ranges::any_of(words, [&](const QString &word) { return plain.endsWith(word); });
}

QString maskedText(const QString &text, int &count)
{
    const QList<Mask> masks = findSecrets(text);
    count += int(masks.size());
    return masked(text, masks);
}

QJsonValue maskedValue(const QJsonValue &value, bool secret, int depth, int &count)
{
    if (depth > deepestJson) {
        ++count;
        return placeholder(Kind::Password);
    }
    if (value.isArray()) {
        QJsonArray made;
        for (const QJsonValue item : value.toArray())
            made.append(maskedValue(item, secret, depth + 1, count));
        return made;
    }
    if (value.isObject()) {
        QJsonObject made;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            made.insert(maskedText(member.key(), count),
                maskedValue(member.value(), secret || saysSecret(member.key()), depth + 1, count));
        }
        return made;
    }
    if (secret && (value.isDouble() || (value.isString() && !value.toString().isEmpty()))) {
        ++count;
        return placeholder(Kind::Password);
    }
    return value.isString() ? QJsonValue(maskedText(value.toString(), count)) : value;
}

} // namespace

QList<Mask> findSecrets(QStringView text)
{
    const Visible visible(text);
    QList<Mask> found;
    findPrivateKeys(visible, found);
    findByRules(visible, found);
    findCardNumbers(visible, found);
    findBankAccounts(visible, found);
    // Stable: of two that begin together the more telling one, found first, gives its name.
    std::ranges::stable_sort(found, {}, &Mask::position);
    QList<Mask> masks;
    for (const Mask &mask : found) {
        if (masks.isEmpty() || mask.position >= masks.last().position + masks.last().length) {
            masks.append(mask);
            continue;
        }
        Mask &last = masks.last();
        last.length = std::max(last.position + last.length, mask.position + mask.length) - last.position;
    }
    return masks;
}

QString masked(QStringView text, const QList<Mask> &masks)
{
    QString made;
    qsizetype at = 0;
    for (const Mask &mask : masks) {
        made += text.sliced(at, mask.position - at);
        made += placeholder(mask.kind);
        at = mask.position + mask.length;
    }
    made += text.sliced(at);
    return made;
}

QJsonValue maskedJson(const QJsonValue &value, int *count)
{
    int masks = 0;
    const QJsonValue made = maskedValue(value, false, 0, masks);
    if (count)
        *count += masks;
    return made;
}

} // namespace agentee::models

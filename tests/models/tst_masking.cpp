#include "models/masking.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace agentee::models;

/// Samples are put together from halves, so that no scanner takes this file for a leak.
class TestMasking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void masksSecrets_data();
    void masksSecrets();
    void leavesOrdinaryTextAlone_data();
    void leavesOrdinaryTextAlone();
    void hostileInputIsHarmless_data();
    void hostileInputIsHarmless();
    void masksJson();
};

void TestMasking::masksSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &before, const QString &secret, const QString &after,
                         const char *kind) {
        QTest::newRow(name) << before + secret + after
                            << before + u'⟦' + QString::fromLatin1(kind) + u'⟧' + after;
    };
    const QString letters = QStringLiteral("a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0");
    const QString see = QStringLiteral("see ");
    const QString end = QStringLiteral(" there");
    row("AWS id", see, QStringLiteral("AKIA") + QStringLiteral("IOSFODNN7EXAMPLE"), end, "AWS access key");
    row("AWS secret", QStringLiteral("aws_secret_access_key = "), letters, end, "AWS secret key");
    row("Google", see, QStringLiteral("AIza") + letters.first(35), end, "Google API key");
    row("Azure storage", QStringLiteral("AccountName=x;AccountKey="),
        letters + letters + QStringLiteral("abcdef=="), QStringLiteral(";"), "Azure key");
    row("Azure signature", QStringLiteral("https://x.blob/y?se=2026&sig="),
        letters.first(30) + QStringLiteral("%3D"), end, "Azure key");
    for (const char *prefix : {"ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"})
        row(prefix, see, QString::fromLatin1(prefix) + letters.first(36), end, "GitHub token");
    row("GitLab", see, QStringLiteral("glpat-") + letters.first(20), end, "GitLab token");
    row("Slack", see, QStringLiteral("xoxb-") + QStringLiteral("123456789012-abcdefABCDEF"), end,
        "Slack token");
    row("Stripe", see, QStringLiteral("sk_live_") + letters.first(24), end, "Stripe key");
    row("Anthropic", see, QStringLiteral("sk-ant-") + QStringLiteral("api03-") + letters, end,
        "Anthropic key");
    row("OpenAI", see, QStringLiteral("sk-") + letters, end, "OpenAI key");
    row("OpenAI project", see, QStringLiteral("sk-proj-") + letters, end, "OpenAI key");
    row("npm", see, QStringLiteral("npm_") + letters.first(36), end, "npm token");
    row("JWT", see,
        QStringLiteral("eyJhbGciOiJIUzI1NiJ9.") + QStringLiteral("eyJzdWIiOiIxMjM0In0.") + letters, end,
        "sign-in token");
    row("bearer", QStringLiteral("Authorization: Bearer "), letters, end, "authorization");
    row("basic", QStringLiteral("authorization: basic "), QStringLiteral("QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), end,
        "authorization");
    row("PEM", see,
        QStringLiteral("-----BEGIN RSA ")
            + QStringLiteral("PRIVATE KEY-----\nMIIE\r\nabc\n-----END RSA PRIVATE KEY-----"),
        end, "private key");
    row("PEM without end", see,
        QStringLiteral("-----BEGIN OPENSSH ") + QStringLiteral("PRIVATE KEY-----\nb3BlbnNz\nAAAA"), QString(),
        "private key");
    row("PGP", see,
        QStringLiteral("-----BEGIN PGP ")
            + QStringLiteral("PRIVATE KEY BLOCK-----\nlQ\n-----END PGP PRIVATE KEY BLOCK-----"),
        end, "private key");
    row("in an address", QStringLiteral("postgres://anna:"), QStringLiteral("s3cr:et"),
        QStringLiteral("@db/x"), "password");
    row("assigned", QStringLiteral("DB_PASSWORD="), QStringLiteral("hunter22!"), end, "password");
    row("pwd", QStringLiteral("pwd: "), QStringLiteral("hunter22!"), end, "password");
    row("quoted", QStringLiteral("\"api_key\": \""), QStringLiteral("with space, and comma"),
        QStringLiteral("\","), "password");
    row("short password in an address", QStringLiteral("redis://:"), QStringLiteral("x"),
        QStringLiteral("@cache:6379"), "password");
    row("password with an at sign in an address", QStringLiteral("postgres://anna:"), QStringLiteral("p@ss"),
        QStringLiteral("@db/x"), "password");
    row("short password in a query", QStringLiteral("https://x.example/in?user=a&pwd="), QStringLiteral("ab"),
        end, "password");
    row("token in a query", QStringLiteral("https://x.example/in?access_token="), QStringLiteral("abc"), end,
        "password");
    row("bare token", QStringLiteral("token="), QStringLiteral("a8F3kQ9zX2mN"), end, "token");
    row("token after a colon", QStringLiteral("The token: "), QStringLiteral("7f3e-99ab-c0de"), end, "token");
    row("quoted token", QStringLiteral("deploy_token = \""), QStringLiteral("a8F3kQ9zX2mN"),
        QStringLiteral("\""), "token");
    row("short password", QStringLiteral("password: "), QStringLiteral("a1b2"), end, "password");
    row("password in words", QStringLiteral("the password is "), QStringLiteral("Tr0ub4dor"), end,
        "password");
    row("pass", QStringLiteral("user: admin pass: "), QStringLiteral("s3cret"), end, "password");
    row("Vietnamese", QStringLiteral("Mật khẩu: "), QStringLiteral("Hanoi2026"), end, "password");
    row("Vietnamese in words", QStringLiteral("mật khẩu là "), QStringLiteral("bien7xanh"), end, "password");
    row("Russian", QStringLiteral("Пароль: "), QStringLiteral("zima2026!"), end, "password");
    row("only letters", QStringLiteral("password: "), QStringLiteral("sunshine"),
        QStringLiteral(" for the portal"), "password");
    row("card", see, QStringLiteral("4111 1111 1111 1111"), end, "card number");
    row("card with dashes", see, QStringLiteral("5500-0000-0000-0004"), end, "card number");
    row("IBAN", see, QStringLiteral("DE89 3704 0044 0532 0130 00"), end, "bank account");
    row("IBAN before capitals", see, QStringLiteral("GB82WEST12345698765432"), QStringLiteral(" OK"),
        "bank account");
    row("zero width inside", see,
        QStringLiteral("ghp_") + QChar(0x200b) + letters.first(20) + QChar(0x2060) + letters.first(20), end,
        "GitHub token");
}

void TestMasking::masksSecrets()
{
    QFETCH(QString, text);
    QTEST(masked(text, findSecrets(text)), "expected");
}

void TestMasking::leavesOrdinaryTextAlone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text);
    };
    row("empty", "");
    row("prose",
        "The password policy asks for twelve letters. Ask Anna: she knows the secret of a good token.");
    row("UUID", "0192f0c4-3b5e-7cc0-9d1a-6e1f0a2b3c4d");
    row("SHA-256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    row("commit", "commit da39a3ee5e6b4b0d3255bfef95601890afd80709");
    row("version", "Qt 6.8.2, libgit2 1.9.0, 10.0.19045.3803");
    row("time", "2026-11-21T09:30:00.000Z 20261121093000 1763717400000");
    row("image",
        "data:image/"
        "png;base64,"
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    row("number that is no card", "4111 1111 1111 1112 and 1234567890123456");
    row("account with wrong digits", "DE89 3704 0044 0532 0130 01");
    row("address without a password", "https://example.com:8080/a@b and mailto:anna@example.com");
    row("Vietnamese", "Giá thầu: 1.200.000.000 ₫, mật khẩu không có ở đây.");
    row("public key", "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----");
    row("sentences about passwords",
        "Password: required. Passwords: at least 12 characters. The password is never stored. Password: "
        "minimum "
        "12 characters, rotated every 90 days. The password is 12 characters long. Secret: stored in the "
        "vault.");
    row("methods", "The password is SHA-256 hashed, the password is AES256-encrypted at rest.");
    row("tokens that are counted",
        "Token: 4,000 per answer. Token budget: 128000. Max tokens = 128000. Token: deposited in escrow. "
        "Price "
        "per token: 0.0000025 EUR. Token: 2026-11-21. Token: 60000000");
    row("passes that are no passwords",
        "Pass: two ships per tide. First pass: survey; second pass: 2027. Mountain pass = closed in winter.");
    row("a bill of quantities",
        "Item 4.2: sheet piles AZ 26-700, steel S355GP; pos. 12: 1,240 m² at 85.50 EUR. Key: summary. "
        "Access: "
        "Gate 3B. Reference: NW-2026-0117.");
    row("Vietnamese about passwords",
        "Mật khẩu: tối thiểu 12 ký tự, đổi sau 90 ngày. Mã số thuế: 0312345678.");
    row("Russian about passwords", "Пароль: не менее 12 символов. Пароль: обязательно. Срок: 90 дней.");
    row("addresses with queries",
        "https://x.example/in?page=2&tokens=5&passage=7 and http://localhost:8080/a");
    row("words that begin alike",
        "sk-learn, skeleton, ghp_short, npm_config, task-force-and-others-with-long-dashes-in-it");
}

void TestMasking::leavesOrdinaryTextAlone()
{
    QFETCH(QString, text);
    QCOMPARE(masked(text, findSecrets(text)), text);
}

void TestMasking::hostileInputIsHarmless_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece :
        {"a", "1", "1 ", "eyJ", "eyJa.", "://a:", "a_", "password", "password=", "password:\"", "-----BEGIN ",
            "DE89 ", "A1", "authorization: ", "AccountKey=", "sk-", "ghp_", "@", " ", "\n",
            "token=", "token: a1", "pass is ", "?pwd=", "&token=a", "://a:b@", "mật khẩu là "})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

void TestMasking::hostileInputIsHarmless()
{
    QFETCH(QString, piece);
    const QString text = piece.repeated(1024 * 1024 / piece.size());
    const QList<Mask> masks = findSecrets(text);
    qsizetype at = 0;
    for (const Mask &mask : masks) {
        QVERIFY(mask.position >= at && mask.length > 0);
        at = mask.position + mask.length;
    }
    QVERIFY(at <= text.size());
}

void TestMasking::masksJson()
{
    const QString token = QStringLiteral("ghp_") + QString(36, u'x');
    const QJsonObject input{{QStringLiteral("command"), QStringLiteral("push with ") + token},
        {QStringLiteral("dbPassword"), QStringLiteral("x")}, {QStringLiteral("pin_secret"), 1234},
        {QStringLiteral("max_tokens"), 100}, {QStringLiteral("api-key"), QJsonArray{QStringLiteral("k")}},
        {token, true}};
    int count = 0;
    const QJsonObject made = maskedJson(input, &count).toObject();
    QCOMPARE(made.value(u"command").toString(), QStringLiteral("push with ⟦GitHub token⟧"));
    QCOMPARE(made.value(u"dbPassword").toString(), QStringLiteral("⟦password⟧"));
    QCOMPARE(made.value(u"pin_secret").toString(), QStringLiteral("⟦password⟧"));
    QCOMPARE(made.value(u"max_tokens").toInt(), 100);
    QCOMPARE(made.value(u"api-key").toArray().at(0).toString(), QStringLiteral("⟦password⟧"));
    QVERIFY(made.contains(QStringLiteral("⟦GitHub token⟧")));
    QCOMPARE(count, 5);
}

QTEST_APPLESS_MAIN(TestMasking)
#include "tst_masking.moc"

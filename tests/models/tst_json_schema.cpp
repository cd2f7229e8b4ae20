#include "models/json_schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

namespace
{

QJsonObject parsed(const char *text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

} // namespace

class TestJsonSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void tellsEveryPlaceAtOnce();
    void refusesHostileSchemas_data();
    void refusesHostileSchemas();
    void boundsItsAnswer();
};

void TestJsonSchema::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("pointer"); // "-": valid
    QTest::addColumn<QString>("message");
    const QByteArray schema = R"({"type": "object", "required": ["client"], "additionalProperties": false,
        "$defs": {"amount": {"type": "number", "minimum": 0}},
        "properties": {
            "client": {"type": "string", "minLength": 1, "maxLength": 5},
            "due": {"type": "string", "format": "date"},
            "mail": {"type": "string", "format": "email"},
            "confidence": {"enum": ["low", "high"]},
            "budget": {"type": "object", "properties": {"amount": {"$ref": "#/$defs/amount"}}},
            "risks": {"type": "array", "maxItems": 1, "items": {"type": "object", "required": ["title"]}},
            "team/size": {"type": "integer"}}})";
    const auto row = [&](const char *name, const char *value, const char *pointer, const char *message) {
        QTest::newRow(name) << schema << QByteArray(value) << QString::fromUtf8(pointer)
                            << QString::fromUtf8(message);
    };
    row("valid", R"({"client": "Port", "budget": {"amount": 3.5}, "due": "2026-11-21"})", "-", "");
    row("missing", R"({})", "/client", "This field is required.");
    row("type", R"({"client": 4})", "/client", "This must be a text.");
    row("empty", R"({"client": ""})", "/client", "This must not be empty.");
    row("long", R"({"client": "Portside"})", "/client", "This must have at most 5 characters.");
    row("date", R"({"client": "x", "due": "soon"})", "/due", "This must be a date such as 2026-11-21.");
    row("email", R"({"client": "x", "mail": "nobody"})", "/mail", "This must be an e-mail address.");
    row("choice", R"({"client": "x", "confidence": "?"})", "/confidence", "This must be one of: low, high.");
    row("behind a reference", R"({"client": "x", "budget": {"amount": -1}})", "/budget/amount",
        "This must be at least 0.");
    row("in a list", R"({"client": "x", "risks": [{}]})", "/risks/0/title", "This field is required.");
    row("too many", R"({"client": "x", "risks": [{"title": 1}, {"title": 2}]})", "/risks",
        "At most 1 entries are allowed.");
    row("escaped name", R"({"client": "x", "team/size": 1.5})", "/team~1size",
        "This must be a whole number.");
    row("unknown", R"({"client": "x", "other": 1})", "/other", "There is a field that does not belong here.");
}

void TestJsonSchema::saysWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    QFETCH(QString, pointer);
    QFETCH(QString, message);
    const auto compiled = JsonSchema::compile(parsed(schema.constData()));
    QVERIFY(compiled);
    const QList<Problem::FieldError> errors = compiled->validate(parsed(value.constData()));
    if (pointer == u"-") {
        QCOMPARE(errors.size(), 0);
        return;
    }
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first().pointer, pointer);
    QCOMPARE(errors.first().message, message);
}

void TestJsonSchema::tellsEveryPlaceAtOnce()
{
    const auto schema =
        JsonSchema::compile(parsed(R"({"required": ["a", "b"], "properties": {"c": {"type": "string"}}})"));
    QVERIFY(schema);
    QCOMPARE(schema->validate(parsed(R"({"c": 1})")).size(), 3);
}

void TestJsonSchema::refusesHostileSchemas_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::newRow("remote") << QByteArray(R"({"$ref": "https://example.com/schema"})");
    QTest::newRow("file") << QByteArray(R"({"properties": {"a": {"$ref": "file:///etc/passwd"}}})");
    QTest::newRow("itself") << QByteArray(R"({"$ref": "#"})");
    QTest::newRow("in a circle") << QByteArray(
        R"({"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}})");
    QTest::newRow("nowhere") << QByteArray(R"({"$ref": "#/$defs/none"})");
    QTest::newRow("pattern") << QByteArray(R"({"properties": {"a": {"pattern": "(a+)+$"}}})");
    QTest::newRow("pattern properties") << QByteArray(R"({"patternProperties": {"^a": {}}})");
    QTest::newRow("wrong type") << QByteArray(R"({"type": "banana"})");
    QTest::newRow("wrong keyword value") << QByteArray(R"({"minLength": "three"})");
    QByteArray deep = "{}";
    for (int i = 0; i < 60; ++i)
        deep = R"({"items": )" + deep + "}";
    QTest::newRow("deep") << deep;
    QByteArray wide = R"({"$defs": {"a0": {}})";
    for (int i = 1; i < 25; ++i) {
        const QByteArray before = QByteArray::number(i - 1);
        wide.insert(wide.size() - 1,
            ", \"a" + QByteArray::number(i) + R"(": {"allOf": [{"$ref": "#/$defs/a)" + before
                + R"("}, {"$ref": "#/$defs/a)" + before + R"("}]})");
    }
    QTest::newRow("grows without end") << wide + R"(, "$ref": "#/$defs/a24"})";
}

void TestJsonSchema::refusesHostileSchemas()
{
    QFETCH(QByteArray, schema);
    const auto compiled = JsonSchema::compile(parsed(schema.constData()));
    QVERIFY(!compiled);
    QVERIFY(!compiled.error().title.isEmpty());
}

void TestJsonSchema::boundsItsAnswer()
{
    const auto schema =
        JsonSchema::compile(parsed(R"({"properties": {"list": {"items": {"type": "string"}}}})"));
    QVERIFY(schema);
    QJsonArray numbers;
    for (int i = 0; i < 5000; ++i)
        numbers.append(i);
    QCOMPARE(schema->validate({{u"list"_s, numbers}}).size(), 100);
}

QTEST_APPLESS_MAIN(TestJsonSchema)
#include "tst_json_schema.moc"

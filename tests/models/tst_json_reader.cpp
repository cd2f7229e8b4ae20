#include "models/json_reader.h"

#include "models/json_document.h"

#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

namespace
{

enum class Colour { Red, Green };

std::optional<Colour> colourFromText(QStringView word)
{
    if (word == u"red")
        return Colour::Red;
    if (word == u"green")
        return Colour::Green;
    return std::nullopt;
}

struct Step {
    QString title;
    qint64 minutes = 0;

    static Result<Step> fromJson(const QJsonObject &object)
    {
        JsonReader reader(object);
        Step step{.title = reader.text("title"_L1, 1, 10),
            .minutes = reader.optionalInteger("minutes"_L1, 0, 90).value_or(5)};
        if (auto problem = reader.finish(JsonReader::UnknownFields::Refuse))
            return std::unexpected(*problem);
        return step;
    }
};

struct Loose {
    static Result<Loose> fromJson(const QJsonObject &) { return Loose{}; }
};

QJsonObject json(const QByteArray &bytes)
{
    return *parseJsonObject(bytes);
}

QStringList pointers(const std::optional<Problem> &problem)
{
    QStringList found;
    if (problem)
        for (const Problem::FieldError &error : problem->fieldErrors)
            found.append(error.pointer);
    return found;
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEverything();
    void nullAndMissingAreTheSame();
    void saysEverythingAtOnce();
    void refusesWrongValues_data();
    void refusesWrongValues();
    void speaksInSentences();
    void unknownFields();
    void firstErrorOfAFieldWins();
    void nestedPointers();
    void missingNestedObjectIsOneError();
    void pointersAreEscaped();
    void times_data();
    void times();
    void timesInOtherForms_data();
    void timesInOtherForms();
};

void TestJsonReader::readsEverything()
{
    const Id id = newId();
    QJsonObject object = json(R"({"text":"Ünï","flag":true,"count":9007199254740991,"ratio":0.5,
        "at":"2026-11-21T09:30:00.000Z","object":{"a":1},"array":[1,2],"list":["x",""],"colour":"green",
        "step":{"title":"Go"},"steps":[{"title":"One","minutes":1},{"title":"Two"}]})");
    object[u"id"] = idText(id);
    JsonReader reader(object);
    QCOMPARE(reader.id("id"_L1), id);
    QCOMPARE(reader.optionalId("id"_L1), std::optional(id));
    QCOMPARE(reader.text("text"_L1, 1, 3), u"Ünï"_s);
    QCOMPARE(reader.optionalText("text"_L1, 3), u"Ünï"_s);
    QCOMPARE(reader.boolean("flag"_L1), true);
    QCOMPARE(reader.optionalBoolean("flag"_L1, false), true);
    QCOMPARE(reader.integer("count"_L1), 9007199254740991);
    QCOMPARE(
        reader.optionalInteger("count"_L1, 0, 9007199254740991), std::optional<qint64>(9007199254740991));
    QCOMPARE(reader.number("ratio"_L1), 0.5);
    QCOMPARE(reader.time("at"_L1).toMSecsSinceEpoch(), 1795253400000);
    QCOMPARE(reader.optionalTime("at"_L1), reader.time("at"_L1));
    QCOMPARE(reader.object("object"_L1), (QJsonObject{{u"a"_s, 1}}));
    QCOMPARE(reader.optionalObject("object"_L1), (QJsonObject{{u"a"_s, 1}}));
    QCOMPARE(reader.array("array"_L1, 2), (QJsonArray{1, 2}));
    QCOMPARE(reader.optionalArray("array"_L1, 2), (QJsonArray{1, 2}));
    QCOMPARE(reader.textList("list"_L1, 2, 1), (QStringList{u"x"_s, u""_s}));
    QCOMPARE(reader.word<Colour>("colour"_L1, colourFromText), Colour::Green);
    QCOMPARE(reader.nested<Step>("step"_L1, Step::fromJson).title, u"Go"_s);
    const QList<Step> steps = reader.list<Step>("steps"_L1, 2, Step::fromJson);
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps.at(1).minutes, 5);
    QCOMPARE(pointers(reader.finish(JsonReader::UnknownFields::Refuse)), QStringList());
}

void TestJsonReader::nullAndMissingAreTheSame()
{
    JsonReader reader(json(R"({"a":null})"));
    QVERIFY(!reader.has("a"_L1));
    for (const QLatin1StringView key : {"a"_L1, "b"_L1}) {
        QVERIFY(!reader.optionalId(key));
        QCOMPARE(reader.optionalText(key, 5), QString());
        QCOMPARE(reader.optionalBoolean(key, true), true);
        QVERIFY(!reader.optionalInteger(key, 1, 2));
        QVERIFY(!reader.optionalTime(key).isValid());
        QVERIFY(reader.optionalObject(key).isEmpty());
        QVERIFY(reader.optionalArray(key, 1).isEmpty());
    }
    QVERIFY(!reader.finish(JsonReader::UnknownFields::Refuse));
    reader.text("a"_L1, 0, 1);
    QCOMPARE(pointers(reader.finish(JsonReader::UnknownFields::Refuse)), QStringList{u"/a"_s});
}

void TestJsonReader::saysEverythingAtOnce()
{
    JsonReader reader(json(R"({"title":"","level":7})"));
    reader.text("title"_L1, 1, 300);
    QCOMPARE(reader.integer("level"_L1, 1, 6), 1);
    reader.boolean("flag"_L1);
    const std::optional<Problem> problem = reader.finish(JsonReader::UnknownFields::Refuse);
    QVERIFY(problem);
    QCOMPARE(problem->kind, Problem::Kind::InvalidFields);
    QCOMPARE(pointers(problem), (QStringList{u"/title"_s, u"/level"_s, u"/flag"_s}));
}

void TestJsonReader::refusesWrongValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("read");
    const auto row = [](const char *name, const QByteArray &value, const QByteArray &read) {
        QTest::newRow(name) << value << read;
    };
    row("id is short", R"("0192f0c4")", "id");
    row("id is null id", R"("00000000-0000-0000-0000-000000000000")", "id");
    row("id is a number", "7", "id");
    row("text is a number", "7", "text");
    row("text is too long", R"("12345678901")", "text");
    row("text has U+0000", R"("a\u0000")", "text");
    row("boolean is text", R"("true")", "boolean");
    row("boolean is a number", "1", "boolean");
    row("integer has a fraction", "1.5", "integer");
    row("integer is text", R"("1")", "integer");
    row("integer is negative", "-1", "integer");
    row("integer is beyond 2^53", "9007199254740992", "integer");
    row("integer is enormous", "1e300", "integer");
    row("integer is a list", "[1]", "integer");
    row("number is text", R"("0.5")", "number");
    row("time is a date", R"("2026-11-21")", "time");
    row("object is a list", "[]", "object");
    row("array is an object", "{}", "array");
    row("array is too long", "[1,2,3]", "array");
    row("text list has a number", R"(["a",1])", "textList");
    row("text list has a long text", R"(["12345678901"])", "textList");
    row("text list is too long", R"(["a","b","c"])", "textList");
    row("word is unknown", R"("blue")", "word");
    row("word is a number", "1", "word");
    row("nested is text", R"("a")", "nested");
    row("list entry is a number", "[1]", "list");
}

void TestJsonReader::refusesWrongValues()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, read);
    JsonReader reader(json("{\"k\":" + value + '}'));
    const QLatin1StringView key("k");
    if (read == "id")
        QVERIFY(reader.id(key).isNull());
    else if (read == "text")
        QVERIFY(reader.text(key, 0, 10).isEmpty());
    else if (read == "boolean")
        reader.boolean(key);
    else if (read == "integer")
        QCOMPARE(reader.integer(key), 0);
    else if (read == "number")
        QCOMPARE(reader.number(key), 0.0);
    else if (read == "time")
        QVERIFY(!reader.time(key).isValid());
    else if (read == "object")
        QVERIFY(reader.object(key).isEmpty());
    else if (read == "array")
        QVERIFY(reader.array(key, 2).isEmpty());
    else if (read == "textList")
        QVERIFY(reader.textList(key, 2, 10).isEmpty());
    else if (read == "word")
        reader.word<Colour>(key, colourFromText);
    else if (read == "nested")
        reader.nested<Loose>(key, Loose::fromJson);
    else if (read == "list")
        QVERIFY(reader.list<Loose>(key, 2, Loose::fromJson).isEmpty());
    else
        QFAIL("unknown column value");
    const QStringList found = pointers(reader.finish(JsonReader::UnknownFields::Refuse));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().startsWith(u"/k"));
}

void TestJsonReader::speaksInSentences()
{
    JsonReader reader(json(R"({"title":"","colour":"blue"})"));
    reader.text("title"_L1, 1, 300);
    reader.word<Colour>("colour"_L1, colourFromText);
    reader.integer("level"_L1, 1, 6);
    const QList<Problem::FieldError> errors = reader.finish(JsonReader::UnknownFields::Refuse)->fieldErrors;
    QCOMPARE(errors.at(0).message, u"must be between 1 and 300 characters"_s);
    QCOMPARE(errors.at(1).message, u"must be one of the known words, not “blue”"_s);
    QCOMPARE(errors.at(2).message, u"is missing"_s);
}

void TestJsonReader::unknownFields()
{
    JsonReader strict(json(R"({"a":1,"b":2,"c":null})"));
    strict.integer("a"_L1);
    QCOMPARE(pointers(strict.finish(JsonReader::UnknownFields::Refuse)), (QStringList{u"/b"_s, u"/c"_s}));
    JsonReader lenient(json(R"({"a":1,"b":2})"));
    lenient.integer("a"_L1);
    QVERIFY(!lenient.finish(JsonReader::UnknownFields::Ignore));

    QJsonObject hostile;
    for (int i = 0; i < 10'000; ++i)
        hostile[QString::number(i) + u"x"_s.repeated(1000)] = i;
    const std::optional<Problem> problem = JsonReader(hostile).finish(JsonReader::UnknownFields::Refuse);
    QVERIFY(problem);
    QVERIFY(problem->fieldErrors.size() <= 50);
    QVERIFY(problem->fieldErrors.first().pointer.size() < 100);
}

void TestJsonReader::firstErrorOfAFieldWins()
{
    JsonReader reader(json("{}"));
    reader.text("a"_L1, 1, 2);
    reader.fail("a"_L1, u"is ugly"_s);
    reader.fail("b"_L1, u"is ugly"_s);
    const QList<Problem::FieldError> errors = reader.finish(JsonReader::UnknownFields::Refuse)->fieldErrors;
    QCOMPARE(errors.size(), 2);
    QCOMPARE(errors.at(0).message, u"is missing"_s);
    QCOMPARE(errors.at(1).message, u"is ugly"_s);
}

void TestJsonReader::nestedPointers()
{
    JsonReader reader(
        json(R"({"step":{"title":"","x":1},"steps":[{"title":"a"},{"minutes":100,"title":"b"}]})"),
        u"/state"_s);
    reader.nested<Step>("step"_L1, Step::fromJson);
    reader.list<Step>("steps"_L1, 5, Step::fromJson);
    QCOMPARE(pointers(reader.finish(JsonReader::UnknownFields::Refuse)),
        (QStringList{u"/state/step/title"_s, u"/state/step/x"_s, u"/state/steps/1/minutes"_s}));
}

void TestJsonReader::missingNestedObjectIsOneError()
{
    JsonReader reader(json("{}"));
    reader.nested<Step>("step"_L1, Step::fromJson);
    reader.list<Step>("steps"_L1, 5, Step::fromJson);
    QCOMPARE(
        pointers(reader.finish(JsonReader::UnknownFields::Refuse)), (QStringList{u"/step"_s, u"/steps"_s}));
}

void TestJsonReader::pointersAreEscaped()
{
    JsonReader reader(json(R"({"a/b":1,"c~d":2})"));
    QCOMPARE(
        pointers(reader.finish(JsonReader::UnknownFields::Refuse)), (QStringList{u"/a~1b"_s, u"/c~0d"_s}));
}

void TestJsonReader::times_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("null") << QDateTime() << QString();
    QTest::newRow("UTC") << QDateTime(QDate(2026, 11, 21), QTime(9, 30), QTimeZone::UTC)
                         << u"2026-11-21T09:30:00.000Z"_s;
    QTest::newRow("offset") << QDateTime(
        QDate(2026, 11, 21), QTime(9, 30, 0, 7), QTimeZone::fromSecondsAheadOfUtc(7200))
                            << u"2026-11-21T07:30:00.007Z"_s;
    QTest::newRow("leap day") << QDateTime(QDate(2028, 2, 29), QTime(23, 59, 59, 999), QTimeZone::UTC)
                              << u"2028-02-29T23:59:59.999Z"_s;
}

void TestJsonReader::times()
{
    QFETCH(QDateTime, time);
    QFETCH(QString, text);
    QCOMPARE(timeText(time), text);
    JsonReader reader(QJsonObject{{u"t"_s, text.isEmpty() ? QJsonValue() : QJsonValue(text)}});
    QCOMPARE(reader.optionalTime("t"_L1), time);
    QVERIFY(!reader.finish(JsonReader::UnknownFields::Refuse));

    const QDateTime present = now();
    QCOMPARE(JsonReader(QJsonObject{{u"t"_s, timeText(present)}}).time("t"_L1), present);
}

void TestJsonReader::timesInOtherForms_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2026-11-21T09:30:00Z", "2026-11-21T09:30:00.000",
             "2026-11-21T09:30:00.000+00:00", "2026-11-21T09:30:00.000+02:00", "2026-11-21 09:30:00.000Z",
             "2026-02-30T09:30:00.000Z", "2026-11-21T25:30:00.000Z", "2026-11-21T24:00:00.000Z",
             "2026-11-21T09:30:00.000z", "20261121T093000.000Z", "2026-11-21T09:30:00.0000Z", "now"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestJsonReader::timesInOtherForms()
{
    QFETCH(QString, text);
    JsonReader reader(QJsonObject{{u"t"_s, text}});
    QVERIFY(!reader.time("t"_L1).isValid());
    QVERIFY(reader.finish(JsonReader::UnknownFields::Refuse));
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"

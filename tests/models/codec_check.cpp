#include "codec_check.h"

#include "models/id.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::models::test
{

namespace
{

constexpr quint32 seeds = 60;
constexpr qsizetype beyondEveryBound = 5 * 1024 * 1024;
constexpr qint64 firstInexactInteger = (qint64(1) << 53);

QJsonObject with(QJsonObject object, const QString &field, const QJsonValue &value)
{
    object.insert(field, value);
    return object;
}

QJsonObject without(QJsonObject object, const QString &field)
{
    object.remove(field);
    return object;
}

struct Wrong {
    QString name;
    QJsonValue value;
};

QList<Wrong> otherTypes(const QJsonValue &value)
{
    const QList<Wrong> all{
        {u"true"_s, true},
        {u"a number"_s, 5},
        {u"text"_s, u"text"_s},
        {u"a list"_s, QJsonArray{true}},
        {u"an empty list"_s, QJsonArray()},
        {u"an object"_s, QJsonObject{{u"x"_s, 1}}},
    };
    QList<Wrong> others;
    std::ranges::copy_if(all, std::back_inserter(others),
        [&value](const Wrong &wrong) { return wrong.value.type() != value.type(); });
    return others;
}

QList<Wrong> wrongTexts(const QString &text)
{
    QList<Wrong> wrong{
        {u"U+0000"_s, QString(text + QChar(u'\0'))},
        {u"a lone surrogate"_s, QString(text + QChar(0xd800))},
        {u"too long"_s, QString(beyondEveryBound, u'x')},
    };
    if (idFromText(text)) {
        wrong.append({u"the null id"_s, idText(Id())});
        wrong.append({u"a cut id"_s, text.chopped(1)});
    } else if (text.endsWith(u'Z') && QDateTime::fromString(text, Qt::ISODateWithMs).isValid()) {
        wrong.append({u"a cut time"_s, text.chopped(1)});
        wrong.append({u"a time elsewhere"_s, QString(text.chopped(1) + u"+01:00"_s)});
        wrong.append({u"no time"_s, u"yesterday"_s});
    }
    return wrong;
}

QList<Wrong> wrongNumbers()
{
    return {
        {u"negative"_s, -1},
        {u"a fraction"_s, 1.5},
        {u"too large"_s, firstInexactInteger},
        {u"huge"_s, 1e300},
    };
}

QList<Wrong> wrongValues(const QJsonValue &value)
{
    QList<Wrong> wrong = otherTypes(value);
    if (value.isString())
        wrong += wrongTexts(value.toString());
    if (value.isDouble())
        wrong += wrongNumbers();
    if (value.isArray())
        wrong.append({u"a list with a wrong entry"_s, QJsonArray{QJsonArray()}});
    return wrong;
}

QList<Wrong> wrongWords(const QString &word)
{
    return {
        {u"an unknown word"_s, u"perhaps"_s},
        {u"no word"_s, QString()},
        {u"an upper-case word"_s, word.toUpper()},
        {u"a word and more"_s, QString(word + u' ')},
    };
}

bool names(const Problem &problem, const QString &field)
{
    return std::ranges::any_of(problem.fieldErrors, [&field](const Problem::FieldError &error) {
        return error.pointer == u'/' + field || error.pointer.startsWith(u'/' + field + u'/');
    });
}

} // namespace

QList<Mutation> mutations(const Codec &codec, const QJsonObject &sample)
{
    QList<Mutation> all;
    for (const QString &field : codec.fields) {
        const QJsonValue value = sample.value(field);
        const bool needed = !codec.nullable.contains(field);
        all.append({u"missing"_s, field, without(sample, field), needed});
        all.append({u"null"_s, field, with(sample, field, QJsonValue::Null), needed});
        QList<Wrong> wrong = wrongValues(value);
        if (codec.words.contains(field))
            wrong += wrongWords(value.toString());
        for (const Wrong &each : wrong)
            all.append({each.name, field, with(sample, field, each.value)});
    }
    const QString unknown = u"of_a_newer_version"_s;
    all.append({u"unknown"_s, unknown, with(sample, unknown, 1), codec.refusesUnknown});
    return all;
}

void checkRoundTrip(const Codec &codec)
{
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const QJsonObject sample = codec.sample(seed);
        QStringList keys = sample.keys();
        QStringList expected = codec.fields;
        keys.sort();
        expected.sort();
        QCOMPARE(keys, expected);
        const std::optional<Problem> refusal = codec.refusal(sample);
        QVERIFY2(!refusal, refusal ? QJsonDocument(toJson(*refusal)).toJson().constData() : "");
        QVERIFY2(codec.survives(seed), QByteArray("seed " + QByteArray::number(seed)).constData());
    }
}

void checkMutations(const Codec &codec)
{
    const QJsonObject sample = codec.sample(0);
    for (const QString &field : codec.fields)
        QVERIFY2(!sample.value(field).isNull(), qPrintable(u"the sample does not fill "_s + field));
    const QList<Mutation> all = mutations(codec, sample);
    for (const Mutation &mutation : all) {
        const QByteArray where =
            QString(codec.name + u'.' + mutation.field + u": "_s + mutation.name).toUtf8();
        const std::optional<Problem> refusal = codec.refusal(mutation.object);
        QVERIFY2(refusal.has_value() == mutation.refused, where.constData());
        if (refusal) {
            QVERIFY2(refusal->kind == Problem::Kind::InvalidFields, where.constData());
            QVERIFY2(names(*refusal, mutation.field), where.constData());
        }
    }
}

} // namespace agentee::models::test

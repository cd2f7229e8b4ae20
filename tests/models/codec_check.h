#pragma once

#include "models/problem.h"

#include <QStringList>

#include <functional>
#include <optional>

/// One check for every codec: what a type's codec must do, whatever its fields are.
namespace agentee::models::test
{

/// What the check has to be told about one type.
struct Codec {
    QString name;
    QStringList fields; ///< all field names on the wire, spelled out by the test
    QStringList nullable; ///< those that may be null or missing
    QStringList words; ///< those that hold a word of an enum
    bool refusesUnknown = false; ///< a command
    std::function<QJsonObject(quint32 seed)> sample; ///< JSON of a value that has every field filled
    std::function<bool(quint32 seed)> survives; ///< whether a value is the same after writing and reading
    std::function<std::optional<Problem>(const QJsonObject &)> refusal; ///< why it is not read; none: it is
};

template <typename T>
Codec codec(const QString &name, T (*make)(quint32 seed), QJsonObject (*write)(const T &),
    Result<T> (*read)(const QJsonObject &), const QStringList &fields, const QStringList &nullable = {},
    const QStringList &words = {}, bool refusesUnknown = false)
{
    return {
        .name = name,
        .fields = fields,
        .nullable = nullable,
        .words = words,
        .refusesUnknown = refusesUnknown,
        .sample = [make, write](quint32 seed) { return write(make(seed)); },
        .survives =
            [make, write, read](quint32 seed) {
                const T value = make(seed);
                const Result<T> again = read(write(value));
                return again && *again == value;
            },
        .refusal = [read](const QJsonObject &object) -> std::optional<Problem> {
            const Result<T> value = read(object);
            return value ? std::nullopt : std::optional(value.error());
        },
    };
}

/// A sample with one thing wrong (or unusual) with it.
struct Mutation {
    QString name;
    QString field;
    QJsonObject object;
    bool refused = true;
};

/// Every way in which every field of the sample can be wrong.
QList<Mutation> mutations(const Codec &codec, const QJsonObject &sample);

/// Fails the running test where the codec does not do what it must.
void checkRoundTrip(const Codec &codec);
void checkMutations(const Codec &codec);

} // namespace agentee::models::test

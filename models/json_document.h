#pragma once

#include "models/problem.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace agentee::models
{

struct JsonLimits {
    qsizetype maximumBytes = 1024 * 1024;
    int maximumDepth = 32;
};

/// Parses a JSON object from an untrusted source. Refuses, each with its own sentence: more bytes than
/// allowed, invalid UTF-8, anything but one object, nesting deeper than allowed (checked before anything is
/// built), duplicate keys in any object, lone surrogates, numbers that are not finite.
Result<QJsonObject> parseJsonObject(QByteArrayView bytes, JsonLimits limits = {});

/// Canonical bytes of a JSON value for hashing and comparing: keys sorted by code point, no white space,
/// integers without exponent, UTF-8. Equal values give equal bytes.
QByteArray canonicalJson(const QJsonObject &object);

} // namespace agentee::models

#pragma once

// For the .cpp files that wrap jsoncons only: quick to say, slow to compile.

// Patterns run in PCRE2 with a match limit (json_schema.cpp); std::regex recurses once for each character.
#include <jsoncons/config/compiler_support.hpp>
#undef JSONCONS_HAS_STD_REGEX

#include <jsoncons/json.hpp>

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace agentee::models::bridge
{

using Json = jsoncons::json;

/// Deeper values are refused by throwing: recursion must end, whoever made the value.
inline constexpr int deepest = 64;

inline std::string bytes(const QString &text)
{
    return text.toStdString();
}

inline Json toLibrary(const QJsonValue &value, int depth = 0)
{
    if (depth > deepest)
        throw std::length_error("too deep");
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return Json::null();
    case QJsonValue::Bool:
        return Json(value.toBool());
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
        return whole != std::numeric_limits<qint64>::min() ? Json(std::int64_t(whole)) : Json(number);
    }
    case QJsonValue::String:
        return Json(bytes(value.toString()));
    case QJsonValue::Array: {
        Json made(jsoncons::json_array_arg);
        for (const QJsonValue item : value.toArray())
            made.push_back(toLibrary(item, depth + 1));
        return made;
    }
    case QJsonValue::Object: {
        Json made(jsoncons::json_object_arg);
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            made.insert_or_assign(bytes(member.key()), toLibrary(member.value(), depth + 1));
        return made;
    }
    }
    return Json::null();
}

inline QJsonValue fromLibrary(const Json &value, int depth = 0)
{
    if (depth > deepest)
        throw std::length_error("too deep");
    if (value.is_object()) {
        QJsonObject made;
        for (const auto &member : value.object_range())
            made.insert(
                QString::fromStdString(std::string(member.key())), fromLibrary(member.value(), depth + 1));
        return made;
    }
    if (value.is_array()) {
        QJsonArray made;
        for (const Json &item : value.array_range())
            made.append(fromLibrary(item, depth + 1));
        return made;
    }
    if (value.is_string())
        return QString::fromStdString(value.as<std::string>());
    if (value.is_bool())
        return value.as_bool();
    if (value.is<std::int64_t>())
        return qint64(value.as<std::int64_t>());
    if (value.is_number())
        return value.as_double();
    return QJsonValue::Null;
}

} // namespace agentee::models::bridge

#include "models/json_schema.h"

#include "models/json_patch.h"
#include "models/jsoncons_bridge.h"

// jsoncons names std::regex even when it does not use it.
#include <regex>

#include <jsoncons_ext/jsonschema/jsonschema.hpp>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

namespace agentee::models
{

namespace
{

namespace jsonschema = jsoncons::jsonschema;
using bridge::Json;
using namespace Qt::StringLiterals;

constexpr qsizetype mostSchemaBytes = 64 * 1024;
constexpr int deepestSchema = 32;
constexpr int mostNodes = 20'000;
constexpr qsizetype mostErrors = 100;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::JsonSchema)
};

/// The part of the schema that a local reference names; undefined when there is none.
QJsonValue resolve(const QJsonObject &schema, const QString &reference)
{
    if (!reference.startsWith(u'#'))
        return QJsonValue::Undefined;
    const auto parts = pointerParts(reference.mid(1));
    if (!parts)
        return QJsonValue::Undefined;
    QJsonValue value = schema;
    for (const QString &part : *parts) {
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        if (value.isObject())
            value = value.toObject().value(part);
        else if (value.isArray() && isIndex)
            value = value.toArray().at(index);
        else
            return QJsonValue::Undefined;
    }
    return value;
}

/// Walks the schema as validating would, references followed, and says what is not acceptable in it.
class Inspection
{
public:
    explicit Inspection(const QJsonObject &schema)
        : m_schema(schema)
    {
    }

    QString fault() { return visit(m_schema, 0); }

private:
    QString visit(const QJsonValue &value, int depth)
    {
        if (depth > deepestSchema || ++m_nodes > mostNodes)
            return Say::tr("The schema is nested too deeply, or refers to itself.");
        if (value.isArray()) {
            for (const QJsonValue item : value.toArray()) {
                if (QString fault = visit(item, depth + 1); !fault.isEmpty())
                    return fault;
            }
        }
        if (!value.isObject())
            return {};
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (QString fault = visitMember(member.key(), member.value(), depth); !fault.isEmpty())
                return fault;
        }
        return {};
    }

    QString visitMember(const QString &key, const QJsonValue &value, int depth)
    {
        static const QSet<QString> refused{
            u"$dynamicRef"_s, u"$recursiveRef"_s, u"pattern"_s, u"patternProperties"_s};
        // A property may well be called "pattern"; its value is then a schema, never a text.
        if (refused.contains(key) && (!value.isObject() || key == u"patternProperties"))
            return Say::tr("The schema uses “%1”, which is not supported here.").arg(key);
        if (key == u"$id" && value.isString() && depth > 0)
            return Say::tr("A part of the schema has an address of its own, which is not supported here.");
        if (key == u"$ref" && value.isString()) {
            const QJsonValue target = resolve(m_schema, value.toString());
            if (!target.isObject() && !target.isBool())
                return Say::tr("The schema refers to something that is not a part of it.");
            return visit(target, depth + 1);
        }
        return visit(value, depth + 1);
    }

    const QJsonObject &m_schema;
    int m_nodes = 0;
};

QString nameOfType(const QJsonValue &type)
{
    const auto single = [](const QString &name) {
        if (name == u"string")
            return Say::tr("a text");
        if (name == u"integer")
            return Say::tr("a whole number");
        if (name == u"number")
            return Say::tr("a number");
        if (name == u"boolean")
            return Say::tr("yes or no");
        if (name == u"array")
            return Say::tr("a list");
        if (name == u"object")
            return Say::tr("a group of fields");
        return Say::tr("empty");
    };
    if (type.isString())
        return single(type.toString());
    QStringList names;
    for (const QJsonValue item : type.toArray())
        names.append(single(item.toString()));
    return names.join(Say::tr(" or "));
}

QString sentenceOfFormat(const QString &format)
{
    if (format == u"date")
        return Say::tr("This must be a date such as 2026-11-21.");
    if (format == u"date-time")
        return Say::tr("This must be a date with a time such as 2026-11-21T09:30:00Z.");
    if (format == u"email")
        return Say::tr("This must be an e-mail address.");
    if (format == u"uri")
        return Say::tr("This must be an address such as https://example.com.");
    return Say::tr("This does not have the form that is asked for here.");
}

/// What a violated keyword means to the person in front of the form.
QString sentence(const QString &keyword, const QJsonValue &expected)
{
    const QString limit = expected.toVariant().toString();
    if (keyword == u"type")
        return Say::tr("This must be %1.").arg(nameOfType(expected));
    if (keyword == u"enum") {
        QStringList choices;
        for (const QJsonValue choice : expected.toArray())
            choices.append(choice.toVariant().toString());
        return Say::tr("This must be one of: %1.").arg(choices.join(u", "_s));
    }
    if (keyword == u"const")
        return Say::tr("This must be “%1”.").arg(limit);
    if (keyword == u"minimum")
        return Say::tr("This must be at least %1.").arg(limit);
    if (keyword == u"maximum")
        return Say::tr("This must be at most %1.").arg(limit);
    if (keyword == u"exclusiveMinimum")
        return Say::tr("This must be more than %1.").arg(limit);
    if (keyword == u"exclusiveMaximum")
        return Say::tr("This must be less than %1.").arg(limit);
    if (keyword == u"multipleOf")
        return Say::tr("This must be a multiple of %1.").arg(limit);
    if (keyword == u"minLength")
        return expected.toInt() == 1 ? Say::tr("This must not be empty.")
                                     : Say::tr("This must have at least %1 characters.").arg(limit);
    if (keyword == u"maxLength")
        return Say::tr("This must have at most %1 characters.").arg(limit);
    if (keyword == u"minItems")
        return Say::tr("At least %1 entries are needed.").arg(limit);
    if (keyword == u"maxItems")
        return Say::tr("At most %1 entries are allowed.").arg(limit);
    if (keyword == u"uniqueItems")
        return Say::tr("No entry may stand here twice.");
    if (keyword == u"required" || keyword == u"dependentRequired")
        return Say::tr("A required field is missing.");
    if (keyword == u"additionalProperties" || keyword == u"unevaluatedProperties")
        return Say::tr("There is a field that does not belong here.");
    if (keyword == u"format")
        return sentenceOfFormat(expected.toString());
    return Say::tr("This does not fit the rules of the workflow.");
}

QString escaped(QString token)
{
    return token.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

QString pointerOf(const jsoncons::jsonpointer::json_pointer &location)
{
    QString pointer;
    for (const std::string &token : location)
        pointer += u'/' + escaped(QString::fromStdString(token));
    return pointer;
}

/// The value of the keyword that an evaluation path ends in.
QJsonValue expectedAt(const QJsonObject &schema, const jsoncons::jsonpointer::json_pointer &path)
{
    QJsonValue value = schema;
    for (const std::string &bytes : path) {
        const QString token = QString::fromStdString(bytes);
        if (value.isArray())
            value = value.toArray().at(token.toInt());
        else if (token == u"$ref")
            value = resolve(schema, value.toObject().value(token).toString());
        else
            value = value.toObject().value(token);
    }
    return value;
}

} // namespace

struct JsonSchema::Private {
    QJsonObject schema;
    std::unique_ptr<const jsonschema::json_schema<Json>> compiled;

    void report(const jsonschema::validation_message &message, const QJsonObject &value,
        QList<Problem::FieldError> &errors) const;
};

void JsonSchema::Private::report(const jsonschema::validation_message &message, const QJsonObject &value,
    QList<Problem::FieldError> &errors) const
{
    const QString keyword = QString::fromStdString(message.keyword());
    const QString pointer = pointerOf(message.instance_location());
    const QJsonValue expected = expectedAt(schema, message.eval_path());
    const auto add = [&errors](const QString &at, const QString &text) {
        const bool known = std::ranges::any_of(
            errors, [&](const Problem::FieldError &error) { return error.pointer == at; });
        if (!known && errors.size() < mostErrors)
            errors.append({at, text});
    };
    if (keyword == u"required" && expected.isArray()) {
        // One message for the object; a form needs one at each field.
        const QJsonObject object = resolve(value, u'#' + pointer).toObject();
        for (const QJsonValue name : expected.toArray()) {
            if (!object.contains(name.toString()))
                add(pointer + u'/' + escaped(name.toString()), Say::tr("This field is required."));
        }
        return;
    }
    if (keyword.isEmpty() || message.details().empty()) {
        add(pointer, sentence(keyword, expected));
        return;
    }
    for (const jsonschema::validation_message &detail : message.details())
        report(detail, value, errors);
}

Result<JsonSchema> JsonSchema::compile(const QJsonObject &schema)
{
    const auto refuse = [](const QString &why) {
        return problem(
            Problem::Kind::InvalidFields, why, Say::tr("Correct the schema in the workflow and try again."));
    };
    if (QJsonDocument(schema).toJson(QJsonDocument::Compact).size() > mostSchemaBytes)
        return refuse(Say::tr("The schema is larger than 64 KB."));
    if (const QString fault = Inspection(schema).fault(); !fault.isEmpty())
        return refuse(fault);
    try {
        auto made = std::make_shared<Private>();
        made->schema = schema;
        const auto options = jsonschema::evaluation_options{}.require_format_validation(true);
        const auto nothingElse = [](const jsoncons::uri &) { return Json::null(); };
        made->compiled = std::make_unique<const jsonschema::json_schema<Json>>(
            jsonschema::make_json_schema(bridge::toLibrary(schema), nothingElse, options));
        return JsonSchema(std::move(made));
    } catch (const std::exception &) {
        return refuse(Say::tr("This is not a valid JSON Schema."));
    }
}

QList<Problem::FieldError> JsonSchema::validate(const QJsonObject &value) const
{
    QList<Problem::FieldError> errors;
    try {
        const auto reporter = [&](const jsonschema::validation_message &message) {
            d->report(message, value, errors);
            return errors.size() < mostErrors ? jsonschema::walk_result::advance
                                              : jsonschema::walk_result::abort;
        };
        d->compiled->validate(bridge::toLibrary(value), reporter);
    } catch (const std::exception &) {
        errors.append({QString(), Say::tr("This is nested too deeply.")});
    }
    return errors;
}

JsonSchema::JsonSchema(std::shared_ptr<const Private> compiled)
    : d(std::move(compiled))
{
}
JsonSchema::~JsonSchema() = default;
JsonSchema::JsonSchema(const JsonSchema &) = default;
JsonSchema &JsonSchema::operator=(const JsonSchema &) = default;

} // namespace agentee::models

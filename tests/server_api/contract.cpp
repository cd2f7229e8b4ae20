#include "tests/server_api/contract.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

QJsonValue toJson(const YAML::Node &node)
{
    if (node.IsSequence()) {
        QJsonArray items;
        for (const YAML::Node &item : node)
            items.append(toJson(item));
        return items;
    }
    if (node.IsMap()) {
        QJsonObject object;
        for (const auto &entry : node)
            object.insert(QString::fromStdString(entry.first.as<std::string>()), toJson(entry.second));
        return object;
    }
    if (!node.IsScalar())
        return QJsonValue::Null;
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // in quotation marks
        return text;
    if (text == "true"_L1 || text == "false"_L1)
        return text == "true"_L1;
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

/// "#/components/schemas/Section" names "Section".
QString lastPart(const QString &reference)
{
    return reference.section(u'/', -1);
}

/// All names that this schema refers to, directly.
QSet<QString> referencesIn(const QByteArray &json)
{
    static const QRegularExpression reference(u"\"#/components/schemas/(\\w+)\""_s);
    QSet<QString> names;
    auto found = reference.globalMatch(QString::fromUtf8(json));
    while (found.hasNext())
        names.insert(found.next().captured(1));
    return names;
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A schema that stands on its own: what it refers to becomes its `$defs`.
QJsonObject selfContained(const QJsonObject &all, const QString &name)
{
    QJsonObject definitions;
    QStringList open{name};
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (definitions.contains(next))
            continue;
        const QJsonObject schema = all.value(next).toObject();
        definitions.insert(next, schema);
        open.append(referencesIn(bytesOf(schema)).values());
    }
    const QJsonObject whole{{u"$ref"_s, u"#/components/schemas/"_s + name}, {u"$defs"_s, definitions}};
    return QJsonDocument::fromJson(bytesOf(whole).replace("#/components/schemas/", "#/$defs/")).object();
}

} // namespace

Contract::Contract(const QString &fileName)
{
    try {
        m_document = toJson(YAML::LoadFile(QFile::encodeName(fileName).toStdString())).toObject();
    } catch (const YAML::Exception &error) {
        qFatal("%s: %s", qPrintable(fileName), error.what());
    }
}

QJsonObject Contract::resolved(const QJsonObject &object) const
{
    const QString reference = object.value("$ref"_L1).toString();
    if (reference.isEmpty())
        return object;
    QJsonValue found = m_document;
    for (const QString &step : reference.sliced(2).split(u'/'))
        found = found[step];
    return found.toObject();
}

QStringList Contract::operationIds() const
{
    QStringList ids;
    for (const QJsonValue path : m_document.value("paths"_L1).toObject()) {
        for (const QJsonValue operation : path.toObject()) {
            if (operation.isObject())
                ids.append(operation["operationId"_L1].toString());
        }
    }
    return ids;
}

QJsonObject Contract::operation(server::Method method, const QByteArray &pattern) const
{
    const QJsonObject path = m_document.value("paths"_L1)[QString::fromUtf8(pattern)].toObject();
    QJsonObject operation = path.value(QString::fromLatin1(server::methodName(method)).toLower()).toObject();
    QJsonArray parameters;
    for (const QJsonArray &list :
        {path.value("parameters"_L1).toArray(), operation.value("parameters"_L1).toArray()}) {
        for (const QJsonValue parameter : list)
            parameters.append(resolved(parameter.toObject()));
    }
    operation.insert("parameters"_L1, parameters);
    return operation;
}

QJsonObject Contract::parameterSchema(const QJsonObject &operation, const QString &name) const
{
    for (const QJsonValue parameter : operation.value("parameters"_L1).toArray()) {
        if (parameter["name"_L1].toString() == name)
            return parameter["schema"_L1].toObject();
    }
    return {};
}

QString Contract::faultOf(const QJsonObject &operation, int status, const QByteArray &body)
{
    const QJsonValue documented = operation.value("responses"_L1)[QString::number(status)];
    if (!documented.isObject())
        return u"this status is not documented: "_s + QString::fromUtf8(body.left(300));
    const QJsonObject content = resolved(documented.toObject()).value("content"_L1).toObject();
    if (content.isEmpty())
        return body.isEmpty() ? QString() : u"there should be no body"_s;
    const QString reference = content.begin().value()["schema"_L1]["$ref"_L1].toString();
    return faultBySchema(lastPart(reference), QJsonDocument::fromJson(body).object());
}

QString Contract::faultOfRequest(const QJsonObject &operation, const QByteArray &body)
{
    const QJsonValue schema =
        operation.value("requestBody"_L1)["content"_L1]["application/json"_L1]["schema"_L1];
    return faultBySchema(lastPart(schema["$ref"_L1].toString()), QJsonDocument::fromJson(body).object());
}

QString Contract::faultBySchema(const QString &schemaName, const QJsonObject &value)
{
    const QJsonObject all = m_document.value("components"_L1)["schemas"_L1].toObject();
    if (!all.contains(schemaName))
        return u"there is no schema "_s + schemaName;
    if (!m_schemas.contains(schemaName)) {
        const auto compiled = models::JsonSchema::compile(selfContained(all, schemaName));
        if (!compiled)
            return schemaName + u": "_s + compiled.error().title;
        m_schemas.insert(schemaName, *compiled);
    }
    QStringList faults;
    for (const models::Problem::FieldError &error : m_schemas.find(schemaName)->validate(value))
        faults.append(error.pointer + u' ' + error.message);
    return faults.join(u"; "_s);
}

} // namespace agentee::test

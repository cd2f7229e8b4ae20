#include "models/json_patch.h"

#include "models/jsoncons_bridge.h"

#include <QCoreApplication>
#include <jsoncons_ext/jsonpatch/jsonpatch.hpp>

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::JsonPatch)
};

using bridge::Json;

constexpr qsizetype mostOperations = 1000;
constexpr qsizetype longestPointer = 2000;
constexpr std::size_t mostCopied = 1024 * 1024;

QString operationPointer(qsizetype index)
{
    return u'/' + QString::number(index);
}

Problem patchProblem(qsizetype index, const QString &message)
{
    return {.kind = Problem::Kind::InvalidFields,
        .title = Say::tr("The proposed change cannot be applied."),
        .nextStep = Say::tr("Make the change again from the present state."),
        .fieldErrors = {{operationPointer(index), message}},
        .current = {}};
}

bool isPointer(const QJsonValue &value)
{
    return value.isString() && value.toString().size() <= longestPointer && pointerParts(value.toString());
}

/// What is wrong with the form of one operation, or nothing.
std::optional<QString> formFault(const QJsonValue &value)
{
    if (!value.isObject())
        return Say::tr("This operation is not an object.");
    const QJsonObject operation = value.toObject();
    const QString name = operation.value(u"op").toString();
    const bool writesValue = name == u"add" || name == u"replace" || name == u"test";
    const bool readsFrom = name == u"move" || name == u"copy";
    if (!writesValue && !readsFrom && name != u"remove")
        return Say::tr("This operation is none of add, remove, replace, move, copy and test.");
    if (!isPointer(operation.value(u"path")))
        return Say::tr("This operation does not say properly what it changes.");
    if (writesValue && !operation.contains(u"value"))
        return Say::tr("This operation has no value.");
    if (readsFrom && !isPointer(operation.value(u"from")))
        return Say::tr("This operation does not say properly where its value comes from.");
    if (name == u"remove" && operation.value(u"path").toString().isEmpty())
        return Say::tr("The whole state cannot be removed.");
    if (name == u"move") {
        const QString from = operation.value(u"from").toString();
        const QString path = operation.value(u"path").toString();
        if (path != from && path.startsWith(from + u'/'))
            return Say::tr("A value cannot be moved into itself.");
        if (from.isEmpty())
            return Say::tr("The whole state cannot be moved.");
    }
    return std::nullopt;
}

/// Rough size in memory; enough to notice growth by copies of copies.
std::size_t weight(const Json &value)
{
    std::size_t sum = 16;
    if (value.is_string())
        sum += value.as_string_view().size();
    else if (value.is_array()) {
        for (const Json &item : value.array_range())
            sum += weight(item);
    } else if (value.is_object()) {
        for (const auto &member : value.object_range())
            sum += member.key().size() + weight(member.value());
    }
    return sum;
}

QString failureSentence(const QJsonObject &operation)
{
    const QString path = operation.value(u"path").toString();
    return QStringLiteral("\"%1\" cannot be changed this way, because it or what holds it is not there.")
        .arg(path);
}

std::optional<Problem> applyOne(
    Json &target, const QJsonObject &operation, qsizetype index, std::size_t &copied)
{
    const QString name = operation.value(u"op").toString();
    if (name == u"copy") {
        std::error_code missing;
        const std::string from = bridge::bytes(operation.value(u"from").toString());
        const Json *source = &jsoncons::jsonpointer::get(target, from, missing);
        if (missing)
            return patchProblem(index, failureSentence(operation));
        copied += weight(*source);
        if (copied > mostCopied)
            return patchProblem(index, Say::tr("The copies of this change would make the state too large."));
    }
    // The library has no root to replace; a state that is no object would end every later operation anyway.
    if (operation.value(u"path").toString().isEmpty() && name != u"test") {
        Json whole = bridge::toLibrary(operation.value(u"value"));
        if (name == u"copy" || name == u"move") {
            std::error_code missing;
            whole = jsoncons::jsonpointer::get(
                target, bridge::bytes(operation.value(u"from").toString()), missing);
            if (missing)
                return patchProblem(index, failureSentence(operation));
        }
        if (!whole.is_object())
            return patchProblem(index, Say::tr("The state must remain an object."));
        target = std::move(whole);
        return std::nullopt;
    }
    std::error_code failed;
    Json single(jsoncons::json_array_arg);
    single.push_back(bridge::toLibrary(operation));
    jsoncons::jsonpatch::apply_patch(target, single, failed);
    if (!failed)
        return std::nullopt;
    if (failed == jsoncons::jsonpatch::jsonpatch_errc::test_failed) {
        return Problem{.kind = Problem::Kind::Conflict,
            .title = Say::tr("The state is no longer what this change expects."),
            .nextStep = Say::tr("Look at the present state and make the change again."),
            .fieldErrors = {{operation.value(u"path").toString(), Say::tr("This value has changed.")}},
            .current = {}};
    }
    return patchProblem(index, failureSentence(operation));
}

} // namespace

Result<QJsonObject> applyJsonPatch(const QJsonObject &object, const QJsonArray &patch)
{
    if (patch.size() > mostOperations) {
        return std::unexpected(
            patchProblem(mostOperations, Say::tr("A change has at most %1 operations.").arg(mostOperations)));
    }
    for (qsizetype i = 0; i < patch.size(); ++i) {
        if (const auto fault = formFault(patch.at(i)))
            return std::unexpected(patchProblem(i, *fault));
    }
    qsizetype at = 0;
    try {
        Json target = bridge::toLibrary(object);
        std::size_t copied = 0;
        for (; at < patch.size(); ++at) {
            if (auto fault = applyOne(target, patch.at(at).toObject(), at, copied))
                return std::unexpected(*std::move(fault));
        }
        at = std::max<qsizetype>(0, patch.size() - 1);
        const QJsonValue result = bridge::fromLibrary(target);
        if (!result.isObject())
            return std::unexpected(patchProblem(at, Say::tr("The state must remain an object.")));
        return result.toObject();
    } catch (const std::length_error &) {
        return std::unexpected(patchProblem(at, Say::tr("The values of this change are nested too deeply.")));
    } catch (const std::exception &) {
        return std::unexpected(patchProblem(at, Say::tr("This operation does not fit the present state.")));
    }
}

QJsonArray jsonPatchBetween(const QJsonObject &from, const QJsonObject &to)
{
    try {
        return bridge::fromLibrary(
            jsoncons::jsonpatch::from_diff(bridge::toLibrary(from), bridge::toLibrary(to)))
            .toArray();
    } catch (const std::exception &) {
        // Too deep to compare member by member: replacing the whole is a right answer too.
        return {QJsonObject{{QStringLiteral("op"), QStringLiteral("replace")},
            {QStringLiteral("path"), QString()}, {QStringLiteral("value"), to}}};
    }
}

QStringList touchedPointers(const QJsonArray &patch)
{
    QStringList pointers;
    for (const QJsonValue value : patch) {
        const QJsonObject operation = value.toObject();
        const QString name = operation.value(u"op").toString();
        if (name == u"move" || name == u"copy")
            pointers.append(operation.value(u"from").toString());
        pointers.append(operation.value(u"path").toString());
    }
    pointers.removeDuplicates();
    return pointers;
}

std::optional<QStringList> pointerParts(QStringView pointer)
{
    if (pointer.isEmpty())
        return QStringList();
    if (!pointer.startsWith(u'/'))
        return std::nullopt;
    QStringList parts;
    for (const QStringView escaped : pointer.sliced(1).tokenize(u'/')) {
        for (qsizetype at = escaped.indexOf(u'~'); at >= 0; at = escaped.indexOf(u'~', at + 1)) {
            if (at + 1 >= escaped.size() || (escaped.at(at + 1) != u'0' && escaped.at(at + 1) != u'1'))
                return std::nullopt;
        }
        parts.append(escaped.toString()
                .replace(QStringLiteral("~1"), QStringLiteral("/"))
                .replace(QStringLiteral("~0"), QStringLiteral("~")));
    }
    return parts;
}

} // namespace agentee::models

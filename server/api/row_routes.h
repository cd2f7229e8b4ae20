#pragma once

#include "server/api/api_route.h"

/// What routes of several subjects have in common: how a call becomes work on one row.
namespace agentee::server
{

/// The work, unless the reader found something wrong in the body or a field in it that nobody asked for.
template <typename Made>
models::Result<Work> unlessWrong(models::JsonReader &reader, Made &&work)
{
    if (const auto wrong = wrongIn(reader))
        return std::unexpected(*wrong);
    return Work(std::forward<Made>(work));
}

/// Reads the row, or the list of rows, that belongs to the id in the path.
template <auto service>
models::Result<Work> rowById(const Call &call)
{
    return [id = call.id()](Transaction &transaction, const Principal &principal) {
        return service(transaction, principal, id).transform(asRow);
    };
}
template <auto service>
models::Result<Work> itemsById(const Call &call)
{
    return [id = call.id()](Transaction &transaction, const Principal &principal) {
        return service(transaction, principal, id).transform(asItems);
    };
}

/// An act that needs nothing but the row's id, or its id and version: the body is empty.
template <auto service>
models::Result<Work> actById(const Call &call)
{
    models::JsonReader reader = call.reader();
    return unlessWrong(reader, [id = call.id()](Transaction &transaction, const Principal &principal) {
        return service(transaction, principal, id).transform(asRow);
    });
}
template <auto service>
models::Result<Work> actAtVersion(const Call &call)
{
    models::JsonReader reader = call.reader();
    return unlessWrong(reader,
        [id = call.id(), version = call.version()](Transaction &transaction, const Principal &principal) {
            return service(transaction, principal, id, version).transform(asRow);
        });
}

/// A write to a workspace or something in it, against a version.
inline ApiRoute versionedWrite(Method method, const QByteArray &pattern, const QByteArray &name,
    models::Action action, models::Result<Work> (*decode)(const Call &))
{
    return {.method = method,
        .pattern = pattern,
        .name = name,
        .effect = Effect::Write,
        .whose = Whose::Workspace,
        .action = action,
        .needsVersion = true,
        .takesBody = true,
        .decode = decode};
}

} // namespace agentee::server

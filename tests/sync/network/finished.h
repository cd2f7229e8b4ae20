#pragma once

#include "models/problem.h"

#include <QCoroTask>

#include <QTest>

#include <memory>
#include <optional>

namespace agentee::test
{

/// Runs the event loop until the task has its result; an Internal problem when it takes over 30 s.
template <typename T>
models::Result<T> finished(QCoro::Task<models::Result<T>> &&task)
{
    const auto result = std::make_shared<std::optional<models::Result<T>>>();
    task.then([result](models::Result<T> value) { *result = std::move(value); });
    if (!QTest::qWaitFor([&result] { return result->has_value(); }, 30'000))
        return models::problem(models::Problem::Kind::Internal, QStringLiteral("the task did not finish"));
    return **result;
}

} // namespace agentee::test

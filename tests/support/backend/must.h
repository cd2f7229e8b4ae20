#pragma once

#include "models/problem.h"

#include <type_traits>
#include <utility>

namespace agentee::test
{

/// The value, or the end of the test program with the problem's sentence.
template <typename T>
T must(models::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().title + u' ' + result.error().nextStep));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace agentee::test

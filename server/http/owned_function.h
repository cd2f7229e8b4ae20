#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace agentee::server
{

/// A function that may own what can only be moved: it is moved itself, never copied. What
/// std::move_only_function is, which the standard library of macOS does not have. Calling one that holds
/// nothing, or was moved from, is an error of the caller.
template <typename Signature>
class OwnedFunction;

template <typename Result, typename... Arguments>
class OwnedFunction<Result(Arguments...)>
{
public:
    OwnedFunction() = default;

    template <typename Callable>
        requires(!std::same_as<std::remove_cvref_t<Callable>, OwnedFunction>
            && std::is_invocable_r_v<Result, std::decay_t<Callable> &, Arguments...>)
    OwnedFunction(Callable &&callable)
        : m_held(std::make_unique<Held<std::decay_t<Callable>>>(std::forward<Callable>(callable)))
    {
    }

    explicit operator bool() const { return m_held != nullptr; }

    Result operator()(Arguments... arguments) { return m_held->call(std::forward<Arguments>(arguments)...); }

private:
    struct Anything {
        virtual ~Anything() = default;
        virtual Result call(Arguments... arguments) = 0;
    };

    template <typename Callable>
    struct Held final : Anything {
        template <typename From>
        explicit Held(From &&from)
            : callable(std::forward<From>(from))
        {
        }
        Result call(Arguments... arguments) override
        {
            return std::invoke_r<Result>(callable, std::forward<Arguments>(arguments)...);
        }
        Callable callable;
    };

    std::unique_ptr<Anything> m_held;
};

} // namespace agentee::server

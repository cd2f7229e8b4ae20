#pragma once

#include "models/problem.h"

#include <functional>

class QObject;

namespace agentee::bench
{

/// Runs the event loop until something was painted, `met` holds and nothing is left to do at once: the moment
/// from which a person can see and use what there is. What was painted before the call does not count.
models::Result<void> untilPainted(const std::function<bool()> &met);

/// Does `act` and runs the event loop until `signal` came, also when it came at once.
template <typename Object, typename Signal>
models::Result<void> untilSignal(Object *object, Signal signal, const std::function<void()> &act);

} // namespace agentee::bench

#include <QEventLoop>
#include <QTimer>

template <typename Object, typename Signal>
agentee::models::Result<void> agentee::bench::untilSignal(
    Object *object, Signal signal, const std::function<void()> &act)
{
    QEventLoop loop;
    bool came = false;
    QObject::connect(object, signal, &loop, [&] {
        came = true;
        loop.quit();
    });
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    act();
    if (!came)
        loop.exec();
    if (came)
        return {};
    return models::problem(
        models::Problem::Kind::Unavailable, QStringLiteral("Nothing was shown for a minute."));
}

#pragma once

#include "models/problem.h"

#include <QStringList>

namespace agentee::client
{

/// That the system starts this program when the person logs in. What the system has is the truth: people and
/// their system settings change it too.
class LoginStart
{
public:
    /// What would be started: the program's absolute path, then its arguments.
    explicit LoginStart(const QStringList &command);

    /// False where another program decides about it (sandboxes, app stores).
    bool isPossible() const;
    bool isOn() const;
    /// StorageFailure when the system's place for it cannot be written.
    models::Result<void> set(bool on) const;

private:
    QStringList m_command;
};

} // namespace agentee::client

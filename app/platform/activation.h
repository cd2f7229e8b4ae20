#pragma once

#include <QByteArray>

namespace agentee::client
{

/// The desktop's leave to come to the front, which it gave to this process when a person started it; empty
/// where there is none, or it needs no words. Ask before the application object is made, which takes it away.
QByteArray givenActivation();
/// The next window of this process that asks to be in front does so with this leave.
void useActivation(const QByteArray &activation);

} // namespace agentee::client

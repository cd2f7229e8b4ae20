#pragma once

#include "models/problem.h"

#include <memory>

class QMessageBox;

namespace agentee::client
{

/// A start that comes to nothing, told in a window of its own: who clicked an icon sees no terminal. Show it
/// with open(); the program ends when it is closed.
std::unique_ptr<QMessageBox> startProblemBox(const models::Problem &problem);

} // namespace agentee::client

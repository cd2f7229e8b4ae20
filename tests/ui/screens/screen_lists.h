#pragma once

#include "tests/ui/screens/every_screen.h"

namespace agentee::tests
{

/// The parts of everyScreen(), in its order.
QList<Screen> firstRunScreens(const QString &folder);
QList<Screen> proposalScreens(const QString &folder);
QList<Screen> questionScreens(const QString &folder);
QList<Screen> settingsScreens(const QString &folder);

} // namespace agentee::tests

#pragma once

#include "tests/ui/screens/every_screen.h"

namespace agentee::tests
{

/// What is looked at beside everyScreen(): texts with everything that can stand in them, and open menus.
QList<Screen> textScreens();
QList<Screen> menuScreens();

} // namespace agentee::tests

#pragma once

namespace agentee::client
{

/// Lets the libraries find the data that lies beside the program (what the desktop is told about our
/// notifications), in the build tree as in an installation, wherever that was put. Changes the environment:
/// call it once, in main(), after the application object was made and before anything else.
void findOwnData();

} // namespace agentee::client

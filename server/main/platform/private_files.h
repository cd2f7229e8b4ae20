#pragma once

namespace agentee::server
{

/// Every file and folder that this process makes from here on is its user's alone.
void makeFilesPrivate();

} // namespace agentee::server

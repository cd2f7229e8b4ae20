#include "models/writers.h"

#include "models/permissions.h"

namespace agentee::models
{

bool isWriter(Role role)
{
    return may(Action::EditSection, {.role = role, .isAssignee = false, .ownsSection = true});
}

} // namespace agentee::models

#include "models/sample.h"

using namespace Qt::StringLiterals;

namespace agentee::models
{

Id sampleProposal()
{
    return Id(u"01930000-0000-7000-8000-000000000101"_s);
}

bool isSampleProposal(const Id &workspaceId)
{
    return idText(workspaceId).startsWith("01930000-0000-7000-8000-0000000001"_L1);
}

} // namespace agentee::models

#pragma once

#include "models/workflow.h"

namespace agentee::tests::text
{

QString summary();
QString approach();
QString approachByBinh(); ///< the approach after somebody else's edit of one paragraph
QString schedule();
QString risks();
QString pricing();
QString team();
QString shortBody(const QString &title, const QString &sentence);
models::Workflow proposalWorkflow();
QJsonObject harbourState();

} // namespace agentee::tests::text

#pragma once

#include <QCoreApplication>

namespace agentee::server
{

/// Sentences for people, in the language of whoever asked: see SpokenLanguage.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::server)
};

} // namespace agentee::server

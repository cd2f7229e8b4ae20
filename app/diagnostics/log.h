#pragma once

#include "app/diagnostics/log_files.h"

namespace agentee::client
{

/// While it exists, everything that this program and its libraries say through Qt's logging goes to the files
/// of a folder, and from warnings on to the standard error, without anything personal (see
/// models::withoutPersonalData). It ends before static objects do where exit() ends the program in the
/// middle, as toolkits do when the display goes away. One at a time, in the main thread.
class Log
{
public:
    explicit Log(const QString &folder);
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    const LogFiles &files() const { return m_files; }

private:
    LogFiles m_files;
    QtMessageHandler m_before;
};

/// What this program is and runs on: its version, Qt's, the system's, the language.
QString programAndSystem();

} // namespace agentee::client

#pragma once

#include "models/problem.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QtLogging>

#include <exception>

namespace agentee::models
{

/// A text as it may stand in a log or a report: one line, at most 2,000 characters, without e-mail addresses,
/// secrets and tokens, what stands in quotes (titles and texts do), names of servers, paths outside of the
/// system's own folders, and `names` (of people, companies; shorter than three characters they are left
/// alone). Ids, numbers and kinds stay. A title or text without quotes cannot be told from any other word:
/// whoever writes to a log leaves it out. Any thread.
QString withoutPersonalData(QStringView text, const QStringList &names = {});

/// `warning agentee.http: text`, without personal data. Of what pages in the browser engine say only the
/// length is told. Any thread.
QByteArray logLine(QtMsgType type, const char *category, const QString &text);

/// The class of an exception. What it says may hold what somebody wrote.
QString kindOf(const std::exception &error);
/// `not-found` and so on, for logs; its sentences may name things.
QString kindOf(const Problem &problem);

} // namespace agentee::models

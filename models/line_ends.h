#pragma once

#include <QString>
#include <QStringView>

namespace agentee::models
{

/// Index behind the line that starts at `start`, its line end (LF, CRLF or CR) included.
qsizetype lineEndIndex(QStringView text, qsizetype start);

/// Length of the line end at the end of a text: 0, 1, or 2 for CRLF.
qsizetype trailingLineEnd(QStringView text);

/// The line end that a text uses most: LF, CRLF or CR. LF when it has none or in case of a tie.
QString dominantLineEnd(QStringView text);

/// Gives a text back that went through an editor that only knows LF: unchanged lines get the line ends that
/// they have in `original`, all others the dominant one of `original`.
QString withLineEndsOf(QStringView edited, QStringView original);

} // namespace agentee::models

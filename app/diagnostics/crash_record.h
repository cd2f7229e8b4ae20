#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>

namespace agentee::client
{

/// What is known of a crash: where the program was, nothing of what it held.
struct CrashRecord {
    struct Frame {
        quint64 address = 0;
        QString module; ///< name of its file, without the folder; empty: not known
        quint64 offset = 0; ///< from where the module begins, as debuggers count
    };
    QString program; ///< as programAndSystem() told when it started
    QDateTime time; ///< UTC; null: not told
    QString cause; ///< "SIGSEGV", or the number of a Windows exception
    QString thread; ///< "main" or "other"
    quint64 address = 0; ///< that was touched
    QList<Frame> frames; ///< the innermost first
    bool isComplete = false; ///< written to its end
};

/// Reads what a crash handler wrote; whatever is missing or makes no sense is left out.
CrashRecord crashRecordFrom(QByteArrayView bytes);

/// The same for people who mend programs, in English.
QString textOf(const CrashRecord &record);

} // namespace agentee::client

#pragma once

#include <QCryptographicHash>
#include <QString>

namespace agentee::ui
{

/// What an account is called in files of choices: its key holds an address, which could be the name neither
/// of a group nor of a value there.
inline QString accountName(const QString &key)
{
    constexpr qsizetype enough = 16;
    return QString::fromLatin1(
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().first(enough));
}

} // namespace agentee::ui

#pragma once

#include "sync/account.h"

#include <QMap>
#include <QStringList>

namespace agentee::sync
{
class Profile;
}

namespace agentee::client
{

/// What a collection is made from.
struct CollectionSources {
    QString profileFolder;
    QStringList names; ///< of people, companies and servers: they are left out wherever they stand
    QStringList accountFolders; ///< the open account's first
    bool isOpen = false; ///< whether an account is
    QString status; ///< of the open account
    QMap<QString, int> refused; ///< edits that wait for the person, by the kind of problem
    QString screens;
};

/// In the window's thread. `account`: the open one; null: none.
CollectionSources collectionSources(
    const QString &profileFolder, const sync::Profile &profile, sync::Account *account);

/// One text with what helps those who help: versions, settings, state, counts, results of looking through the
/// local data, the last crash, the end of the log. No e-mail address, name, token, title or text of a
/// proposal is in it. In English. Takes seconds; any thread.
QString collect(const CollectionSources &sources);

} // namespace agentee::client

#pragma once

#include <QObject>
#include <QUrl>

namespace agentee::sync
{
class Profile;
}

namespace agentee::ui
{
class MainWindow;
}

namespace agentee::client
{

/// Links to a server that the open account is not on: says where they lead, and offers the account that is
/// there. Nothing is asked of that server, and no account is opened, before the person wants it.
class LinkElsewhere : public QObject
{
    Q_OBJECT
public:
    /// The profile must live longer.
    explicit LinkElsewhere(const sync::Profile &profile, QObject *parent = nullptr);

    /// From now on for this window, which also takes the links that are activated in texts.
    void attach(ui::MainWindow &window);

Q_SIGNALS:
    /// The person wants that account; the link is to be opened there.
    void switchRequested(const QString &accountKey, const QUrl &link);

private:
    void tell(ui::MainWindow &window, const QUrl &link, const QUrl &server);
    const sync::Profile &m_profile;
};

} // namespace agentee::client

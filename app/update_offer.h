#pragma once

#include "sync/updates.h"

#include <QMainWindow>
#include <QPointer>

namespace agentee::client
{

/// Offers newer versions of this program in a window: "Check for updates…" in its Help menu, and once,
/// quietly, some time after the start. Where a package manager brings them there is none.
class UpdateOffer : public QObject
{
    Q_OBJECT
public:
    /// Nothing where a package manager serves, or when this build names no feed. `profile`: where installers
    /// are put.
    static std::unique_ptr<UpdateOffer> forThisProgram(const QString &profile);
    explicit UpdateOffer(sync::Updates::Source source, QObject *parent = nullptr);

    /// The window's menu has an object name, helpMenu.
    void attach(QMainWindow &window);
    /// `isAsked`: the person is told that nothing is new, and what went wrong.
    void look(bool isAsked);

private:
    void show(const sync::Release &release);
    void tell(const QString &title, const QString &detail = {});

    const QVersionNumber m_current;
    sync::Updates m_updates;
    QPointer<QMainWindow> m_window;
};

} // namespace agentee::client

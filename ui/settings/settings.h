#pragma once

#include "models/problem.h"
#include "ui/kit/action_registry.h"
#include "ui/settings/setting_values.h"

#include <QMap>
#include <QObject>

#include <memory>

class QSettings;

namespace agentee::ui
{

/// What the person chose on this computer, for all accounts of the profile or, where it says so, for one.
/// Kept in an INI file that people may edit: what is missing, unknown or out of range there counts as the
/// default, each value for itself. A choice is in effect and on disk when its setter returns; when the disk
/// refuses, it is in effect until the program ends and notKept() says so.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// Reads the file, which need not exist.
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    const AppearanceChoices &appearance() const { return m_appearance; }
    const EditingChoices &editing() const { return m_editing; }
    const NotifyingChoices &notifying() const { return m_notifying; }
    /// In new conversations of that account, whose name may be any text.
    AgentChoices agent(const QString &account) const;
    const PrivacyChoices &privacy() const { return m_privacy; }
    const ShortcutChoices &shortcuts() const { return m_shortcuts; }
    const DesktopChoices &desktop() const { return m_desktop; }

    void setAppearance(const AppearanceChoices &choices);
    void setEditing(const EditingChoices &choices);
    void setNotifying(const NotifyingChoices &choices);
    void setAgent(const QString &account, const AgentChoices &choices);
    /// One choice held for all accounts once: it becomes that of each of these, unless it has its own, and of
    /// nobody who comes later. Without accounts it waits.
    void giveFormerAgentTo(const QStringList &accounts);
    void setPrivacy(const PrivacyChoices &choices);
    void setShortcuts(const ShortcutChoices &choices);
    void setDesktop(const DesktopChoices &choices);

Q_SIGNALS:
    /// Only for what is different from before.
    void appearanceChanged();
    void editingChanged();
    void notifyingChanged();
    void agentChanged();
    void privacyChanged();
    void shortcutsChanged();
    void desktopChanged();
    void notKept(const agentee::models::Problem &problem);

private:
    void read();
    void readAgents();
    void writeAgent(const QString &name, const AgentChoices &choices);
    void readShortcuts();
    void keep();
    std::unique_ptr<QSettings> m_file;
    AppearanceChoices m_appearance;
    EditingChoices m_editing;
    NotifyingChoices m_notifying;
    QMap<QString, AgentChoices> m_agents; ///< by the account's name in the file
    AgentChoices m_formerAgent; ///< of all accounts
    PrivacyChoices m_privacy;
    ShortcutChoices m_shortcuts;
    DesktopChoices m_desktop;
};

} // namespace agentee::ui

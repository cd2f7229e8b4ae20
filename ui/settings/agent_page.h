#pragma once

#include "models/workspace.h"
#include "ui/settings/settings_page.h"

#include <optional>

class QComboBox;

namespace agentee::ui
{

class Settings;

/// What answers in new conversations, of what the person's server offers.
class AgentPage : public SettingsPage
{
    Q_OBJECT
public:
    /// The settings must live longer.
    explicit AgentPage(Settings &settings, QWidget *parent = nullptr);
    static QString title();

    /// Whose choice it is, and how that account is called; nobody's when it is empty.
    void setAccount(const QString &account, const QString &name);
    /// The server's default first.
    void setOffered(const QList<models::AgentMark> &agents);
    /// Nothing is known to be offered, and why. A choice that was made stays.
    void setUnknown(const QString &why);

private:
    static QString named(const models::AgentMark &agent);
    void showChoice();
    Settings &m_settings;
    QString m_account;
    TextLabel *m_whose;
    QList<models::AgentMark> m_offered;
    QComboBox *m_agent;
    TextLabel *m_note;
};

} // namespace agentee::ui

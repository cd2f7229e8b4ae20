#include "ui/settings/agent_page.h"

#include "ui/collaboration/text_label.h"
#include "ui/settings/settings.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

QString AgentPage::title()
{
    return tr("Agent");
}

AgentPage::AgentPage(Settings &settings, QWidget *parent)
    : SettingsPage(title(), u"dialog-messages"_s,
          tr("Your agent acts with your rights and for you alone, whatever model it runs on."), parent)
    , m_settings(settings)
    , m_whose(nullptr)
    , m_agent(new QComboBox)
    , m_note(nullptr)
{
    m_agent->setObjectName(u"agentChoice"_s);
    m_agent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_agent->setMinimumContentsLength(24);
    addRow(tr("New conversations are answered by"), tr("Those that have begun keep what answers in them."),
        m_agent);
    m_whose = addText({});
    m_whose->hide();
    m_note = addText({});
    addHeading(tr("Who decides what is offered"));
    addText(tr("Your company does, on its server. The keys of model providers are there and nowhere else; "
               "what you write to "
               "your agent goes to your server, and from there to the model that answers."));
    connect(&settings, &Settings::agentChanged, this, &AgentPage::showChoice);
    connect(m_agent, &QComboBox::activated, this,
        [this] { m_settings.setAgent(m_account, m_agent->currentData().value<AgentChoices>()); });
    setUnknown({});
}

QString AgentPage::named(const models::AgentMark &agent)
{
    return agent.model.isEmpty() ? agent.provider
                                 : tr("%1, %2", "provider, model").arg(agent.provider, agent.model);
}

void AgentPage::setAccount(const QString &account, const QString &name)
{
    m_account = account;
    m_whose->setTextOrHide(account.isEmpty()
            ? QString()
            : tr("This is for %1; other accounts have their own choice.").arg(name));
    showChoice();
}

void AgentPage::setOffered(const QList<models::AgentMark> &agents)
{
    m_offered = agents;
    if (agents.isEmpty())
        m_note->hide();
    else if (agents.size() == 1)
        m_note->setTextOrHide(tr("Your server offers one: %1.").arg(named(agents.first())));
    else
        m_note->setTextOrHide(tr("Your company has chosen: %1.").arg(named(agents.first())));
    showChoice();
}

void AgentPage::setUnknown(const QString &why)
{
    m_offered.clear();
    m_note->setTextOrHide(why);
    showChoice();
}

void AgentPage::showChoice()
{
    const AgentChoices chosen = m_account.isEmpty() ? AgentChoices() : m_settings.agent(m_account);
    m_agent->clear();
    m_agent->addItem(tr("What your company has chosen"), QVariant::fromValue(AgentChoices()));
    int current = 0;
    for (const models::AgentMark &agent : m_offered) {
        const AgentChoices choice{.provider = agent.provider, .model = agent.model};
        if (choice == chosen)
            current = m_agent->count();
        m_agent->addItem(named(agent), QVariant::fromValue(choice));
    }
    // It may have it again.
    if (current == 0 && !chosen.provider.isEmpty()) {
        const QString name = named({.provider = chosen.provider, .model = chosen.model});
        current = m_agent->count();
        m_agent->addItem(
            m_offered.isEmpty() ? name : tr("%1 (not offered here)").arg(name), QVariant::fromValue(chosen));
    }
    m_agent->setCurrentIndex(current);
    m_agent->setEnabled(
        !m_account.isEmpty() && (m_offered.size() > 1 || m_agent->count() > m_offered.size() + 1));
}

} // namespace agentee::ui

#include "ui/settings/privacy_page.h"

#include "ui/collaboration/text_label.h"
#include "ui/settings/settings.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

QString PrivacyPage::title()
{
    return tr("Privacy");
}

PrivacyPage::PrivacyPage(Settings &settings, QWidget *parent)
    : SettingsPage(title(), u"view-visible"_s, tr("What others see of you, and where your words go."), parent)
    , m_settings(settings)
{
    addHeading(tr("What colleagues see"));
    addPresence();
    addText(tr("Your conversations with your agent are yours alone, until you share one. When you open or "
               "continue what "
               "somebody shared with you, they see that you did: it is their receipt."));
    addHeading(tr("What is sent"));
    m_sent = addText({});
    addHeading(tr("What stays on this computer"));
    addText(tr(
        "Copies of the proposals you may see, edits that wait to be sent, drafts, and these settings. Your "
        "sign-in "
        "lies in the system's keychain, or in an encrypted file where there is none; your password is never "
        "kept. Signing out deletes the copies."));
    setServer({});
}

void PrivacyPage::addPresence()
{
    auto *presence = new QCheckBox(tr("Show colleagues which proposal I have open"));
    presence->setObjectName(u"presenceChoice"_s);
    addChoice(presence, tr("They see your disc in its header. You see theirs in any case."));
    const auto show = [this, presence] { presence->setChecked(m_settings.privacy().showPresence); };
    show();
    connect(&m_settings, &Settings::privacyChanged, this, show);
    connect(presence, &QCheckBox::clicked, this, [this](bool on) {
        PrivacyChoices choices = m_settings.privacy();
        choices.showPresence = on;
        m_settings.setPrivacy(choices);
    });
}

void PrivacyPage::setServer(const QString &server)
{
    m_sent->setText(server.isEmpty() ? tr("Nobody is signed in, so nothing is sent.")
                                     : tr("What you write in proposals and to your agent goes to %1, your "
                                          "company's server, and from there to the "
                                          "model that your company chose. The server also keeps which "
                                          "sections you have read, so that every "
                                          "computer of yours knows.")
                                           .arg(server));
}

} // namespace agentee::ui

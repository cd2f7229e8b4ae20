#include "ui/settings/desktop_page.h"

#include "ui/collaboration/text_label.h"
#include "ui/settings/settings.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

QString DesktopPage::title()
{
    return tr("Desktop");
}

DesktopPage::DesktopPage(Settings &settings, QWidget *parent)
    : SettingsPage(title(), u"computer"_s,
          tr("How Agentee lives on your desktop while you do something else."), parent)
    , m_settings(settings)
    , m_tray(new QCheckBox(tr("Show an icon beside the clock")))
    , m_keepRunning(new QCheckBox(tr("Keep running when the window is closed")))
    , m_login(new QCheckBox(tr("Start when I log in")))
{
    m_tray->setObjectName(u"trayChoice"_s);
    m_keepRunning->setObjectName(u"keepRunningChoice"_s);
    m_login->setObjectName(u"loginStartChoice"_s);
    addHeading(tr("Beside the clock"));
    addChoice(m_tray, tr("It says how much you have not read, and its menu opens the newest of it."));
    addChoice(m_keepRunning,
        tr("You are still told what arrives, and what waits is still sent. “Quit” in the icon's menu or "
           "under File ends it."));
    m_noTray =
        addText(tr("Your desktop has no place for such an icon now, so Agentee ends with its window."));
    addHeading(tr("At login"));
    addChoice(m_login, tr("Beside the clock when it may keep running there, and with its window otherwise."));
    m_noLogin = addText(tr("Here your system decides about that: look for Agentee in its settings."));
    m_noTray->hide();
    m_noLogin->hide();

    connect(&settings, &Settings::desktopChanged, this, &DesktopPage::showChoices);
    const auto choose = [this] {
        m_settings.setDesktop({.trayIcon = m_tray->isChecked(), .keepRunning = m_keepRunning->isChecked()});
    };
    connect(m_tray, &QCheckBox::clicked, this, choose);
    connect(m_keepRunning, &QCheckBox::clicked, this, choose);
    connect(m_login, &QCheckBox::clicked, this, &DesktopPage::loginStartChosen);
    showChoices();
}

void DesktopPage::showChoices()
{
    m_tray->setChecked(m_settings.desktop().trayIcon);
    m_keepRunning->setChecked(m_settings.desktop().keepRunning);
    m_keepRunning->setEnabled(m_settings.desktop().trayIcon);
    m_noTray->setVisible(!m_trayPossible);
}

void DesktopPage::setTrayPossible(bool possible)
{
    m_trayPossible = possible;
    showChoices();
}

void DesktopPage::setLoginStart(std::optional<bool> on)
{
    m_login->setEnabled(on.has_value());
    m_login->setChecked(on.value_or(false));
    m_noLogin->setVisible(!on);
}

} // namespace agentee::ui

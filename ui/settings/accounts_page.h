#pragma once

#include "ui/settings/settings_page.h"

#include <QList>

namespace agentee::ui
{

/// Somebody who is signed in on this computer.
struct SignedInPerson {
    QString key; ///< means something to who asked for the page
    QString id; ///< of the person, for the disc's colour
    QString name;
    QString company;
    QString email;
    QString server;
    bool current = false; ///< whose proposals are in the window
};

/// Who is signed in, and the ways in and out.
class AccountsPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit AccountsPage(QWidget *parent = nullptr);
    static QString title();
    void setPeople(const QList<SignedInPerson> &people);

Q_SIGNALS:
    void switchRequested(const QString &key);
    void addRequested();
    void signOutRequested(); ///< the current one

private:
    QWidget *makeCard(const SignedInPerson &person);
    QVBoxLayout *m_cards;
};

} // namespace agentee::ui

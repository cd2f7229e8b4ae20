#include "app/sign_out_question.h"

#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace agentee::client
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::client::Client)
};

} // namespace

void askToSignOut(
    QWidget *parent, const QString &personName, int unsent, const std::function<void()> &signOut)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, Words::tr("Sign out"),
        Words::tr("Sign out %1?").arg(personName), QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(unsent > 0
            ? Words::tr("%n edit(s) were not sent yet and would be deleted with the copies on this computer.",
                  nullptr, unsent)
            : Words::tr(
                  "The copies of your proposals on this computer are deleted. They stay on the server."));
    QPushButton *leave =
        box->addButton(unsent > 0 ? Words::tr("Sign out and delete unsent edits") : Words::tr("Sign out"),
            QMessageBox::DestructiveRole);
    ui::markDestructive(leave);
    QPushButton *stay = box->addButton(Words::tr("Stay signed in"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    QObject::connect(box, &QMessageBox::buttonClicked, box, [stay, signOut](QAbstractButton *button) {
        if (button != stay)
            signOut();
    });
    box->open();
}

} // namespace agentee::client

#include "ui/settings/accounts_page.h"

#include "ui/collaboration/text_label.h"
#include "ui/kit/avatar.h"
#include "ui/kit/card.h"

using namespace Qt::StringLiterals;

namespace agentee::ui
{

QString AccountsPage::title()
{
    return tr("Accounts");
}

AccountsPage::AccountsPage(QWidget *parent)
    : SettingsPage(title(), u"system-users"_s,
          tr("Each account has its own proposals on this computer; nothing passes from one to another."),
          parent)
    , m_cards(new QVBoxLayout)
{
    m_cards->setSpacing(grid::small);
    body()->addLayout(m_cards);
    auto *add = new QPushButton(tr("Sign in as somebody else…"));
    add->setObjectName(u"addAccountButton"_s);
    connect(add, &QPushButton::clicked, this, &AccountsPage::addRequested);
    body()->addWidget(add, 0, Qt::AlignLeft);
}

void AccountsPage::setPeople(const QList<SignedInPerson> &people)
{
    clearLayout(*m_cards);
    for (const SignedInPerson &person : people)
        m_cards->addWidget(makeCard(person));
}

QWidget *AccountsPage::makeCard(const SignedInPerson &person)
{
    auto *card = new Card;
    card->setCurrent(person.current);
    auto *avatar = new Avatar(32);
    avatar->setPerson(person.id, person.name);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new TextLabel(tr("%1 (%2)").arg(person.name, person.company), TextLabel::Tone::Normal,
        TextSize::Body, QFont::DemiBold));
    words->addWidget(new TextLabel(
        tr("%1 at %2").arg(person.email, person.server), TextLabel::Tone::Quiet, TextSize::Meta));
    auto *act = new QPushButton;
    if (person.current) {
        act->setObjectName(u"signOutButton"_s);
        act->setText(tr("Sign out…"));
        act->setAccessibleName(tr("Sign out %1").arg(person.name));
        connect(act, &QPushButton::clicked, this, &AccountsPage::signOutRequested);
    } else {
        act->setObjectName(u"switchAccountButton"_s);
        act->setText(tr("Open"));
        act->setAccessibleName(tr("Open the proposals of %1").arg(person.name));
        connect(act, &QPushButton::clicked, this, [this, key = person.key] { Q_EMIT switchRequested(key); });
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::medium);
    row->addWidget(avatar);
    row->addLayout(words, 1);
    row->addWidget(act);
    card->body()->addLayout(row);
    return card;
}

} // namespace agentee::ui

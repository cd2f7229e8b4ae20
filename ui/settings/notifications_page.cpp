#include "ui/settings/notifications_page.h"

#include "ui/collaboration/text_label.h"
#include "ui/kit/clock_text.h"
#include "ui/settings/settings.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QSignalBlocker>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

struct Names {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::NotificationsPage)
public:
    static QString of(models::NotificationKind kind)
    {
        using Kind = models::NotificationKind;
        switch (kind) {
        case Kind::HandedOver:
            return tr("Somebody hands a proposal over to me");
        case Kind::ReviewAsked:
            return tr("Somebody asks me to review");
        case Kind::ShareOpened:
            return tr("Somebody opens what I shared");
        case Kind::ShareContinued:
            return tr("Somebody continues my work");
        case Kind::ShareDeclined:
            return tr("Somebody declines what I shared");
        case Kind::ShareRecalled:
            return tr("Somebody takes a share back");
        case Kind::SuggestionMade:
            return tr("Somebody suggests a change");
        case Kind::SuggestionAccepted:
            return tr("My suggestion is accepted");
        case Kind::SuggestionRejected:
            return tr("My suggestion is rejected");
        case Kind::AccessRevoked:
            return tr("My access to a proposal ends");
        }
        return {};
    }
};

} // namespace

QString NotificationsPage::title()
{
    return tr("Notifications");
}

NotificationsPage::NotificationsPage(Settings &settings, QWidget *parent)
    : SettingsPage(title(), u"notifications"_s,
          tr("What your desktop tells you while Agentee is open. The inbox keeps everything in any case."),
          parent)
    , m_settings(settings)
{
    addHeading(tr("Tell me when"));
    addKinds();
    addHeading(tr("Quiet hours"));
    addQuietHours();
    addHeading(tr("Sound"));
    addSound();
}

void NotificationsPage::addKinds()
{
    for (const models::NotificationKind kind : notificationKinds()) {
        auto *check = new QCheckBox(Names::of(kind));
        check->setObjectName(models::word(kind));
        addChoice(check);
        const auto show = [this, check, kind] {
            check->setChecked(!m_settings.notifying().silent.contains(kind));
        };
        show();
        connect(&m_settings, &Settings::notifyingChanged, this, show);
        connect(check, &QCheckBox::clicked, this, [this, kind](bool on) {
            NotifyingChoices choices = m_settings.notifying();
            choices.silent.removeAll(kind);
            if (!on)
                choices.silent.append(kind);
            m_settings.setNotifying(choices);
        });
    }
}

void NotificationsPage::addQuietHours()
{
    auto *quiet = new QCheckBox(tr("Tell me nothing at these hours"));
    quiet->setObjectName(u"quietHoursChoice"_s);
    addChoice(quiet);
    auto *hours = new QWidget;
    auto *row = new QHBoxLayout(hours);
    row->setContentsMargins(0, 0, 0, 0);
    auto *from = new QTimeEdit;
    from->setObjectName(u"quietFromChoice"_s);
    auto *until = new QTimeEdit;
    until->setObjectName(u"quietUntilChoice"_s);
    for (QTimeEdit *edit : {from, until}) {
        edit->setLayoutDirection(Qt::LeftToRight); // as clocks are read everywhere
        edit->setDisplayFormat(clockPattern());
    }
    row->addWidget(from);
    row->addWidget(new TextLabel(tr("until", "between two times"), TextLabel::Tone::Quiet));
    row->addWidget(until);
    addRow(tr("Hours"), tr("They may go past midnight. What arrives then waits in the inbox."), hours);
    from->setAccessibleName(tr("Quiet from"));
    until->setAccessibleName(tr("Quiet until"));
    const auto show = [this, quiet, hours, from, until] {
        const QSignalBlocker noFrom(from); // only what a person does is a choice
        const QSignalBlocker noUntil(until);
        quiet->setChecked(m_settings.notifying().quietHours);
        from->setTime(m_settings.notifying().quietFrom);
        until->setTime(m_settings.notifying().quietUntil);
        hours->setEnabled(quiet->isChecked());
    };
    show();
    connect(&m_settings, &Settings::notifyingChanged, this, show);
    const auto choose = [this, quiet, from, until] {
        NotifyingChoices choices = m_settings.notifying();
        choices.quietHours = quiet->isChecked();
        choices.quietFrom = from->time();
        choices.quietUntil = until->time();
        m_settings.setNotifying(choices);
    };
    connect(quiet, &QCheckBox::clicked, this, choose);
    connect(from, &QTimeEdit::timeChanged, this, choose);
    connect(until, &QTimeEdit::timeChanged, this, choose);
}

void NotificationsPage::addSound()
{
    auto *sound = new QCheckBox(tr("Let the desktop play its sound"));
    sound->setObjectName(u"soundChoice"_s);
    addChoice(sound, tr("Which one, and how loud, is a choice of your desktop."));
    const auto show = [this, sound] { sound->setChecked(m_settings.notifying().sound); };
    show();
    connect(&m_settings, &Settings::notifyingChanged, this, show);
    connect(sound, &QCheckBox::clicked, this, [this](bool on) {
        NotifyingChoices choices = m_settings.notifying();
        choices.sound = on;
        m_settings.setNotifying(choices);
    });
}

} // namespace agentee::ui

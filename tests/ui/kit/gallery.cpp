// Writes a picture of the kit's widgets, light and dark: `gallery FOLDER`.
#include "ui/kit/activity_rail.h"
#include "ui/kit/avatar.h"
#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/chip_list.h"
#include "ui/kit/choice_card.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/section_header.h"
#include "ui/kit/segmented_control.h"
#include "ui/kit/step_bar.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

static QWidget *makeRail()
{
    auto *rail = new ActivityRail;
    rail->addPlace(u"workspaces"_s, u"Workspaces"_s, u"folder"_s, QKeySequence(Qt::CTRL | Qt::Key_1));
    rail->addPlace(u"inbox"_s, u"Inbox"_s, u"mail-folder-inbox"_s, QKeySequence(Qt::CTRL | Qt::Key_2));
    rail->addPlace(u"review"_s, u"Review"_s, u"document-edit"_s);
    rail->addPlace(u"approvals"_s, u"Approvals"_s, u"checkmark"_s);
    rail->addBottomAction(u"settings"_s, u"Settings"_s, u"configure"_s);
    rail->setCurrent(u"workspaces"_s);
    rail->setBadge(u"inbox"_s, 3, u"3 unread"_s);
    auto *avatar = new Avatar(28);
    avatar->setPerson(u"ana"_s, u"Ana Lima"_s);
    rail->addBottomWidget(avatar);
    return rail;
}

static void addButtons(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    auto *primary = new QPushButton(u"Hand over to Bình"_s);
    markPrimary(primary);
    auto *quiet = new QPushButton(u"Preview"_s);
    markQuiet(quiet);
    auto *destructive = new QPushButton(u"Recall"_s);
    markDestructive(destructive);
    auto *combo = new QComboBox;
    combo->addItems({u"Keep following"_s, u"Up to now"_s});
    auto *check = new QCheckBox(u"Share the transcript"_s);
    check->setChecked(true);
    for (QWidget *widget :
        {static_cast<QWidget *>(primary), static_cast<QWidget *>(new QPushButton(u"Отменить"_s)),
            static_cast<QWidget *>(quiet), static_cast<QWidget *>(destructive), static_cast<QWidget *>(combo),
            static_cast<QWidget *>(check)})
        row->addWidget(widget);
    row->addStretch();
    column->addLayout(row);
}

static void addChoices(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    auto *handOver = new ChoiceCard(u"Hand over"_s,
        u"Bình edits from now on. You keep reading, and can suggest changes until it is handed back."_s);
    handOver->setChecked(true);
    row->addWidget(handOver);
    row->addWidget(new ChoiceCard(
        u"Попросить рецензию"_s, u"Вы остаётесь редактором. Бинь предлагает изменения, решаете вы."_s));
    column->addLayout(row);
}

static QWidget *makeGallery()
{
    using State = StepBar::State;
    auto *window = new QWidget;
    auto *row = new QHBoxLayout(window);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeRail());
    auto *column = new QVBoxLayout;
    column->setContentsMargins(grid::huge, grid::large, grid::huge, grid::large);
    column->setSpacing(grid::large);
    row->addLayout(column);
    auto *header = new SectionHeader(u"Harbour retrofit"_s);
    header->setSubtitle(u"You are editing · saved a moment ago"_s);
    auto *sides = new SegmentedControl;
    sides->addSegment(u"editor"_s, u"Editor"_s);
    sides->addSegment(u"preview"_s, u"Preview"_s);
    sides->addSegment(u"split"_s, u"Split"_s);
    header->addControl(sides);
    column->addWidget(header);
    auto *steps = new StepBar;
    steps->setSteps({{u"a"_s, u"Brief"_s, State::Done, {}},
        {u"b"_s, u"Technical proposal"_s, State::Current, {}}, {u"c"_s, u"Цены"_s, State::ToCome, {}},
        {u"d"_s, u"Review"_s, State::Blocked, u"Waits for pricing"_s}});
    column->addWidget(steps);
    for (const auto kind :
        {Banner::Kind::Info, Banner::Kind::Warning, Banner::Kind::Error, Banner::Kind::ReadOnly}) {
        auto *banner = new Banner;
        banner->showMessage(
            kind, u"Ana is editing this section."_s, u"You can read it and make suggestions."_s);
        banner->addAction(u"Suggest a change"_s, kind == Banner::Kind::Info);
        banner->setClosable(kind == Banner::Kind::Info);
        column->addWidget(banner);
    }
    addButtons(column);
    addChoices(column);
    auto *card = new Card;
    card->body()->addWidget(
        new ElidedLabel(u"Technical approach: the retrofit replaces the fenders first"_s));
    card->body()->addWidget(new QLineEdit(u"Northwind"_s));
    auto *chips = new ChipList;
    chips->setEditable(true);
    chips->setChips({u"marine steel"_s, u"покраска"_s, u"bollards"_s});
    card->body()->addWidget(chips);
    column->addWidget(card);
    auto *empty = new EmptyState;
    empty->setContent(u"mail-folder-inbox"_s, u"Nothing waits for you."_s,
        u"When a colleague shares work, it shows up here."_s, u"Share a workspace"_s);
    column->addWidget(empty, 1);
    return window;
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"."_s));
    Theme theme(application, Theme::Scheme::Light);
    QWidget *window = makeGallery();
    window->resize(1000, 1000);
    window->show();
    bool saved = true;
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        theme.setScheme(scheme);
        application.processEvents();
        saved = window->grab().save(
                    folder.filePath(scheme == Theme::Scheme::Light ? u"light.png"_s : u"dark.png"_s))
            && saved;
    }
    delete window;
    return saved ? 0 : 1;
}

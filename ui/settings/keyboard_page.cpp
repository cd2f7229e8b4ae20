#include "ui/settings/keyboard_page.h"

#include "ui/collaboration/text_label.h"
#include "ui/settings/settings.h"
#include "ui/settings/shortcut_row.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

QString KeyboardPage::title()
{
    return tr("Keyboard");
}

KeyboardPage::KeyboardPage(Settings &settings, QWidget *parent)
    : SettingsPage(title(), u"input-keyboard"_s,
          tr("Everything that Agentee can do, and the keys for it. Choose a field and press other keys."),
          parent)
    , m_settings(settings)
    , m_list(new QVBoxLayout)
    , m_resetAll(new QPushButton(tr("Standard keys for everything")))
{
    m_list->setSpacing(grid::unit);
    body()->addLayout(m_list);
    m_resetAll->setObjectName(u"resetShortcutsButton"_s);
    body()->addWidget(m_resetAll, 0, Qt::AlignLeft);
    connect(m_resetAll, &QPushButton::clicked, this, [this] { m_settings.setShortcuts({}); });
    connect(&m_settings, &Settings::shortcutsChanged, this, &KeyboardPage::showKeys);
}

void KeyboardPage::setActions(const QList<ActionInfo> &actions)
{
    m_actions = actions;
    m_rows.clear();
    clearLayout(*m_list);
    QString group;
    for (const ActionInfo &action : actions) {
        if (action.group != group) {
            group = action.group;
            auto *heading = new TextLabel(group, TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold);
            heading->setContentsMargins(0, grid::medium, 0, 0);
            m_list->addWidget(heading);
        }
        auto *row = new ShortcutRow(action);
        connect(row, &ShortcutRow::keysChosen, this,
            [this, row](const QKeySequence &keys) { choose(*row, keys); });
        connect(row, &ShortcutRow::takeRequested, this,
            [this, row](const QKeySequence &keys) { take(*row, keys); });
        m_list->addWidget(row);
        m_rows.append(row);
    }
    showKeys();
}

void KeyboardPage::showKeys()
{
    for (ShortcutRow *row : std::as_const(m_rows))
        row->setKeys(keysOf(row->action()));
    m_resetAll->setEnabled(!m_settings.shortcuts().isEmpty());
}

QKeySequence KeyboardPage::keysOf(const ActionInfo &action) const
{
    return action.fixed ? action.standard : m_settings.shortcuts().value(action.id, action.standard);
}

QList<const ActionInfo *> KeyboardPage::othersWith(const ActionInfo &action, const QKeySequence &keys) const
{
    QList<const ActionInfo *> others;
    for (const ActionInfo &other : m_actions) {
        if (!keys.isEmpty() && other.id != action.id && keysOf(other) == keys && meet(other, action))
            others.append(&other);
    }
    return others;
}

void KeyboardPage::choose(ShortcutRow &row, const QKeySequence &keys)
{
    const QList<const ActionInfo *> others = othersWith(row.action(), keys);
    const auto fixed = std::ranges::find_if(others, &ActionInfo::fixed);
    if (fixed != others.end()) {
        row.setKeys(keysOf(row.action()));
        row.showConflict(keys, (*fixed)->text, false);
    } else if (!others.isEmpty()) {
        row.showConflict(keys, others.first()->text, true);
    } else {
        take(row, keys);
    }
}

void KeyboardPage::take(ShortcutRow &row, const QKeySequence &keys)
{
    ShortcutChoices choices = m_settings.shortcuts();
    const auto give = [&choices](const ActionInfo &action, const QKeySequence &given) {
        if (given == action.standard)
            choices.remove(action.id);
        else
            choices.insert(action.id, given);
    };
    for (const ActionInfo *other : othersWith(row.action(), keys))
        give(*other, {});
    give(row.action(), keys);
    m_settings.setShortcuts(choices);
}

} // namespace agentee::ui

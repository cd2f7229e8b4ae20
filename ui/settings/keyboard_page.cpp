#include "ui/settings/keyboard_page.h"

#include "ui/collaboration/text_label.h"
#include "ui/settings/settings.h"
#include "ui/settings/shortcut_row.h"

using namespace Qt::StringLiterals;

namespace agentee::ui
{

KeyboardPage::KeyboardPage(Settings &settings, QWidget *parent)
    : SettingsPage(tr("Keyboard"), u"input-keyboard"_s,
          tr("Everything that the menus can do, and the keys for it. Choose a field and press other keys."),
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

const ActionInfo *KeyboardPage::otherWith(const ActionInfo &action, const QKeySequence &keys) const
{
    for (const ActionInfo &other : m_actions) {
        if (other.id != action.id && keysOf(other) == keys)
            return &other;
    }
    return nullptr;
}

void KeyboardPage::choose(ShortcutRow &row, const QKeySequence &keys)
{
    const ActionInfo *other = keys.isEmpty() ? nullptr : otherWith(row.action(), keys);
    if (other && other->fixed) {
        row.setKeys(keysOf(row.action()));
        row.showConflict(keys, other->text, false);
        return;
    }
    if (other)
        row.showConflict(keys, other->text, true);
    else
        take(row, keys);
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
    if (const ActionInfo *other = keys.isEmpty() ? nullptr : otherWith(row.action(), keys))
        give(*other, {});
    give(row.action(), keys);
    m_settings.setShortcuts(choices);
}

} // namespace agentee::ui

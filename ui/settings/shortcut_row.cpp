#include "ui/settings/shortcut_row.h"

#include "ui/collaboration/text_label.h"
#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"

#include <QKeySequenceEdit>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int keysWidth = 180;

} // namespace

ShortcutRow::ShortcutRow(const ActionInfo &action, QWidget *parent)
    : QWidget(parent)
    , m_action(action)
    , m_edit(new QKeySequenceEdit)
    , m_reset(new QPushButton(controlIcon(u"edit-undo"_s), {}))
    , m_conflict(new QWidget)
    , m_sentence(new TextLabel({}, TextLabel::Tone::Normal, TextSize::Meta))
    , m_take(new QPushButton(tr("Use them here")))
{
    setObjectName(u"shortcutRow_"_s + action.id);
    m_edit->setObjectName(action.id);
    m_edit->setFixedWidth(keysWidth);
    m_edit->setMaximumSequenceLength(1);
    m_edit->setClearButtonEnabled(!action.fixed);
    nameClearButton(m_edit);
    m_edit->setAccessibleName(tr("Keys for: %1").arg(action.text));
    m_edit->setEnabled(!action.fixed);
    markQuiet(m_reset);
    m_reset->setFixedWidth(controlHeight());
    m_reset->setToolTip(tr("Back to %1")
            .arg(action.standard.isEmpty() ? tr("no keys")
                                           : action.standard.toString(QKeySequence::NativeText)));
    m_reset->setAccessibleName(tr("Standard keys for: %1").arg(action.text));
    auto *name = new TextLabel(action.text);
    name->setBuddy(m_edit);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::small);
    row->addWidget(name, 1);
    row->addWidget(m_reset);
    row->addWidget(m_edit);
    m_take->setObjectName(u"takeKeysButton"_s);
    markQuiet(m_take);
    auto *conflict = new QHBoxLayout(m_conflict);
    conflict->setContentsMargins(0, 0, 0, 0);
    conflict->addWidget(m_sentence, 1);
    conflict->addWidget(m_take);
    m_conflict->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_conflict);

    connect(m_edit, &QKeySequenceEdit::editingFinished, this, [this] {
        if (m_edit->keySequence() != m_keys)
            Q_EMIT keysChosen(m_edit->keySequence());
    });
    connect(m_reset, &QPushButton::clicked, this, [this] { Q_EMIT keysChosen(m_action.standard); });
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT takeRequested(m_wanted); });
}

void ShortcutRow::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    m_edit->setKeySequence(keys);
    m_edit->setAccessibleDescription(
        keys.isEmpty() ? tr("no keys") : keys.toString(QKeySequence::NativeText));
    m_reset->setVisible(!m_action.fixed && keys != m_action.standard);
    m_conflict->hide();
}

void ShortcutRow::showConflict(const QKeySequence &keys, const QString &owner, bool mayTake)
{
    m_wanted = keys;
    const QString named = keys.toString(QKeySequence::NativeText);
    m_sentence->setText(tr("%1 already does “%2”.").arg(named, owner));
    m_take->setAccessibleDescription(m_sentence->text());
    m_edit->setAccessibleDescription(m_sentence->text());
    m_take->setVisible(mayTake);
    m_conflict->show();
}

} // namespace agentee::ui

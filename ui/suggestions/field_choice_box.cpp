#include "ui/suggestions/field_choice_box.h"

#include "ui/collaboration/field_changes.h"
#include "ui/collaboration/text_label.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace agentee::ui
{

namespace
{

enum Choice { Present, Proposed };
constexpr qsizetype longestShown = 120;

/// A radio button's text does not wrap: a long value is cut, and stands whole in the tool tip.
QRadioButton *choiceButton(const QString &sentence, const QString &value)
{
    QString shown = value.simplified();
    if (shown.size() > longestShown)
        shown = shown.left(longestShown) + QChar(0x2026);
    shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
    auto *button = new QRadioButton(sentence.arg(shown));
    button->setAccessibleName(sentence.arg(value));
    button->setToolTip(plainTip(value));
    return button;
}

} // namespace

FieldChoiceBox::FieldChoiceBox(const QList<models::FieldOverlap> &overlaps, const QJsonObject &schema,
    const QString &author, QWidget *parent)
    : QWidget(parent)
    , m_overlaps(overlaps)
{
    setObjectName(QStringLiteral("fieldChoiceBox"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    for (const models::FieldOverlap &overlap : overlaps)
        layout->addWidget(makeField(overlap, schema, author));
    layout->addWidget(makeButtons());
    updateButton();
    if (!m_groups.isEmpty())
        setFocusProxy(m_groups.first()->button(Present));
}

QWidget *FieldChoiceBox::makeField(
    const models::FieldOverlap &overlap, const QJsonObject &schema, const QString &author)
{
    const FieldValues values = fieldValues(overlap, schema);
    auto *present = choiceButton(tr("Now: %1"), values.current);
    auto *proposed = choiceButton(tr("%1's proposal: %2").arg(author, QStringLiteral("%1")), values.proposed);
    present->setObjectName(QStringLiteral("presentValue"));
    proposed->setObjectName(QStringLiteral("proposedValue"));
    auto *group = new QButtonGroup(this);
    group->addButton(present, Present);
    group->addButton(proposed, Proposed);
    m_groups.append(group);
    connect(group, &QButtonGroup::idToggled, this, &FieldChoiceBox::updateButton);

    auto *field = new QWidget;
    field->setAccessibleName(values.field);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::unit);
    layout->addWidget(new TextLabel(values.field, TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold));
    layout->addWidget(new TextLabel(tr("It was: %1").arg(values.base), TextLabel::Tone::Quiet));
    layout->addWidget(present);
    layout->addWidget(proposed);
    return field;
}

QWidget *FieldChoiceBox::makeButtons()
{
    m_act = new QPushButton(tr("Rebase with these values"));
    m_act->setObjectName(QStringLiteral("fieldsConfirmButton"));
    markPrimary(m_act);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelFieldsButton"));
    markQuiet(cancel);
    connect(m_act, &QPushButton::clicked, this, [this] { Q_EMIT chosen(choices()); });
    connect(cancel, &QPushButton::clicked, this, &FieldChoiceBox::cancelled);
    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    layout->addWidget(m_act);
    layout->addWidget(cancel);
    layout->addStretch();
    return buttons;
}

void FieldChoiceBox::updateButton()
{
    const bool all = std::ranges::none_of(
        m_groups, [](const QButtonGroup *group) { return group->checkedButton() == nullptr; });
    m_act->setEnabled(all);
    m_act->setToolTip(all ? QString() : tr("Choose a value for every field first."));
}

QList<models::FieldChoice> FieldChoiceBox::choices() const
{
    QList<models::FieldChoice> made;
    for (qsizetype i = 0; i < m_overlaps.size(); ++i) {
        made.append({.pointer = m_overlaps.at(i).pointer,
            .seen = m_overlaps.at(i).current,
            .takesProposed = m_groups.at(i)->checkedId() == Proposed});
    }
    return made;
}

} // namespace agentee::ui

#include "ui/kit/schema_field_row.h"

#include "ui/kit/elided_label.h"
#include "ui/kit/icons.h"
#include "ui/kit/schema_field_group.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

SchemaRow::SchemaRow(const SchemaSpec &spec, QWidget *parent)
    : Card(parent)
    , m_spec(spec)
    , m_summary(new ElidedLabel(QString(), this))
    , m_message(new QLabel(this))
{
    m_spec.budget = nullptr;
    auto *head = new QHBoxLayout;
    head->setSpacing(grid::unit);
    m_fold = addButton(head, u"arrow-right"_s, {});
    head->addWidget(m_summary, 1);
    m_up = addButton(head, u"arrow-up"_s, tr("Move up"));
    m_down = addButton(head, u"arrow-down"_s, tr("Move down"));
    m_remove = addButton(head, u"edit-delete"_s, tr("Remove"));
    body()->setContentsMargins(grid::small, grid::small, grid::small, grid::small);
    body()->addLayout(head);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumWidth(1);
    m_message->setContentsMargins(grid::small, 0, grid::small, 0);
    m_message->setVisible(false);
    body()->addWidget(m_message);
    connect(m_fold, &QToolButton::clicked, this, [this] { setUnfolded(!m_unfolded); });
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveAsked(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveAsked(1); });
    connect(m_remove, &QToolButton::clicked, this, &SchemaRow::removeAsked);
    restyle();
    showSummary();
}

QToolButton *SchemaRow::addButton(QLayout *row, const QString &icon, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(controlIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFixedSize(28, 28);
    row->addWidget(button);
    return button;
}

void SchemaRow::setValue(const QJsonObject &value)
{
    if (!m_group && value == m_base)
        return;
    m_base = value;
    if (m_group)
        m_group->setValue(value);
    showSummary();
}

QJsonObject SchemaRow::value() const
{
    return m_group ? m_group->value().toObject() : m_base;
}

bool SchemaRow::stands(const QJsonObject &value) const
{
    return value == m_base || value == this->value();
}

void SchemaRow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QToolButton *button : {m_up, m_down, m_remove})
        button->setVisible(!readOnly);
    if (m_group)
        m_group->setReadOnly(readOnly);
}

bool SchemaRow::isBusy() const
{
    return m_group && m_group->isBusy();
}

bool SchemaRow::hasSyntaxError() const
{
    return m_group && m_group->hasSyntaxError();
}

void SchemaRow::showError(const QStringList &path, const QString &message)
{
    m_errors.append({path, message});
    if (!m_group || !m_group->showError(path, message))
        m_ownErrors.append(message);
    showMessage();
}

void SchemaRow::clearErrors()
{
    if (m_group)
        m_group->clearErrors();
    m_errors.clear();
    m_ownErrors.clear();
    showMessage();
}

bool SchemaRow::focusError()
{
    if (m_errors.isEmpty() && !hasSyntaxError())
        return false;
    setUnfolded(true);
    if (!m_group->focusError())
        m_group->focusInput();
    return true;
}

void SchemaRow::focusInput()
{
    setUnfolded(true);
    m_group->focusInput();
}

void SchemaRow::setUnfolded(bool unfolded)
{
    m_unfolded = unfolded;
    if (unfolded && !m_group)
        makeFields();
    if (m_group)
        m_group->setVisible(unfolded);
    m_fold->setIcon(controlIcon(unfolded ? u"arrow-down"_s
            : isRightToLeft()            ? u"arrow-left"_s
                                         : u"arrow-right"_s));
    showMessage();
    showSummary();
}

void SchemaRow::makeFields()
{
    int budget = schema_limit::fields;
    SchemaSpec spec = m_spec;
    spec.budget = &budget;
    m_group = new SchemaGroupInput(spec, this);
    m_group->setContentsMargins(grid::small, 0, grid::small, grid::small);
    m_group->setValue(m_base);
    m_group->setReadOnly(m_readOnly);
    body()->addWidget(m_group);
    connect(m_group, &SchemaGroupInput::edited, this, [this] {
        showSummary();
        Q_EMIT edited();
    });
    m_ownErrors.clear();
    for (const auto &[path, message] : std::as_const(m_errors)) {
        if (!m_group->showError(path, message))
            m_ownErrors.append(message);
    }
}

void SchemaRow::setPlace(int index, int count)
{
    m_index = index;
    m_count = count;
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < count);
    showSummary();
}

QString SchemaRow::summary() const
{
    const QString words = rowSummary(m_spec.schema, value());
    return words.isEmpty() ? tr("Nothing filled in yet") : words;
}

void SchemaRow::focusMove(bool up)
{
    QToolButton *wanted = up ? m_up : m_down;
    QToolButton *other = up ? m_down : m_up;
    (wanted->isEnabled() ? wanted : other)->setFocus(Qt::OtherFocusReason);
}

void SchemaRow::focusRemove()
{
    m_remove->setFocus(Qt::OtherFocusReason);
}

void SchemaRow::showMessage()
{
    // Folded, the line speaks for all of its fields.
    QStringList lines = m_ownErrors;
    if (!m_unfolded) {
        lines.clear();
        for (const auto &error : std::as_const(m_errors))
            lines.append(error.second);
    }
    lines.removeDuplicates();
    m_message->setText(lines.mid(0, 3).join(u'\n'));
    m_message->setVisible(!lines.isEmpty());
}

void SchemaRow::showSummary()
{
    const QString words = tr("%1. %2").arg(QLocale().toString(m_index + 1), summary());
    m_summary->setText(words);
    setAccessibleName(words);
    m_fold->setAccessibleName(m_unfolded ? tr("Fold %1").arg(words) : tr("Unfold %1").arg(words));
    m_fold->setToolTip(m_unfolded ? tr("Fold") : tr("Unfold"));
    m_up->setAccessibleName(tr("Move up: %1").arg(words));
    m_down->setAccessibleName(tr("Move down: %1").arg(words));
    m_remove->setAccessibleName(tr("Remove %1").arg(words));
}

void SchemaRow::restyle()
{
    m_summary->setFont(fontFor(TextSize::Body, QFont::Medium));
    m_message->setFont(fontFor(TextSize::Meta));
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, coloursOf(this).danger);
    m_message->setPalette(palette);
}

void SchemaRow::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace agentee::ui

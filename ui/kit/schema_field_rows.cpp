#include "ui/kit/schema_field_rows.h"

#include "ui/kit/banner.h"
#include "ui/kit/icons.h"
#include "ui/kit/schema_field_row.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int unfoldedRows = 5; ///< longer lists start folded
constexpr int unfoldedErrors = 10;
constexpr qsizetype mostUndone = 50;

} // namespace

SchemaRowsInput::SchemaRowsInput(const SchemaSpec &spec, QWidget *parent)
    : SchemaInput(parent)
    , m_spec{spec.schema.value("items"_L1).toObject(), spec.key, false, spec.depth + 1, nullptr}
    , m_required(spec.required)
    , m_most(qBound(0, spec.schema.value("maxItems"_L1).toInt(schema_limit::rows), schema_limit::rows))
    , m_column(new QVBoxLayout(this))
    , m_banner(new Banner(this))
    , m_add(new QPushButton(controlIcon(u"list-add"_s), tr("Add"), this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(grid::small);
    m_column->addWidget(m_banner);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setAccessibleName(tr("Add to %1").arg(schemaTitle(spec.schema, spec.key)));
    m_banner->setClosable(true);
    connect(m_add, &QPushButton::clicked, this, &SchemaRowsInput::add);
}

void SchemaRowsInput::setValue(const QJsonValue &value)
{
    const bool same = value == this->value();
    m_base = value;
    if (!same) {
        m_acts.clear();
        m_banner->setVisible(false);
    }
    merge(value.toArray());
}

QJsonValue SchemaRowsInput::value() const
{
    if (m_rows.isEmpty()) {
        const bool untouched = m_base.isUndefined() || m_base.toArray().isEmpty();
        if (untouched)
            return m_base;
        return m_required ? QJsonValue(QJsonArray()) : QJsonValue(QJsonValue::Undefined);
    }
    QJsonArray array;
    for (const SchemaRow *row : m_rows)
        array.append(row->value());
    return array;
}

/// Rows that are still the same keep their widgets, with what is being typed in them, also when others come
/// or go around them.
void SchemaRowsInput::merge(const QJsonArray &rows)
{
    const bool fresh = m_rows.isEmpty();
    bool changedPlaces = fresh;
    qsizetype start = 0;
    while (
        start < m_rows.size() && start < rows.size() && m_rows.at(start)->stands(rows.at(start).toObject()))
        ++start;
    qsizetype oldEnd = m_rows.size();
    qsizetype newEnd = rows.size();
    while (
        oldEnd > start && newEnd > start && m_rows.at(oldEnd - 1)->stands(rows.at(newEnd - 1).toObject())) {
        --oldEnd;
        --newEnd;
    }
    for (qsizetype i = oldEnd - 1; i >= start && oldEnd - start > newEnd - start; --i) {
        if (!m_rows.at(i)->isBusy()) {
            drop(int(i));
            --oldEnd;
            changedPlaces = true;
        }
    }
    while (oldEnd < newEnd) {
        SchemaRow *row = insert(int(oldEnd), rows.at(oldEnd).toObject());
        row->setUnfolded(fresh && rows.size() <= unfoldedRows);
        ++oldEnd;
        changedPlaces = true;
    }
    // More rows than given are left only where somebody is typing in one that others removed.
    const bool kept = m_rows.size() > rows.size();
    for (qsizetype i = 0, next = 0; i < m_rows.size() && next < rows.size(); ++i) {
        if (kept && m_rows.at(i)->isBusy() && !m_rows.at(i)->stands(rows.at(next).toObject()))
            continue;
        m_rows.at(i)->setValue(rows.at(next).toObject());
        ++next;
    }
    if (changedPlaces)
        place();
}

SchemaRow *SchemaRowsInput::insert(int index, const QJsonObject &value)
{
    auto *row = new SchemaRow(m_spec, this);
    row->setValue(value);
    row->setReadOnly(m_readOnly);
    m_rows.insert(index, row);
    m_column->insertWidget(index, row);
    connect(row, &SchemaRow::edited, this, &SchemaRowsInput::edited);
    connect(row, &SchemaRow::removeAsked, this, [this, row] { remove(int(m_rows.indexOf(row))); });
    connect(row, &SchemaRow::moveAsked, this, [this, row](int by) {
        const auto from = int(m_rows.indexOf(row));
        if (from + by < 0 || from + by >= m_rows.size())
            return;
        m_acts.append({from, from + by});
        move(from, from + by);
        changed();
        row->focusMove(by < 0);
    });
    return row;
}

void SchemaRowsInput::drop(int index)
{
    SchemaRow *row = m_rows.takeAt(index);
    m_column->removeWidget(row);
    row->setVisible(false);
    row->deleteLater();
}

void SchemaRowsInput::add()
{
    if (m_rows.size() >= m_most)
        return;
    SchemaRow *row = insert(int(m_rows.size()), {});
    row->setUnfolded(true);
    changed();
    row->focusInput();
}

void SchemaRowsInput::remove(int index)
{
    const QString summary = m_rows.at(index)->summary();
    m_acts.append({index, -1, m_rows.at(index)->value()});
    drop(index);
    m_banner->clearActions();
    m_banner->showMessage(Banner::Kind::Info, tr("Removed: %1").arg(summary));
    connect(m_banner->addAction(tr("Undo")), &QPushButton::clicked, this, &SchemaRowsInput::undo);
    changed();
    if (m_rows.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_rows.at(qMin(index, int(m_rows.size()) - 1))->focusRemove();
}

void SchemaRowsInput::move(int from, int to)
{
    m_rows.move(from, to);
    SchemaRow *row = m_rows.at(to);
    m_column->removeWidget(row);
    m_column->insertWidget(to, row);
}

bool SchemaRowsInput::event(QEvent *event)
{
    // Arrives here when nothing that has the focus has something of its own to undo.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo) && !m_acts.isEmpty()
            && !m_readOnly) {
            if (event->type() == QEvent::KeyPress)
                undo();
            event->accept();
            return true;
        }
    }
    return SchemaInput::event(event);
}

void SchemaRowsInput::undo()
{
    if (m_acts.isEmpty() || m_readOnly)
        return;
    const Act act = m_acts.takeLast();
    m_banner->setVisible(false);
    if (act.to >= 0) {
        if (qMax(act.from, act.to) >= m_rows.size())
            return;
        move(act.to, act.from);
        m_rows.at(act.from)->focusMove(act.from < act.to);
    } else {
        SchemaRow *row = insert(qMin(act.from, int(m_rows.size())), act.row);
        row->setUnfolded(m_rows.size() <= unfoldedRows);
        row->focusRemove();
    }
    changed();
}

void SchemaRowsInput::changed()
{
    if (m_acts.size() > mostUndone)
        m_acts.removeFirst();
    place();
    Q_EMIT edited();
}

void SchemaRowsInput::place()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setPlace(int(i), int(m_rows.size()));
    orderTabs();
    m_add->setEnabled(m_rows.size() < m_most);
    m_add->setToolTip(m_add->isEnabled() ? QString() : tr("There may be no more than %n.", nullptr, m_most));
}

/// Tab goes through the rows as they stand, then to the button, in whichever order they were made.
void SchemaRowsInput::orderTabs()
{
    QWidget *last = nullptr;
    for (const SchemaRow *row : std::as_const(m_rows)) {
        const auto parts = row->findChildren<QWidget *>();
        for (QWidget *part : parts) {
            if (!(part->focusPolicy() & Qt::TabFocus) || part->focusProxy() || part->window() != window())
                continue;
            if (last)
                setTabOrder(last, part);
            last = part;
        }
    }
    if (last)
        setTabOrder(last, m_add);
}

void SchemaRowsInput::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    if (readOnly)
        m_banner->setVisible(false);
    for (SchemaRow *row : std::as_const(m_rows))
        row->setReadOnly(readOnly);
}

bool SchemaRowsInput::isBusy() const
{
    return std::ranges::any_of(m_rows, &SchemaRow::isBusy);
}

bool SchemaRowsInput::hasSyntaxError() const
{
    return std::ranges::any_of(m_rows, &SchemaRow::hasSyntaxError);
}

bool SchemaRowsInput::showError(const QStringList &path, const QString &message)
{
    bool good = false;
    const int index = path.isEmpty() ? -1 : path.first().toInt(&good);
    if (!good || index < 0 || index >= m_rows.size())
        return false;
    SchemaRow *row = m_rows.at(index);
    row->showError(path.mid(1), message);
    if (std::ranges::count_if(m_rows, &SchemaRow::hasErrors) <= unfoldedErrors)
        row->setUnfolded(true);
    return true;
}

void SchemaRowsInput::clearErrors()
{
    for (SchemaRow *row : std::as_const(m_rows))
        row->clearErrors();
}

bool SchemaRowsInput::focusError()
{
    return std::ranges::any_of(m_rows, &SchemaRow::focusError);
}

void SchemaRowsInput::focusInput()
{
    if (m_rows.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_rows.first()->focusInput();
}

} // namespace agentee::ui

#include "ui/kit/schema_field.h"

#include "ui/kit/elided_label.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostErrors = 5;

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void setColour(QLabel *label, const QColor &colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

SchemaKind affordable(const SchemaSpec &spec)
{
    const SchemaKind kind = schemaKindOf(spec.schema, spec.depth);
    if (kind != SchemaKind::Group || !spec.budget)
        return kind;
    const auto parts = int(spec.schema.value("properties"_L1).toObject().size());
    if (parts > *spec.budget)
        return SchemaKind::Json;
    *spec.budget -= parts;
    return kind;
}

} // namespace

SchemaField::SchemaField(const SchemaSpec &spec, QWidget *parent, bool plain)
    : QWidget(parent)
    , m_spec(spec)
    , m_kind(affordable(spec))
    , m_shownKind(m_kind)
    , m_plain(plain)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(grid::unit);
    makeLabels();
    useInput(m_kind);
    m_spec.budget = nullptr;
    restyle();
}

void SchemaField::makeLabels()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(grid::unit);
    const bool titled = !m_plain && m_kind != SchemaKind::Boolean;
    if (titled) {
        m_title = new ElidedLabel(schemaTitle(m_spec.schema, m_spec.key), this);
        head->addWidget(m_title);
        if (m_spec.required) {
            m_mark = makeLabel(u"*"_s, this);
            m_mark->setToolTip(tr("Needed"));
            m_mark->setAccessibleName(tr("Needed"));
            head->addWidget(m_mark);
        }
        head->addStretch();
        m_column->addLayout(head);
    } else {
        delete head;
    }
    m_help = makeLabel({}, this);
    m_help->setWordWrap(true);
    m_help->setMinimumWidth(1);
    m_column->addWidget(m_help);

    m_messageRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_messageRow);
    row->setContentsMargins({});
    row->setSpacing(grid::unit);
    m_messageIcon = new QLabel(m_messageRow);
    m_messageIcon->setFixedSize(grid::icon, grid::icon);
    row->addWidget(m_messageIcon, 0, Qt::AlignTop);
    m_message = makeLabel({}, m_messageRow);
    m_message->setWordWrap(true);
    m_message->setMinimumWidth(1);
    row->addWidget(m_message, 1);
    m_messageRow->setVisible(false);
    m_column->addWidget(m_messageRow);
}

bool SchemaField::isShort() const
{
    return isShortKind(m_shownKind);
}

void SchemaField::useInput(SchemaKind kind)
{
    const bool focused = m_input && window()->focusWidget() && m_input->isAncestorOf(window()->focusWidget());
    if (m_input) {
        m_column->removeWidget(m_input);
        m_input->setVisible(false);
        m_input->deleteLater();
    }
    m_shownKind = kind;
    m_input = makeSchemaInput(kind, m_spec, this);
    // Under groups the help stands before the parts, under a single control after it.
    const bool composite = kind == SchemaKind::Group || kind == SchemaKind::Rows;
    m_column->insertWidget(m_column->indexOf(m_help) + (composite ? 1 : 0), m_input);
    connect(m_input, &SchemaInput::edited, this, [this] {
        if (!m_errors.isEmpty()) {
            m_errors.clear();
            showMessage();
        }
        Q_EMIT edited();
    });
    connect(m_input, &SchemaInput::complained, this, [this](const QString &complaint) {
        m_complaint = complaint;
        showMessage();
    });
    QString help = m_spec.schema.value("description"_L1).toString().simplified().left(500);
    if (kind == SchemaKind::Json && kind != m_kind && !m_plain)
        help = tr("This value does not fit the field. It is shown as it is, as JSON.") + u' ' + help;
    m_help->setText(help.trimmed());
    m_help->setVisible(!m_plain && !help.isEmpty());
    m_complaint.clear();
    m_input->setReadOnly(m_readOnly);
    m_input->setVisible(true);
    if (focused)
        m_input->focusInput();
    showMessage();
}

void SchemaField::setValue(const QJsonValue &value)
{
    if (!m_input->isBusy()) {
        const bool text = value.isString()
            && (m_kind == SchemaKind::Text || m_kind == SchemaKind::Date || m_kind == SchemaKind::Choice);
        SchemaKind kind = m_kind;
        if (!schemaKindFits(kind, value))
            kind =
                text && schemaKindFits(SchemaKind::LongText, value) ? SchemaKind::LongText : SchemaKind::Json;
        if (kind != m_shownKind)
            useInput(kind);
    }
    m_input->setValue(value);
}

void SchemaField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_input->setReadOnly(readOnly);
    describe();
}

bool SchemaField::showError(const QStringList &path, const QString &message)
{
    if (m_input->showError(path, message))
        return true;
    if (m_plain)
        return false;
    if (m_errors.size() < mostErrors && !m_errors.contains(message))
        m_errors.append(message);
    showMessage();
    return true;
}

void SchemaField::clearErrors()
{
    m_input->clearErrors();
    if (m_errors.isEmpty())
        return;
    m_errors.clear();
    showMessage();
}

bool SchemaField::focusError()
{
    if (!m_errors.isEmpty() || !m_complaint.isEmpty()) {
        m_input->focusInput();
        return true;
    }
    return m_input->focusError();
}

void SchemaField::showMessage()
{
    QStringList lines = m_errors;
    if (!m_complaint.isEmpty())
        lines.prepend(m_complaint);
    m_message->setText(lines.join(u'\n'));
    m_messageRow->setVisible(!lines.isEmpty());
    describe();
}

void SchemaField::describe()
{
    QWidget *control = m_input->control();
    if (!control || m_plain)
        return;
    const QString title = schemaTitle(m_spec.schema, m_spec.key);
    control->setAccessibleName(m_spec.required ? tr("%1, needed").arg(title) : title);
    QStringList words = m_message->text().split(u'\n', Qt::SkipEmptyParts);
    if (!m_help->text().isEmpty())
        words.append(m_help->text());
    control->setAccessibleDescription(words.join(u' '));
}

void SchemaField::restyle()
{
    const Colours &c = coloursOf(this);
    const bool group = m_kind == SchemaKind::Group || m_kind == SchemaKind::Rows;
    if (m_title)
        m_title->setFont(fontFor(TextSize::Body, group ? QFont::DemiBold : QFont::Medium));

    if (m_mark)
        setColour(m_mark, c.danger);
    m_help->setFont(fontFor(TextSize::Meta));
    setColour(m_help, c.secondaryText);
    m_message->setFont(fontFor(TextSize::Meta));
    setColour(m_message, c.danger);
    m_messageIcon->setPixmap(tintedIcon(u"emblem-important-symbolic"_s, c.danger)
            .pixmap(QSize(grid::icon, grid::icon), devicePixelRatioF()));
}

void SchemaField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace agentee::ui

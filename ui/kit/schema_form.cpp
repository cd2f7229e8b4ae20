#include "ui/kit/schema_form.h"

#include "models/json_patch.h"
#include "ui/kit/banner.h"
#include "ui/kit/json_editor.h"
#include "ui/kit/schema_field.h"
#include "ui/kit/segmented_control.h"
#include "ui/kit/theme.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostAtTop = 5;
constexpr int widestForm = 880; ///< px; wider fields are not easier to read
} // namespace

SchemaForm::SchemaForm(QWidget *parent)
    : QWidget(parent)
    , m_side(new SegmentedControl(this))
    , m_banner(new Banner(this))
    , m_errorBanner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(m_stack))
    , m_raw(new JsonEditor(m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::medium);
    m_side->addSegment(u"form"_s, tr("Form"));
    m_side->addSegment(u"raw"_s, tr("JSON"));
    column->addWidget(m_side, 0, Qt::AlignRight);
    column->addWidget(m_banner);
    column->addWidget(m_errorBanner);
    column->addWidget(m_stack, 1);

    auto *content = new QWidget;
    content->setMaximumWidth(widestForm);
    m_formLayout = new QVBoxLayout(content);
    m_formLayout->setContentsMargins(0, 0, 0, grid::large);
    m_formLayout->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(m_scroll);
    m_raw->setRequireObject(true);
    m_raw->setValue(QJsonObject());
    m_raw->setName(tr("State as JSON"));
    m_stack->addWidget(m_raw);

    connect(m_side, &SegmentedControl::currentChanged, this, &SchemaForm::showSide);
    connect(m_raw, &JsonEditor::edited, this, [this] {
        m_rawDirty = true;
        if (const auto value = m_raw->value())
            m_state = value->toObject();
        Q_EMIT edited();
    });
    setSchema({});
}

SchemaForm::~SchemaForm() = default;

void SchemaForm::setSchema(const QJsonObject &schema)
{
    m_schema = schema;
    m_errorBanner->setVisible(false);
    if (m_root) {
        m_formLayout->removeWidget(m_root);
        m_root->setParent(nullptr);
        m_root->deleteLater();
    }
    int budget = schema_limit::fields;
    m_root = new SchemaField({schema, {}, false, 0, &budget}, nullptr, true);
    m_formLayout->insertWidget(0, m_root);
    connect(m_root, &SchemaField::edited, this, [this] {
        if (const QJsonValue value = m_root->value(); value.isObject())
            m_state = value.toObject();
        Q_EMIT edited();
    });
    m_rawDirty = false;
    m_root->setValue(m_state);
    m_raw->setValue(m_state);
    applyReadOnly();
}

void SchemaForm::setState(const QJsonObject &state)
{
    if (isRawShown()) {
        const bool typing =
            m_rawDirty && m_raw->edit()->hasFocus() && window()->focusWidget() == m_raw->edit();
        if (m_state == state && m_raw->value())
            m_rawDirty = false;
        else if (typing)
            return;
        m_state = state;
        m_raw->setValue(state);
        return;
    }
    m_root->setValue(state);
    m_state = m_root->value().isObject() ? m_root->value().toObject() : state;
}

QJsonObject SchemaForm::state() const
{
    return m_state;
}

bool SchemaForm::hasSyntaxError() const
{
    return isRawShown() ? !m_raw->value() : m_root->hasSyntaxError();
}

void SchemaForm::setErrors(const QList<models::Problem::FieldError> &errors)
{
    m_root->clearErrors();
    QStringList homeless;
    for (const auto &error : errors) {
        const auto path = models::pointerParts(error.pointer);
        if ((!path || !m_root->showError(*path, error.message)) && !homeless.contains(error.message))
            homeless.append(error.message);
    }
    m_errorBanner->setVisible(false);
    if (homeless.isEmpty())
        return;
    QStringList rest = homeless.mid(1, mostAtTop - 1);
    if (homeless.size() > mostAtTop)
        rest.append(tr("And %n more.", nullptr, int(homeless.size() - mostAtTop)));
    m_errorBanner->showMessage(Banner::Kind::Error, homeless.first(), rest.join(u'\n'));
}

void SchemaForm::focusFirstError()
{
    if (isRawShown()) {
        m_raw->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_root->focusError())
        return;
    if (QWidget *focused = window()->focusWidget(); focused && m_root->isAncestorOf(focused))
        m_scroll->ensureWidgetVisible(focused, 0, 4 * grid::huge);
}

void SchemaForm::setReadOnlyReason(const QString &reason)
{
    m_readOnlyReason = reason;
    applyReadOnly();
}

void SchemaForm::applyReadOnly()
{
    const bool readOnly = !m_readOnlyReason.isEmpty();
    m_root->setReadOnly(readOnly);
    m_raw->setReadOnly(readOnly);
    if (readOnly)
        m_banner->showMessage(Banner::Kind::ReadOnly, m_readOnlyReason);
    else
        m_banner->setVisible(false);
}

void SchemaForm::setRawShown(bool raw)
{
    m_side->setCurrent(raw ? u"raw"_s : u"form"_s);
}

bool SchemaForm::isRawShown() const
{
    return m_stack->currentWidget() == m_raw;
}

void SchemaForm::showSide(const QString &id)
{
    const bool raw = id == u"raw"_s;
    if (raw == isRawShown())
        return;
    if (raw) {
        m_raw->setValue(m_state);
        m_rawDirty = false;
    } else if (!m_raw->value()) {
        // Leaving would lose what is typed: the fault is mended first.
        m_side->setCurrent(u"raw"_s);
        m_raw->edit()->setFocus(Qt::OtherFocusReason);
        return;
    } else {
        m_root->setValue(m_state);
    }
    m_stack->setCurrentWidget(raw ? static_cast<QWidget *>(m_raw) : m_scroll);
}

} // namespace agentee::ui

#include "ui/share/record_field.h"

#include "models/masking.h"
#include "ui/collaboration/status_chip.h"
#include "ui/collaboration/text_label.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr int fieldHeight = 96;

} // namespace

RecordField::RecordField(const QString &key, const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_hint(hint)
    , m_chip(new StatusChip)
    , m_shown(new TextLabel)
    , m_edit(new QPlainTextEdit)
    , m_masked(new TextLabel({}, TextLabel::Tone::Quiet))
    , m_accept(new QPushButton(tr("Accept")))
    , m_change(new QPushButton(tr("Edit")))
    , m_skip(new QPushButton(tr("Skip")))
{
    setObjectName(QStringLiteral("recordField_") + key);
    m_edit->setObjectName(QStringLiteral("recordText_") + key);
    m_edit->setAccessibleName(title);
    m_edit->setPlaceholderText(hint);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(fieldHeight);
    m_edit->hide();
    m_accept->setObjectName(QStringLiteral("recordAccept_") + key);
    m_masked->setObjectName(QStringLiteral("recordMasked_") + key);
    m_change->setObjectName(QStringLiteral("recordEdit_") + key);
    m_skip->setObjectName(QStringLiteral("recordSkip_") + key);
    m_accept->setAccessibleName(tr("Accept: %1").arg(title));
    m_change->setAccessibleName(tr("Edit: %1").arg(title));
    auto *head = new QHBoxLayout;
    head->setSpacing(grid::unit);
    auto *name = new TextLabel(title, TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold);
    head->addWidget(name);
    head->addWidget(m_chip);
    head->addStretch(1);
    for (QPushButton *button : {m_accept, m_change, m_skip}) {
        markQuiet(button);
        button->setFont(fontFor(TextSize::Meta));
        head->addWidget(button);
    }
    name->setWordWrap(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_shown);
    layout->addWidget(m_edit);
    layout->addWidget(m_masked);

    connect(m_accept, &QPushButton::clicked, this, [this] { setState(State::Accepted); });
    connect(m_skip, &QPushButton::clicked, this,
        [this] { setState(m_state == State::Skipped ? State::Drafted : State::Skipped); });
    connect(m_change, &QPushButton::clicked, this, [this] {
        setState(State::Edited);
        m_edit->setFocus();
        Q_EMIT editBegun(m_edit);
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_setting)
            return;
        m_text = m_edit->toPlainText();
        showMasked();
        Q_EMIT edited();
    });
    showState();
}

void RecordField::setDrafted(const QString &text)
{
    if (m_state != State::Drafted)
        return;
    m_text = text;
    showState();
}

void RecordField::restore(State state, const QString &text)
{
    m_state = state;
    m_text = text;
    showState();
}

QString RecordField::text() const
{
    return m_text;
}

void RecordField::setState(State state)
{
    m_state = state;
    showState();
    Q_EMIT edited();
}

void RecordField::showState()
{
    const bool editing = m_state == State::Edited;
    const bool skipped = m_state == State::Skipped;
    if (editing && m_edit->toPlainText() != m_text) {
        m_setting = true;
        m_edit->setPlainText(m_text);
        m_setting = false;
    }
    m_edit->setVisible(editing);
    m_shown->setVisible(!editing);
    m_shown->setEnabled(!skipped);
    m_shown->setForegroundRole(
        skipped || m_text.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    m_shown->setText(skipped   ? tr("Not sent along.")
            : m_text.isEmpty() ? tr("Nothing found in the conversation. What belongs here: %1").arg(m_hint)
                               : m_text);
    switch (m_state) {
    case State::Drafted:
        m_chip->setStatus(StatusChip::Kind::Neutral, tr("Drafted"));
        break;
    case State::Accepted:
        m_chip->setStatus(StatusChip::Kind::Success, tr("Accepted"));
        break;
    case State::Edited:
        m_chip->setStatus(StatusChip::Kind::Info, tr("Yours"));
        break;
    case State::Skipped:
        m_chip->setStatus(StatusChip::Kind::Neutral, tr("Skipped"));
        break;
    }
    m_accept->setVisible(m_state == State::Drafted && !m_text.isEmpty());
    m_change->setVisible(!editing && !skipped);
    m_skip->setText(skipped ? tr("Take it along") : tr("Skip"));
    m_skip->setAccessibleName(
        (skipped ? tr("Take along: %1") : tr("Skip: %1")).arg(m_edit->accessibleName()));
    showMasked();
}

void RecordField::showMasked()
{
    const QList<models::Mask> masks = models::findSecrets(m_text);
    const bool shown = m_state == State::Edited && !masks.isEmpty();
    m_masked->setTextOrHide(shown
            ? tr("A secret is hidden when this is sent. They read: %1").arg(models::masked(m_text, masks))
            : QString());
}

} // namespace agentee::ui

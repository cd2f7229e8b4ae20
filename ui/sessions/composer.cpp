#include "ui/sessions/composer.h"

#include "models/session.h"
#include "ui/collaboration/draft_keeper.h"
#include "ui/collaboration/text_label.h"
#include "ui/kit/bounded_text_edit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <cmath>

namespace agentee::ui
{

namespace
{

constexpr int fewestLines = 2;
constexpr int mostLines = 10;

} // namespace

Composer::Composer(sync::DraftStore &drafts, QWidget *parent)
    : QWidget(parent)
    , m_edit(new BoundedTextEdit(models::limits::MessageLength))
    , m_reason(new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta))
    , m_send(new QPushButton(tr("Send")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_draft(new DraftKeeper(drafts, m_edit))
{
    m_edit->setObjectName(QStringLiteral("composer"));
    m_edit->setAccessibleName(tr("Message to your agent"));
    m_edit->setTabChangesFocus(true);
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_edit->installEventFilter(this);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_send->setToolTip(tr("Send (Enter). Shift+Enter begins a new line."));
    markPrimary(m_send);
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_stop->setToolTip(tr("Stop the answer. What has arrived is kept."));
    m_stop->hide();

    auto *line = new QHBoxLayout;
    line->setSpacing(grid::small);
    line->addWidget(m_reason, 1);
    line->addWidget(m_stop);
    line->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    layout->addWidget(m_edit);
    layout->addLayout(line);
    setFocusProxy(m_edit);

    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::update);
    connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &Composer::fitHeight);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_stop, &QPushButton::clicked, this, &Composer::stopRequested);
    connect(m_draft, &DraftKeeper::failed, this, &Composer::draftFailed);
    update();
    fitHeight();
}

void Composer::setDraftKey(const QString &key)
{
    m_draft->setKey(key);
}

void Composer::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void Composer::setHindrance(const QString &reason)
{
    m_hindrance = reason;
    update();
}

void Composer::setAnswering(bool answering)
{
    m_answering = answering;
    m_stop->setVisible(answering);
    m_send->setVisible(!answering);
    update();
}

void Composer::clear()
{
    m_draft->clear();
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::send()
{
    if (m_send->isEnabled() && !m_answering)
        Q_EMIT sendRequested(text().trimmed());
}

void Composer::update()
{
    const QString typed = text();
    QString reason = m_hindrance;
    if (reason.isEmpty() && typed.size() > models::limits::MessageLength)
        reason = tr("This is longer than %L1 characters. Shorten it, or send it in parts.")
                     .arg(models::limits::MessageLength);
    m_reason->setText(reason);
    m_send->setEnabled(reason.isEmpty() && !typed.trimmed().isEmpty());
    m_send->setAccessibleDescription(reason);
}

void Composer::fitHeight()
{
    const int lines = qBound(fewestLines, int(std::ceil(m_edit->document()->size().height())), mostLines);
    const int frame = m_edit->height() > 0 ? 2 * m_edit->frameWidth() : 2;
    const int margins = int(2 * m_edit->document()->documentMargin()) + frame + grid::small;
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + margins);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            send();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace agentee::ui

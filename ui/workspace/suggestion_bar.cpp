#include "ui/workspace/suggestion_bar.h"

#include "models/suggestion.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace agentee::ui
{

SuggestionBar::SuggestionBar(QWidget *parent)
    : QFrame(parent)
    , m_note(new QLineEdit(this))
    , m_send(new QPushButton(tr("Send suggestion"), this))
{
    setFrameShape(QFrame::NoFrame);
    m_note->setObjectName(QStringLiteral("suggestionNote"));
    m_note->setPlaceholderText(tr("Why? A sentence for whoever decides"));
    m_note->setAccessibleName(tr("Reason for the suggestion"));
    m_note->setMaxLength(int(models::limits::NoteLength));
    m_send->setObjectName(QStringLiteral("sendSuggestionButton"));
    m_send->setEnabled(false);
    markPrimary(m_send);
    auto *cancel = new QPushButton(tr("Discard"), this);
    cancel->setObjectName(QStringLiteral("discardSuggestionButton"));
    markQuiet(cancel);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::medium, grid::small, grid::medium, grid::small);
    row->setSpacing(grid::small);
    row->addWidget(m_note, 1);
    row->addWidget(cancel);
    row->addWidget(m_send);

    connect(m_note, &QLineEdit::textChanged, this, &SuggestionBar::noteEdited);
    connect(m_note, &QLineEdit::returnPressed, m_send, &QPushButton::click);
    connect(m_send, &QPushButton::clicked, this, &SuggestionBar::sendRequested);
    connect(cancel, &QPushButton::clicked, this, &SuggestionBar::cancelRequested);
}

QString SuggestionBar::note() const
{
    return m_note->text().trimmed();
}

void SuggestionBar::setNote(const QString &note)
{
    const QSignalBlocker quiet(m_note);
    m_note->setText(note);
}

void SuggestionBar::setSendable(bool sendable)
{
    m_send->setEnabled(sendable);
    m_send->setToolTip(sendable ? QString() : tr("Change the text first"));
}

} // namespace agentee::ui

#include "ui/shell/status_line.h"

#include "sync/store.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"
#include "ui/workspace/age_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

StatusLine::StatusLine(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_state(new QPushButton(this))
{
    m_state->setObjectName(u"statusButton"_s);
    m_state->setFont(fontFor(TextSize::Meta));
    markQuiet(m_state);
    m_state->setFixedHeight(24);
    auto *who = new ElidedLabel(tr("Signed in as %1 (%2)").arg(store.me().name, store.tenant().name), this);
    who->setObjectName(u"signedInLabel"_s);
    who->setFont(fontFor(TextSize::Meta));
    who->setQuiet(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::small, 1, grid::medium, 1);
    row->setSpacing(grid::small);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(who);
    connect(m_state, &QPushButton::clicked, this, &StatusLine::activated);
    connect(&store, &sync::Store::statusChanged, this, &StatusLine::refresh);
    refresh();
    connect(&store, &sync::Store::statusChanged, this, &StatusLine::announceChange);
    announceChange();
}

QString StatusLine::sentence(const sync::Status &status)
{
    QStringList parts;
    switch (status.connection) {
    case sync::Status::Connection::SignInNeeded:
        parts.append(tr("Please sign in again. Nothing is lost"));
        break;
    case sync::Status::Connection::Offline:
        parts.append(tr("Offline. You can go on working"));
        break;
    case sync::Status::Connection::Connecting:
        parts.append(tr("Connecting"));
        break;
    case sync::Status::Connection::Online:
        if (status.initialSync)
            parts.append(tr("Fetching your proposals: %n change(s) so far", nullptr, int(status.received)));
        else if (!status.upToDate)
            parts.append(tr("Fetching changes"));
        else if (status.waiting == 0 && status.needPerson == 0)
            parts.append(tr("Everything synced"));
        break;
    }
    if (status.waiting > 0)
        parts.append(tr("%n edit(s) waiting", nullptr, status.waiting));
    if (status.needPerson > 0)
        parts.append(tr("%n edit(s) need you", nullptr, status.needPerson));
    return parts.join(u" · "_s);
}

void StatusLine::setNote(const QString &note)
{
    m_note = note;
    refresh();
}

void StatusLine::refresh()
{
    const sync::Status status = m_store.status();
    const QString text = m_note.isEmpty() ? sentence(status) : m_note + u" · "_s + sentence(status);
    m_state->setText(text);
    m_state->setAccessibleName(text);
    QStringList more;
    if (!status.problem.title.isEmpty())
        more.append(status.problem.title);
    if (!status.problem.nextStep.isEmpty())
        more.append(status.problem.nextStep);
    if (status.nextTry.isValid())
        more.append(tr("Next try at %1.").arg(momentText(status.nextTry)));
    more.append(tr("Click to see what waits to be sent."));
    m_state->setToolTip(more.join(u'\n'));
    QString icon;
    if (status.needPerson > 0)
        icon = u"data-warning"_s;
    else if (status.connection == sync::Status::Connection::Offline)
        icon = u"network-disconnect"_s;
    else if (status.connection == sync::Status::Connection::Online && status.upToDate && status.waiting == 0)
        icon = u"checkmark"_s;
    m_state->setIcon(icon.isEmpty()
            ? QIcon()
            : tintedIcon(
                  icon, status.needPerson > 0 ? coloursOf(this).warning : coloursOf(this).secondaryText));
}

void StatusLine::announceChange()
{
    // Every save passes through here: only what changes how the person can work is said.
    const sync::Status status = m_store.status();
    const bool needsMore = status.needPerson > m_needPerson;
    m_needPerson = status.needPerson;
    const bool isOnline = status.connection == sync::Status::Connection::Online;
    // Until the first contact the program is starting, which is no news.
    const bool moved = status.connection != sync::Status::Connection::Connecting && isOnline == m_isAway
        && (isOnline || m_wasOnline);
    m_wasOnline = m_wasOnline || isOnline;
    if (moved)
        m_isAway = !isOnline;
    if (moved && isOnline)
        announce(this, tr("The network is back."));
    if (needsMore || (moved && !isOnline))
        announce(this, sentence(status));
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = coloursOf(this);
    painter.fillRect(rect(), colours.window);
    painter.setPen(colours.border);
    painter.drawLine(0, 0, width(), 0);
}

} // namespace agentee::ui

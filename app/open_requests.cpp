#include "app/open_requests.h"

#include <QCoreApplication>
#include <QFileOpenEvent>

namespace agentee::client
{

OpenRequests::OpenRequests(QCoreApplication &application)
    : m_application(application)
{
    application.installEventFilter(this);
}

bool OpenRequests::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_application || event->type() != QEvent::FileOpen)
        return false;
    const auto *open = static_cast<QFileOpenEvent *>(event);
    const QString argument = open->file().isEmpty() ? open->url().toString(QUrl::FullyEncoded) : open->file();
    if (!argument.isEmpty())
        Q_EMIT asked(argument);
    return true;
}

} // namespace agentee::client

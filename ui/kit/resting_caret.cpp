#include "ui/kit/resting_caret.h"

#include <QApplication>
#include <QEvent>

namespace agentee::ui
{

RestingCaret::RestingCaret(QApplication &application, std::chrono::milliseconds after)
{
    m_untouched.setSingleShot(true);
    m_untouched.setInterval(after);
    connect(&m_untouched, &QTimer::timeout, this, &RestingCaret::rest);
    application.installEventFilter(this);
    m_untouched.start();
}

RestingCaret::~RestingCaret()
{
    wake();
}

bool RestingCaret::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::FocusIn:
        wake();
        m_untouched.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void RestingCaret::rest()
{
    if (m_flashTime > 0)
        return;
    m_flashTime = QApplication::cursorFlashTime();
    if (m_flashTime > 0)
        QApplication::setCursorFlashTime(0);
}

void RestingCaret::wake()
{
    if (m_flashTime > 0)
        QApplication::setCursorFlashTime(m_flashTime);
    m_flashTime = 0;
}

} // namespace agentee::ui

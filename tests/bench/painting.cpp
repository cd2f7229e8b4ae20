#include "tests/bench/painting.h"

#include <QCoreApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

namespace
{

class PaintWatcher : public QObject
{
public:
    PaintWatcher(QEventLoop &loop, const std::function<bool()> &met)
        : m_loop(loop)
        , m_met(met)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }
    bool isDone() const { return m_done; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_asked) {
            m_asked = true;
            QTimer::singleShot(0, this, &PaintWatcher::look); // behind everything that is due now
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void look()
    {
        m_asked = false;
        m_done = m_met();
        if (m_done)
            m_loop.quit();
    }

    QEventLoop &m_loop;
    const std::function<bool()> &m_met;
    bool m_asked = false;
    bool m_done = false;
};

} // namespace

models::Result<void> untilPainted(const std::function<bool()> &met)
{
    QEventLoop loop;
    const PaintWatcher watcher(loop, met);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    loop.exec();
    if (watcher.isDone())
        return {};
    return models::problem(models::Problem::Kind::Unavailable, u"Nothing was painted for a minute."_s);
}

} // namespace agentee::bench

#include "sync/engine/engine_thread.h"

#include "sync/engine/engine.h"

#include <QCoreApplication>

#include <algorithm>

namespace agentee::sync
{

using models::Id;
using models::Problem;
using models::Result;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Store)
};

Problem cancelled()
{
    return {.kind = Problem::Kind::Cancelled, .title = Say::tr("The account was closed.")};
}

} // namespace

EngineThread::EngineThread(const EngineParts &parts)
    : m_engine(new Engine(parts))
{
    qRegisterMetaType<ChangeSet>();
    qRegisterMetaType<Status>();
    qRegisterMetaType<models::StreamEvent>();
    m_thread.setObjectName(QStringLiteral("sync"));
    m_engine->moveToThread(&m_thread);
    connect(m_engine, &Engine::changed, this, &EngineThread::changed);
    connect(m_engine, &Engine::status, this, &EngineThread::status);
    connect(m_engine, &Engine::event, this, &EngineThread::event);
    connect(m_engine, &Engine::signInNeeded, this, &EngineThread::signInNeeded);
    connect(m_engine, &Engine::cacheDamaged, this, &EngineThread::cacheDamaged);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
}

EngineThread::~EngineThread()
{
    if (m_thread.isRunning()) {
        tell([](Engine &engine) { engine.stop(); });
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_engine;
    }
    for (const std::shared_ptr<Pending> &pending : std::exchange(m_pending, {})) {
        pending->answer = std::unexpected(cancelled());
        pending->latch.release();
    }
}

void EngineThread::tell(const std::function<void(Engine &)> &what)
{
    Engine *const engine = m_engine;
    QMetaObject::invokeMethod(engine, [engine, what] { what(*engine); }, Qt::QueuedConnection);
}

void EngineThread::start()
{
    if (!m_thread.isRunning())
        m_thread.start();
    tell([](Engine &engine) { engine.start(); });
}

void EngineThread::wakeUp()
{
    if (m_thread.isRunning())
        tell([](Engine &engine) { engine.wakeUp(); });
}

void EngineThread::releaseCache()
{
    if (!m_thread.isRunning())
        return;
    Engine *const engine = m_engine;
    QMetaObject::invokeMethod(engine, [engine] { engine->stop(); }, Qt::BlockingQueuedConnection);
}

void EngineThread::resumeCache()
{
    if (m_thread.isRunning())
        tell([](Engine &engine) { engine.start(); });
}

QCoro::Task<Result<ApiAnswer>> EngineThread::handOver(std::function<void(Engine &, Finish)> work)
{
    if (!m_thread.isRunning())
        co_return std::unexpected(Problem{.kind = Problem::Kind::NetworkFailure,
            .title = Say::tr("The server cannot be reached now."),
            .nextStep = Say::tr("Try again when you are online.")});
    const auto pending = std::make_shared<Pending>();
    m_pending.push_back(pending);
    const Finish finish = [this, pending](const Result<ApiAnswer> &answer) {
        QMetaObject::invokeMethod(
            this,
            [this, pending, answer] {
                std::erase(m_pending, pending);
                pending->answer = answer;
                pending->latch.release();
            },
            Qt::QueuedConnection);
    };
    tell([work, finish](Engine &engine) { work(engine, finish); });
    const Latch latch = pending->latch;
    co_await latch;
    co_return pending->answer;
}

QCoro::Task<Result<ApiAnswer>> EngineThread::call(ApiRequest request, std::optional<models::Entity> answered)
{
    return handOver([request, answered](
                        Engine &engine, const Finish &finish) { engine.call(request, answered, finish); });
}

QCoro::Task<Result<void>> EngineThread::fetchTranscript(Id grantId)
{
    const Result<ApiAnswer> answer = co_await handOver(
        [grantId](Engine &engine, const Finish &finish) { engine.fetchTranscript(grantId, finish); });
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return {};
}

void EngineThread::setPresence(const std::optional<Id> &workspaceId)
{
    tell([workspaceId](Engine &engine) { engine.setPresence(workspaceId); });
}

void EngineThread::drain()
{
    tell([](Engine &engine) { engine.drain(); });
}

void EngineThread::syncNow()
{
    tell([](Engine &engine) { engine.syncNow(); });
}

} // namespace agentee::sync

// agentee-test-crash FOLDER HOW: a program that watches for its own crash, and crashes.

#include "app/diagnostics/crash_reports.h"
#include "threads/background.h"
#include "threads/worker_thread.h"

#include <QCoreApplication>
#include <QDir>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <thread>

#include <link.h>

using namespace Qt::StringLiterals;

namespace
{

volatile int sink = 0;
int *volatile nowhere = nullptr;

[[gnu::noinline]] void touchNothing()
{
    *nowhere = 1;
}

[[gnu::noinline]] int runOver(int depth)
{
    if (depth < sink)
        return 0; // never, which the compiler need not know
    volatile char room[4096];
    room[depth % 4096] = char(depth);
    return runOver(depth + 1) + room[0];
}

int crash(const QString &folder, const QString &how)
{
    if (how == "without folder"_L1 && QDir().rmdir(folder))
        touchNothing();
    else if (how == "null"_L1)
        touchNothing();
    else if (how == "stack"_L1)
        sink = runOver(0);
    else if (how == "abort"_L1)
        std::abort();
    else if (how == "fatal"_L1)
        qFatal("agentee-test-crash: on purpose");
    else if (how == "sent"_L1)
        ::raise(SIGSEGV);
    else if (how == "thread"_L1)
        std::thread(touchNothing).join();
    else if (how == "stack of the pool"_L1) {
        agentee::runInBackground([] { sink = runOver(0); });
        QThreadPool::globalInstance()->waitForDone();
    } else if (how == "stack of a worker"_L1) {
        agentee::WorkerThread worker;
        QObject inside;
        inside.moveToThread(&worker);
        worker.start();
        QMetaObject::invokeMethod(&inside, [] { sink = runOver(0); }, Qt::BlockingQueuedConnection);
    } else if (how == "threads"_L1) {
        std::atomic<int> ready = 0;
        const auto together = [&ready] {
            for (++ready; ready < 4;) { }
            touchNothing();
        };
        std::thread threads[]{
            std::thread(together), std::thread(together), std::thread(together), std::thread(together)};
        for (std::thread &thread : threads)
            thread.join();
    } else if (how == "loader"_L1) { // while the loader's list of modules is locked
        ::dl_iterate_phdr(
            [](dl_phdr_info *, size_t, void *) {
                touchNothing();
                return 0;
            },
            nullptr);
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(u"7.8.9"_s);
    agentee::client::CrashReports reports(QCoreApplication::arguments().at(1));
    if (!reports.watch())
        return 3;
    return crash(QCoreApplication::arguments().at(1), QCoreApplication::arguments().at(2));
}

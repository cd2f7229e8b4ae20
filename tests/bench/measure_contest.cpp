#include "sync/engine/drainer.h"
#include "tests/bench/bare_client.h"
#include "tests/bench/corpus.h"
#include "tests/bench/measure_sync.h"
#include "tests/bench/process_memory.h"
#include "tests/bench/scene.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

using models::Problem;
using models::Result;

namespace
{

struct Course {
    int accepted = 0;
    int refused = 0;
};

int writersIn(const Setting &setting)
{
    return std::min(50, setting.edits);
}

int writesOfEach(const Setting &setting)
{
    return std::max(1, setting.saves / 20);
}

QByteArray bodyOf(int writer, int number)
{
    return QJsonDocument(
        QJsonObject{{u"markdown"_s, u"## Part\n\nWriter %1, %2.\n"_s.arg(writer).arg(number)}})
        .toJson(QJsonDocument::Compact);
}

qint64 versionIn(const QJsonObject &section)
{
    return section.value("version"_L1).toInteger();
}

Result<Course> write(BareClient &client, const QByteArray &path, int writer, int writes)
{
    Course course;
    qint64 version = 1;
    while (course.accepted < writes) {
        sync::Backoff wait(sync::contestWaits);
        auto answer = client.put(path, bodyOf(writer, course.accepted), version);
        while (!answer && answer.error().kind == Problem::Kind::Stale) {
            ++course.refused;
            version = versionIn(answer.error().current);
            std::this_thread::sleep_for(wait.next());
            answer = client.put(path, bodyOf(writer, course.accepted), version);
        }
        if (!answer)
            return std::unexpected(answer.error());
        ++course.accepted;
        version = versionIn(QJsonDocument::fromJson(*answer).object());
    }
    return course;
}

/// All writers at once; none of them knows of the others.
Result<Figures> measure(const Setting &setting, int writers, int writes)
{
    const QTemporaryDir folder(setting.folder + u"/contest-XXXXXX"_s);
    const auto backend = tests::BackendProcess::start(folder.filePath(u"backend"_s));
    if (!backend)
        return std::unexpected(backend.error());
    const models::NewWorkspace workspace = plainWorkspace(u"Written to"_s, {u"## Part\n\nNothing yet.\n"_s});
    if (auto seeded = seed((*backend)->url(), 1, [&](qsizetype) { return workspace; }); !seeded)
        return std::unexpected(seeded.error());
    const QByteArray path = "/v1/sections/" + models::idText(workspace.sections.constFirst().id).toLatin1();
    auto first = BareClient::signIn((*backend)->url(), ana().email, samplePassword());
    if (!first)
        return std::unexpected(first.error());

    std::mutex mutex;
    Result<Course> whole;
    const auto work = [&](int writer) {
        const Result<Course> course = write(*(*first)->another(), path, writer, writes);
        const std::scoped_lock lock(mutex);
        if (!course)
            whole = course;
        if (!whole || !course)
            return;
        whole->accepted += course->accepted;
        whole->refused += course->refused;
    };
    const qint64 before = now();
    {
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back(work, writer);
    }
    const qint64 taken = now() - before;
    if (!whole)
        return std::unexpected(whole.error());
    return Figures{{u"time"_s, double(taken) / 1e9, u"s"_s},
        {u"writes a second"_s, whole->accepted * 1e9 / double(taken), u"/s"_s},
        {u"refused for one that was accepted"_s, double(whole->refused) / whole->accepted, QString()}};
}

} // namespace

Result<Figures> contest(const Setting &setting)
{
    return measure(setting, writersIn(setting), writesOfEach(setting));
}

Result<Figures> oneWriter(const Setting &setting)
{
    return measure(setting, 1, writersIn(setting) * writesOfEach(setting));
}

} // namespace agentee::bench

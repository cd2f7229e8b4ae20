#include "tests/bench/catalogue.h"

#include "tests/bench/measure_sync.h"
#include "tests/bench/measure_window.h"
#include "tests/bench/scene.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

const QList<Task> &preparations()
{
    static const QList<Task> all{
        {u"prepare-backend"_s, u"filling a backend"_s, prepareBackend},
        {u"prepare-profile"_s, u"filling a profile from it"_s, prepareProfile},
        {u"prepare-document"_s, u"filling a profile with a long document"_s, prepareDocument},
    };
    return all;
}

const QList<Comparison> &comparisons()
{
    static const QList<Comparison> all{
        {.name = u"start"_s,
            .title = u"Cold start"_s,
            .preparations = {u"prepare-backend"_s, u"prepare-profile"_s},
            .ours = {u"start"_s, u"client with a full cache"_s, coldStart, true},
            .other = {u"start-other"_s, u"empty Qt window"_s, {}, true, u"agentee-bench-empty-window"_s},
            .quick = true},
        {.name = u"document"_s,
            .title = u"Opening a document"_s,
            .preparations = {u"prepare-document"_s},
            .ours = {u"document"_s, u"proposal page"_s, openDocument, true},
            .other = {u"document-other"_s, u"QPlainTextEdit, same text"_s, openPlainText, true},
            .quick = true},
        {.name = u"transcript"_s,
            .title = u"Opening a transcript"_s,
            .preparations = {},
            .ours = {u"transcript"_s, u"transcript view"_s, openTranscript, true},
            .other = {u"transcript-other"_s, u"QPlainTextEdit, same text"_s, openPlainTranscript, true},
            .quick = true},
        {.name = u"initial-sync"_s,
            .title = u"Initial sync"_s,
            .preparations = {u"prepare-backend"_s},
            .ours = {u"initial-sync"_s, u"client and backend"_s, initialSync},
            .other = {u"initial-sync-other"_s, u"plain SQLite inserts"_s, plainInsert}},
        {.name = u"save"_s,
            .title = u"Save to the other client"_s,
            .preparations = {},
            .ours = {u"save"_s, u"two clients, two people"_s, saveToOther},
            .other = {u"save-other"_s, u"bare HTTP PUT"_s, barePut}},
        {.name = u"outbox"_s,
            .title = u"Sending what waited offline"_s,
            .preparations = {},
            .ours = {u"outbox"_s, u"outbox drained"_s, drainOutbox},
            .other = {u"outbox-other"_s, u"PUTs over one connection"_s, sequentialPuts}},
    };
    return all;
}

const Task *findTask(const QString &key)
{
    for (const Task &task : preparations()) {
        if (task.key == key)
            return &task;
    }
    for (const Comparison &comparison : comparisons()) {
        if (comparison.ours.key == key)
            return &comparison.ours;
        if (comparison.other.key == key)
            return &comparison.other;
    }
    return nullptr;
}

} // namespace agentee::bench

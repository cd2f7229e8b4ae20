#include "tests/bench/catalogue.h"

using namespace Qt::StringLiterals;

namespace agentee::bench
{

const QList<Comparison> &comparisons()
{
    static const QString engine = u"agentee-bench-engine"_s;
    static const QString window = u"agentee-bench-window"_s;
    static const QString program = u"agentee-bench-program"_s;
    static const QString plain = u"agentee-bench-plain"_s;
    static const Task backend{u"prepare-backend"_s, u"filling a backend"_s, engine};
    static const Task profile{u"prepare-profile"_s, u"filling a profile from it"_s, engine};
    static const Task document{u"prepare-document"_s, u"filling a profile with a long document"_s, engine};
    static const Task transcript{u"prepare-transcript"_s, u"writing a long transcript"_s, engine};
    static const Task shared{u"prepare-shared"_s, u"filling a profile with a shared conversation"_s, engine};
    static const QList<Comparison> all{
        {.name = u"start"_s,
            .title = u"Cold start"_s,
            .preparations = {backend, profile},
            .ours = {u"start"_s, u"client with a full cache"_s, window},
            .other = {u"empty-window"_s, u"empty Qt window"_s, plain},
            .quick = true},
        {.name = u"program"_s,
            .title = u"The program, from outside"_s,
            .preparations = {backend, profile},
            .ours = {u"client"_s, u"agentee with a full cache"_s, program},
            .other = {u"kate"_s, u"Kate, empty document"_s, program},
            .quick = true},
        {.name = u"program-warm"_s,
            .title = u"The program with a transcript made ready for, from outside"_s,
            .preparations = {shared},
            .ours = {u"warm-client"_s, u"agentee with a shared conversation"_s, program},
            .other = {u"kate"_s, u"Kate, empty document"_s, program},
            .quick = true},
        {.name = u"palette"_s,
            .title = u"Typing into the command palette"_s,
            .preparations = {backend, profile},
            .ours = {u"palette"_s, u"command palette"_s, window},
            .other = {u"plain-filter"_s, u"QSortFilterProxyModel, as many titles"_s, plain},
            .quick = true},
        {.name = u"document"_s,
            .title = u"Opening a document"_s,
            .preparations = {document},
            .ours = {u"document"_s, u"proposal page"_s, window},
            .other = {u"plain-document"_s, u"QPlainTextEdit, same text"_s, plain},
            .quick = true},
        {.name = u"transcript"_s,
            .title = u"Opening a transcript"_s,
            .preparations = {transcript},
            .ours = {u"transcript"_s, u"transcript view"_s, window},
            .other = {u"plain-transcript"_s, u"QPlainTextEdit, same text"_s, plain},
            .quick = true},
        {.name = u"transcript-warm"_s,
            .title = u"Opening a transcript that was made ready for"_s,
            .preparations = {transcript},
            .ours = {u"warm-transcript"_s, u"transcript view, engine started before"_s, window},
            .other = {u"transcript"_s, u"transcript view"_s, window},
            .quick = true},
        {.name = u"initial-sync"_s,
            .title = u"Initial sync"_s,
            .preparations = {backend},
            .ours = {u"initial-sync"_s, u"client and backend"_s, engine},
            .other = {u"plain-insert"_s, u"plain SQLite inserts"_s, engine}},
        {.name = u"save"_s,
            .title = u"Save to the other client"_s,
            .preparations = {},
            .ours = {u"save"_s, u"two clients, two people"_s, engine},
            .other = {u"bare-put"_s, u"bare HTTP PUT"_s, engine}},
        {.name = u"outbox"_s,
            .title = u"Sending what waited offline"_s,
            .preparations = {},
            .ours = {u"outbox"_s, u"outbox drained"_s, engine},
            .other = {u"sequential-puts"_s, u"PUTs over one connection"_s, engine}},
        {.name = u"contest"_s,
            .title = u"Fifty writers, one section"_s,
            .preparations = {},
            .ours = {u"contest"_s, u"fifty writers"_s, engine},
            .other = {u"one-writer"_s, u"one writer, as many writes"_s, engine}},
    };
    return all;
}

} // namespace agentee::bench

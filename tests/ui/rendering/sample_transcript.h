#pragma once

#include "ui/rendering/transcript_entry.h"

#include <QTimeZone>

/// A short conversation with everything that a transcript can hold.
inline QList<agentee::ui::TranscriptEntry> sampleTranscript()
{
    using Entry = agentee::ui::TranscriptEntry;
    using Kind = Entry::Kind;
    const QDateTime start(QDate(2026, 3, 3), QTime(14, 2), QTimeZone::UTC);
    QList<Entry> entries;
    const auto add = [&](Kind kind, const QString &author, const QString &markdown) -> Entry & {
        Entry entry;
        entry.kind = kind;
        entry.author = author;
        entry.authorId = author;
        entry.time = start.addSecs(entries.size() * 40);
        entry.markdown = markdown;
        entries.append(entry);
        return entries.last();
    };
    const QString ana = QStringLiteral("Ana Lima");
    const QString agent = QStringLiteral("Agent");
    add(Kind::Person, ana,
        QStringLiteral(
            "The harbour asks for a retrofit of **42 fenders**. Draft the technical approach, and check the "
            "load figures against `loads.csv`."));
    Entry &tool = add(Kind::ToolCall, agent, {});
    tool.toolName = QStringLiteral("read_file");
    tool.toolSummary = QStringLiteral("loads.csv, 214 rows");
    tool.toolDetail = QStringLiteral("{\n  \"path\": \"loads.csv\",\n  \"token\": \"⟦GitHub token⟧\"\n}\n\n"
                                     "berth,load_kn\n1,830\n2,790");
    add(Kind::Agent, agent,
        QStringLiteral(
            "## Technical approach\n\nThe retrofit replaces the fenders **first**, berth by berth:\n\n"
            "1. Survey the chains and shackles\n2. Replace the units on berths 1 and 2\n"
            "3. Test with a [loaded vessel](https://example.org/test)\n\n"
            "| Berth | Load (kN) | State |\n|---|--:|:-:|\n| 1 | 830 | worn |\n| 2 | 790 | *sound* |\n\n"
            "```python\n# the load with the berthing factor\ndef load(rows):\n"
            "    return max(float(row[\"load_kn\"]) for row in rows) * 1.25\n```\n\n"
            "> The chains were last changed in 2009.\n\n- [x] loads checked\n- [ ] divers booked\n"));
    Entry &masked = add(Kind::Person, ana,
        QStringLiteral("Use this to reach the store: ⟦GitHub token⟧ and keep it out of the draft."));
    masked.masked = true;
    add(Kind::LeftOut, {}, {}).leftOutCount = 3;
    add(Kind::Notice, {}, QStringLiteral("Bình Nguyễn joined the conversation."));
    add(Kind::Person, QStringLiteral("Bình Nguyễn"),
        QStringLiteral("Có thể dùng thép không gỉ không? Проверьте цены, пожалуйста."));
    Entry &partial = add(Kind::Agent, agent,
        QStringLiteral(
            "Stainless steel is possible for the shackles. For the chains the price per metre rises from 85 "
            "to 240, which"));
    partial.ending = Entry::Ending::CutOff;
    return entries;
}

/// A long conversation: `count` entries of everyday length.
inline QList<agentee::ui::TranscriptEntry> longTranscript(qsizetype count)
{
    const QList<agentee::ui::TranscriptEntry> sample = sampleTranscript();
    QList<agentee::ui::TranscriptEntry> entries;
    entries.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        agentee::ui::TranscriptEntry entry = sample.at(i % sample.size());
        entry.time = sample.first().time.addSecs(i * 60);
        if (!entry.markdown.isEmpty())
            entry.markdown += QStringLiteral("\n\nMessage %1.").arg(i);
        entries.append(entry);
    }
    return entries;
}

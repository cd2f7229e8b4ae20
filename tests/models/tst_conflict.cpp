#include "models/conflict.h"
#include "models/content_hash.h"

#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

namespace
{

const QString base = u"# Approach\n\nWe start small.\n\nThen we grow.\n\nThen we stop.\n"_s;
const QString mine = u"# Approach\n\nWe start tiny.\n\nThen we grow.\n\nThen we stop.\n"_s;
const QString theirsElsewhere = u"# Approach\n\nWe start small.\n\nThen we grow.\n\nThen we rest.\n"_s;
const QString bothMerged = u"# Approach\n\nWe start tiny.\n\nThen we grow.\n\nThen we rest.\n"_s;
const QString theirsSameLine = u"# Approach\n\nWe start big.\n\nThen we grow.\n\nThen we stop.\n"_s;

constexpr qint64 baseVersion = 7;

Section row(const QString &markdown, qint64 version, bool deleted = false)
{
    Section section;
    section.id = newId();
    section.markdown = markdown;
    section.version = version;
    section.contentHash = contentHash(markdown);
    section.deleted = deleted;
    return section;
}

QueuedSectionEdit edit(const QString &text, const QString &from = base)
{
    return {.baseVersion = baseVersion, .baseHash = contentHash(from), .baseText = from, .text = text};
}

struct Case {
    const char *name;
    std::optional<Section> server;
    QueuedSectionEdit edit;
    ConflictOutcome editor; ///< may edit and suggest
    ConflictOutcome reviewer; ///< may suggest only
    ConflictOutcome stranger; ///< may do neither
};

/// The outcomes of a case that rights decide.
Case byRights(const char *name, const std::optional<Section> &server, const QueuedSectionEdit &queued,
    NextStep next, const QString &text)
{
    return {name, server, queued, {next, text}, {NextStep::BecomeSuggestion, queued.text},
        {NextStep::KeepAsText, queued.text}};
}

/// One outcome whatever the rights.
Case always(const char *name, const std::optional<Section> &server, const QueuedSectionEdit &queued,
    NextStep next, const QString &text)
{
    return {name, server, queued, {next, text}, {next, text}, {next, text}};
}

QueuedSectionEdit withDamagedBase()
{
    QueuedSectionEdit damaged = edit(mine);
    damaged.baseText.chop(10);
    return damaged;
}

QList<Case> cases()
{
    // Each side adds four units to a text that has room for four.
    const QString full = u"first\n"_s + QString(limits::SectionMarkdownLength - 11, u'x') + u'\n';
    const QString fullMine = u"a\nb\n"_s + full;
    const QString fullTheirs = full + u"c\nd\n"_s;
    return {
        byRights("base still current", row(base, 7), edit(mine), NextStep::Send, mine),
        byRights("changed and changed back", row(base, 9), edit(mine), NextStep::RebaseAndSend, mine),
        byRights(
            "versions counted anew after a restore", row(base, 3), edit(mine), NextStep::RebaseAndSend, mine),
        byRights("others changed other lines", row(theirsElsewhere, 8), edit(mine), NextStep::RebaseAndSend,
            bothMerged),
        byRights("same version, other text", row(theirsElsewhere, 7), edit(mine), NextStep::RebaseAndSend,
            bothMerged),
        byRights("older version, other text", row(theirsElsewhere, 2), edit(mine), NextStep::RebaseAndSend,
            bothMerged),
        byRights(
            "others changed the same line", row(theirsSameLine, 8), edit(mine), NextStep::AskPerson, mine),
        byRights("others emptied it", row(QString(), 8), edit(mine), NextStep::AskPerson, mine),
        byRights("damaged base, others changed", row(theirsElsewhere, 8), withDamagedBase(),
            NextStep::AskPerson, mine),
        byRights("damaged base, nobody changed", row(base, 7), withDamagedBase(), NextStep::AskPerson, mine),
        byRights(
            "merged text too long", row(fullTheirs, 8), edit(fullMine, full), NextStep::AskPerson, fullMine),
        {"others made the same change and another", row(bothMerged, 8), edit(mine),
            {NextStep::AlreadyThere, bothMerged}, {NextStep::BecomeSuggestion, mine},
            {NextStep::KeepAsText, mine}},
        always("server has the edit", row(mine, 8), edit(mine), NextStep::AlreadyThere, mine),
        always("server has it, other line ends", row(QString(mine).replace(u'\n', "\r\n"_L1), 8), edit(mine),
            NextStep::AlreadyThere, QString(mine).replace(u'\n', "\r\n"_L1)),
        always("edit changes nothing", row(base, 7), edit(base), NextStep::AlreadyThere, base),
        always("edit changes nothing, others did", row(theirsSameLine, 8), edit(base), NextStep::AlreadyThere,
            theirsSameLine),
        always("deleted", row(base, 8, true), edit(mine), NextStep::KeepAsText, mine),
        always("deleted with the same text", row(mine, 8, true), edit(mine), NextStep::KeepAsText, mine),
        always("gone", std::nullopt, edit(mine), NextStep::KeepAsText, mine),
    };
}

} // namespace

class TestConflict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void resolves_data();
    void resolves();
};

void TestConflict::resolves_data()
{
    QTest::addColumn<QueuedSectionEdit>("edit");
    QTest::addColumn<std::optional<Section>>("server");
    QTest::addColumn<bool>("mayEdit");
    QTest::addColumn<bool>("maySuggest");
    QTest::addColumn<ConflictOutcome>("expected");
    const QList<Case> all = cases();
    for (const Case &each : all) {
        QTest::addRow("%s, editor", each.name) << each.edit << each.server << true << true << each.editor;
        QTest::addRow("%s, editor only", each.name)
            << each.edit << each.server << true << false << each.editor;
        QTest::addRow("%s, reviewer", each.name)
            << each.edit << each.server << false << true << each.reviewer;
        QTest::addRow("%s, no right", each.name)
            << each.edit << each.server << false << false << each.stranger;
    }
}

void TestConflict::resolves()
{
    QFETCH(QueuedSectionEdit, edit);
    QFETCH(std::optional<Section>, server);
    QFETCH(bool, mayEdit);
    QFETCH(bool, maySuggest);
    QFETCH(ConflictOutcome, expected);
    const ConflictOutcome outcome = resolveSectionEdit(edit, server, mayEdit, maySuggest);
    QCOMPARE(outcome.next, expected.next);
    QCOMPARE(outcome.text, expected.text);
}

QTEST_APPLESS_MAIN(TestConflict)
#include "tst_conflict.moc"

#include "codec_check.h"
#include "entity_samples.h"

#include "models/api.h"

#include <QJsonArray>
#include <QTest>

using namespace agentee::models;
using namespace agentee::models::test;
using namespace Qt::StringLiterals;

namespace
{

QStringList names(const char *spaced)
{
    return QString::fromLatin1(spaced).split(u' ');
}

HandoffRecord record(quint32 seed)
{
    Draw draw(seed);
    HandoffRecord made;
    made.id = handoffRecordId(draw.letters(1, 4), draw.time().date(), int(draw.number(1, 100)));
    made.summary = draw.text();
    made.decisions = {{.what = draw.line(),
        .why = draw.line(),
        .rejectedAlternatives = {draw.line(), draw.line()},
        .message = 3}};
    made.changes = {draw.line()};
    made.nextSteps = {draw.line(), draw.line()};
    made.openQuestions = {draw.line()};
    made.context = draw.text();
    made.resumePrompt = draw.text();
    made.contentHash = handoffRecordHash(made);
    return made;
}

Share share(quint32 seed)
{
    Draw draw(seed);
    return {
        .id = draw.id(),
        .workspaceId = draw.id(),
        .senderId = draw.id(),
        .recipientId = draw.id(),
        .mode = draw.oneOf(ShareMode::Reviewer),
        .state = draw.oneOf(ShareState::Recalled),
        .sentAt = draw.time(),
        .openedAt = draw.optionalTime(),
        .continuedAt = draw.optionalTime(),
        .closedAt = draw.optionalTime(),
        .expiresAt = draw.optionalTime(),
        .grantId = draw.optionalId(),
        .handoffRecord = record(seed),
    };
}

TranscriptGrant grant(quint32 seed)
{
    Draw draw(seed);
    return {
        .id = draw.id(),
        .shareId = draw.id(),
        .workspaceId = draw.id(),
        .sessionId = draw.id(),
        .grantorId = draw.id(),
        .granteeId = draw.id(),
        .following = draw.coin(),
        .messageCount = draw.number(1),
        .opens = int(draw.number(1)),
        .createdAt = draw.time(),
        .expiresAt = draw.optionalTime(),
        .revokedAt = draw.optionalTime(),
    };
}

ShareCommand shareCommand(quint32 seed)
{
    Draw draw(seed);
    const auto extent = draw.coin() ? TranscriptExtent::UpToNow : draw.oneOf(TranscriptExtent::Following);
    return {
        .id = draw.id(),
        .recipientId = draw.id(),
        .mode = draw.oneOf(ShareMode::Reviewer),
        .transcript = extent,
        .sessionId = extent == TranscriptExtent::None ? std::nullopt : std::optional(draw.id()),
        .upToMessageCount = draw.number(20),
        .leftOut = {3, 0, 19},
        .expiresAt = draw.optionalTime(),
        .handoffRecord = record(seed),
    };
}

SignedIn signedIn(quint32 seed)
{
    Draw draw(seed);
    return {
        .accessToken = draw.letters(43, 43),
        .refreshToken = draw.letters(43, 43),
        .expiresInSeconds = int(draw.number(1)),
        .person = person(seed),
        .tenant = tenant(seed),
    };
}

Discovery discovery(quint32 seed)
{
    Draw draw(seed);
    return {
        .name = draw.line(),
        .version = u"1.2.3"_s,
        .apiVersion = int(draw.number(2)),
        .embedded = draw.coin(),
    };
}

NewSection newSection(quint32 seed)
{
    Draw draw(seed);
    return {.id = draw.id(), .key = draw.letters(30, 40), .title = draw.line(), .markdown = draw.text()};
}

NewWorkspace newWorkspace(quint32 seed)
{
    Draw draw(seed);
    return {
        .id = draw.id(),
        .title = draw.line(),
        .workflowKey = draw.line(),
        .frontMatter = draw.text(),
        .state = draw.object(),
        .sections = {newSection(seed + 1), newSection(seed + 2), newSection(seed + 3)},
    };
}

QList<Message> messages(quint32 seed)
{
    QList<Message> made{message(seed), message(seed + 1), message(seed + 2)};
    for (qsizetype i = 1; i < made.size(); ++i)
        made[i].offset = made.at(i - 1).offset + 1;
    return made;
}

SharePreview sharePreview(quint32 seed)
{
    Draw draw(seed);
    return {.messages = messages(seed), .maskCount = int(draw.number(1)), .draft = record(seed)};
}

MessagePage messagePage(quint32 seed)
{
    return {.messages = messages(seed), .more = Draw(seed).coin()};
}

SearchHit searchHit(quint32 seed)
{
    Draw draw(seed);
    return {
        .workspaceId = draw.id(),
        .workspaceTitle = draw.line(),
        .sectionId = draw.id(),
        .sectionTitle = draw.line(),
        .snippet = u"ten units."_s,
        .matches = {{0, 3}, {9, 1}},
    };
}

QList<Codec> shares()
{
    return {
        codec<Share>(u"share"_s, share, toJson, shareFromJson,
            names(
                "id workspace_id sender_id recipient_id mode state sent_at opened_at continued_at closed_at "
                "expires_at grant_id handoff_record"),
            names("opened_at continued_at closed_at expires_at grant_id"), names("mode state")),
        codec<TranscriptGrant>(u"transcript_grant"_s, grant, toJson, transcriptGrantFromJson,
            names("id share_id workspace_id session_id grantor_id grantee_id following message_count opens "
                  "created_at expires_at revoked_at"),
            names("expires_at revoked_at")),
        codec<ShareCommand>(u"share_command"_s, shareCommand, toJson, shareCommandFromJson,
            names("id recipient_id mode transcript session_id up_to_message_count left_out expires_at "
                  "handoff_record"),
            names("expires_at"), names("mode transcript"), true),
    };
}

QList<Codec> answers()
{
    return {
        codec<SignedIn>(u"signed_in"_s, signedIn, toJson, signedInFromJson,
            names("access_token refresh_token expires_in_seconds person tenant")),
        codec<Discovery>(
            u"discovery"_s, discovery, toJson, discoveryFromJson, names("name version api_version embedded")),
        codec<NewSection>(u"new_section"_s, newSection, toJson, newSectionFromJson,
            names("id key title markdown"), {}, {}, true),
        codec<NewWorkspace>(u"new_workspace"_s, newWorkspace, toJson, newWorkspaceFromJson,
            names("id title workflow_key front_matter state sections"), {}, {}, true),
        codec<SharePreview>(u"share_preview"_s, sharePreview, toJson, sharePreviewFromJson,
            names("messages mask_count draft")),
        codec<MessagePage>(
            u"message_page"_s, messagePage, toJson, messagePageFromJson, names("messages more")),
        codec<SearchHit>(u"search_hit"_s, searchHit, toJson, searchHitFromJson,
            names("workspace_id workspace_title section_id section_title snippet matches")),
    };
}

void addRows()
{
    QTest::addColumn<Codec>("codec");
    const QList<Codec> all = shares() + answers();
    for (const Codec &each : all)
        QTest::newRow(qPrintable(each.name)) << each;
}

} // namespace

class TestWireCodecs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data() { addRows(); }
    void roundTrip();
    void everyFieldIsChecked_data() { addRows(); }
    void everyFieldIsChecked();
    void transcriptOfACommand_data();
    void transcriptOfACommand();
    void sectionsOfANewWorkspace();
    void messagesFollowEachOther();
    void matchesLieInTheSnippet_data();
    void matchesLieInTheSnippet();
    void receipt_data();
    void receipt();
    void wordsOfSharesAreFixed();
};

void TestWireCodecs::roundTrip()
{
    QFETCH(Codec, codec);
    checkRoundTrip(codec);
}

void TestWireCodecs::everyFieldIsChecked()
{
    QFETCH(Codec, codec);
    checkMutations(codec);
}

void TestWireCodecs::transcriptOfACommand_data()
{
    QTest::addColumn<TranscriptExtent>("extent");
    QTest::addColumn<bool>("withSession");
    QTest::addColumn<QList<qint64>>("leftOut");
    QTest::addColumn<bool>("accepted");
    using Offsets = QList<qint64>;
    QTest::newRow("none") << TranscriptExtent::None << false << Offsets() << true;
    QTest::newRow("up to now") << TranscriptExtent::UpToNow << true << Offsets{0, 4} << true;
    QTest::newRow("up to now, no session") << TranscriptExtent::UpToNow << false << Offsets() << false;
    QTest::newRow("following, no session") << TranscriptExtent::Following << false << Offsets() << false;
    QTest::newRow("left out beyond the end") << TranscriptExtent::UpToNow << true << Offsets{5} << false;
    QTest::newRow("following may leave out later turns")
        << TranscriptExtent::Following << true << Offsets{5} << true;
    QTest::newRow("left out twice") << TranscriptExtent::UpToNow << true << Offsets{2, 2} << false;
    QTest::newRow("negative offset") << TranscriptExtent::UpToNow << true << Offsets{-1} << false;
}

void TestWireCodecs::transcriptOfACommand()
{
    QFETCH(TranscriptExtent, extent);
    QFETCH(bool, withSession);
    QFETCH(QList<qint64>, leftOut);
    QFETCH(bool, accepted);
    ShareCommand command = shareCommand(0);
    command.transcript = extent;
    command.sessionId = withSession ? std::optional(newId()) : std::nullopt;
    command.upToMessageCount = 5;
    command.leftOut = leftOut;
    QCOMPARE(shareCommandFromJson(toJson(command)).has_value(), accepted);
}

void TestWireCodecs::sectionsOfANewWorkspace()
{
    NewWorkspace workspace = newWorkspace(0);
    workspace.sections = QList<NewSection>(limits::SectionsPerWorkspace);
    for (qsizetype i = 0; i < workspace.sections.size(); ++i)
        workspace.sections[i] = {newId(), u"key-"_s + QString::number(i), {}, {}};
    QVERIFY(newWorkspaceFromJson(toJson(workspace)));

    NewWorkspace tooMany = workspace;
    tooMany.sections.append({newId(), u"one-more"_s, {}, {}});
    QVERIFY(!newWorkspaceFromJson(toJson(tooMany)));

    NewWorkspace sameKey = workspace;
    sameKey.sections[1].key = sameKey.sections.at(0).key;
    QVERIFY(!newWorkspaceFromJson(toJson(sameKey)));

    NewWorkspace sameId = workspace;
    sameId.sections[1].id = sameId.sections.at(0).id;
    QVERIFY(!newWorkspaceFromJson(toJson(sameId)));

    NewWorkspace tooLarge = workspace;
    tooLarge.frontMatter.clear();
    constexpr qsizetype bytesOfOne = limits::SectionMarkdownLength;
    const QString whole(bytesOfOne, u'x');
    for (qsizetype i = 0; i < limits::DocumentBytes / bytesOfOne; ++i)
        tooLarge.sections[i].markdown = whole;
    QVERIFY(newWorkspaceFromJson(toJson(tooLarge)));
    tooLarge.sections.last().markdown = u"x"_s;
    QVERIFY(!newWorkspaceFromJson(toJson(tooLarge)));
}

void TestWireCodecs::messagesFollowEachOther()
{
    MessagePage page = messagePage(0);
    ++page.messages.last().offset;
    QVERIFY(!messagePageFromJson(toJson(page)));
    page.messages.last().offset = page.messages.first().offset;
    QVERIFY(!messagePageFromJson(toJson(page)));
    page.messages.clear();
    QVERIFY(messagePageFromJson(toJson(page)));
}

void TestWireCodecs::matchesLieInTheSnippet_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("whole") << 0 << 10 << true;
    QTest::newRow("last unit") << 9 << 1 << true;
    QTest::newRow("one beyond") << 9 << 2 << false;
    QTest::newRow("behind the end") << 10 << 1 << false;
    QTest::newRow("empty") << 3 << 0 << false;
    QTest::newRow("negative") << -1 << 2 << false;
    QTest::newRow("sum overflows") << 5 << std::numeric_limits<int>::max() << false;
}

void TestWireCodecs::matchesLieInTheSnippet()
{
    QFETCH(int, position);
    QFETCH(int, length);
    QFETCH(bool, accepted);
    SearchHit hit = searchHit(0);
    hit.matches = {{position, length}};
    QCOMPARE(searchHitFromJson(toJson(hit)).has_value(), accepted);
}

void TestWireCodecs::receipt_data()
{
    QTest::addColumn<ShareState>("from");
    QTest::addColumn<QString>("next"); ///< y where the state may follow, in the order of ShareState
    QTest::newRow("sent") << ShareState::Sent << u"-y-yy"_s;
    QTest::newRow("opened") << ShareState::Opened << u"--yyy"_s;
    QTest::newRow("continued") << ShareState::Continued << u"-----"_s;
    QTest::newRow("declined") << ShareState::Declined << u"-----"_s;
    QTest::newRow("recalled") << ShareState::Recalled << u"-----"_s;
}

void TestWireCodecs::receipt()
{
    QFETCH(ShareState, from);
    QFETCH(QString, next);
    QString found;
    for (int to = 0; to < next.size(); ++to)
        found += mayMove(from, static_cast<ShareState>(to)) ? u'y' : u'-';
    QCOMPARE(found, next);
}

void TestWireCodecs::wordsOfSharesAreFixed()
{
    QCOMPARE(word(ShareMode::Handoff), u"handoff"_s);
    QCOMPARE(word(ShareMode::Reviewer), u"reviewer"_s);
    QCOMPARE(word(ShareState::Sent), u"sent"_s);
    QCOMPARE(word(ShareState::Opened), u"opened"_s);
    QCOMPARE(word(ShareState::Continued), u"continued"_s);
    QCOMPARE(word(ShareState::Declined), u"declined"_s);
    QCOMPARE(word(ShareState::Recalled), u"recalled"_s);
    QCOMPARE(word(TranscriptExtent::None), u"none"_s);
    QCOMPARE(word(TranscriptExtent::UpToNow), u"up_to_now"_s);
    QCOMPARE(word(TranscriptExtent::Following), u"following"_s);
}

QTEST_APPLESS_MAIN(TestWireCodecs)
#include "tst_wire_codecs.moc"

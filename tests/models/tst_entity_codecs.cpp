#include "codec_check.h"
#include "entity_samples.h"

#include <QTest>

using namespace agentee::models;
using namespace agentee::models::test;

namespace
{

QStringList names(const char *spaced)
{
    return QString::fromLatin1(spaced).split(u' ');
}

QList<Codec> people()
{
    return {
        codec<Tenant>(QStringLiteral("tenant"), tenant, toJson, tenantFromJson, names("id name")),
        codec<Person>(QStringLiteral("person"), person, toJson, personFromJson,
            names("id name email initials role active"), {}, names("role")),
        codec<Collaborator>(QStringLiteral("collaborator"), collaborator, toJson, collaboratorFromJson,
            names("id workspace_id person_id role added_by added_at"), {}, names("role")),
        codec<SeenMark>(QStringLiteral("seen_mark"), seenMark, toJson, seenMarkFromJson,
            names("section_id workspace_id version")),
        codec<Notification>(QStringLiteral("notification"), notification, toJson, notificationFromJson,
            names("id person_id kind workspace_id workspace_title actor_id subject_id created_at read_at"),
            names("subject_id read_at"), names("kind")),
    };
}

QList<Codec> documents()
{
    return {
        codec<AgentMark>(
            QStringLiteral("agent_mark"), agentMark, toJson, agentMarkFromJson, names("provider model")),
        codec<Workspace>(QStringLiteral("workspace"), workspace, toJson, workspaceFromJson,
            names("id title workflow_key workflow_version current_step state front_matter assignee "
                  "lock_version "
                  "created_at updated_at"),
            names("assignee")),
        codec<Section>(QStringLiteral("section"), section, toJson, sectionFromJson,
            names("id workspace_id key title markdown position version content_hash owner deleted updated_at "
                  "updated_by"),
            names("owner")),
        codec<SectionRevision>(QStringLiteral("section_revision"), sectionRevision, toJson,
            sectionRevisionFromJson,
            names("id section_id version title markdown content_hash author agent suggestion_id accepted_by "
                  "created_at"),
            names("agent suggestion_id accepted_by")),
        codec<Suggestion>(QStringLiteral("suggestion"), suggestion, toJson, suggestionFromJson,
            names("id workspace_id kind section_id base_version base_hash base_text proposed_text patch note "
                  "author_id "
                  "agent state decided_by reason rebased_from version created_at decided_at"),
            names("agent decided_by rebased_from decided_at"), names("kind state")),
    };
}

QList<Codec> sessions()
{
    return {
        codec<Session>(QStringLiteral("session"), session, toJson, sessionFromJson,
            names("id workspace_id owner_id title active turn last_problem provider model message_count "
                  "share_id "
                  "created_at updated_at"),
            names("share_id"), names("turn")),
        codec<ToolUse>(QStringLiteral("tool_use"), toolUse, toJson, toolUseFromJson,
            names("call_id name input summary result failed")),
        codec<Message>(QStringLiteral("message"), message, toJson, messageFromJson,
            names("id session_id offset role text tool_uses state provider model input_tokens output_tokens "
                  "mask_count "
                  "created_at imported"),
            names("imported"), names("role state")),
        codec<ImportMark>(QStringLiteral("import_mark"), importMark, toJson, importMarkFromJson,
            names("tool written_at"), names("written_at")),
    };
}

QList<Codec> feed()
{
    return {
        codec<Change>(QStringLiteral("change"), change, toJson, changeFromJson,
            names("number entity kind id row"), {}, names("entity kind")),
        codec<ChangePage>(QStringLiteral("change_page"), changePage, toJson, changePageFromJson,
            names("epoch cursor more changes")),
        codec<StreamEvent>(QStringLiteral("cursor_moved"), cursorMoved, toJson, streamEventFromJson,
            names("type cursor"), {}, names("type")),
        codec<StreamEvent>(QStringLiteral("text_delta"), textDelta, toJson, streamEventFromJson,
            names("type session_id message_id position text"), {}, names("type")),
        codec<StreamEvent>(QStringLiteral("turn_activity"), turnActivity, toJson, streamEventFromJson,
            names("type session_id message_id sentence"), {}, names("type")),
        codec<StreamEvent>(QStringLiteral("presence"), presence, toJson, streamEventFromJson,
            names("type workspace_id people"), {}, names("type")),
    };
}

void addRows()
{
    QTest::addColumn<Codec>("codec");
    const QList<Codec> all = people() + documents() + sessions() + feed();
    for (const Codec &each : all)
        QTest::newRow(qPrintable(each.name)) << each;
}

} // namespace

class TestEntityCodecs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data() { addRows(); }
    void roundTrip();
    void everyFieldIsChecked_data() { addRows(); }
    void everyFieldIsChecked();
};

void TestEntityCodecs::roundTrip()
{
    QFETCH(Codec, codec);
    checkRoundTrip(codec);
}

void TestEntityCodecs::everyFieldIsChecked()
{
    QFETCH(Codec, codec);
    checkMutations(codec);
}

QTEST_APPLESS_MAIN(TestEntityCodecs)
#include "tst_entity_codecs.moc"

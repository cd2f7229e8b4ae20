#include "entity_samples.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace agentee::models;
using namespace agentee::models::test;
using namespace Qt::StringLiterals;

namespace
{

/// Where a reader finds fault, or nothing.
using Faults = std::function<QStringList(const QJsonObject &)>;

template <typename T>
Faults faults(Result<T> (*read)(const QJsonObject &))
{
    return [read](const QJsonObject &object) {
        QStringList pointers;
        if (const Result<T> value = read(object); !value) {
            for (const Problem::FieldError &error : value.error().fieldErrors)
                pointers.append(error.pointer);
        }
        return pointers;
    };
}

QJsonObject with(QJsonObject object, const QString &field, const QJsonValue &value)
{
    object.insert(field, value);
    return object;
}

Suggestion patchSuggestion()
{
    Suggestion made = suggestion(0);
    made.kind = SuggestionKind::JsonPatch;
    made.sectionId.reset();
    made.proposedText.clear();
    made.patch = {QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, u"/a"_s}}};
    return made;
}

Change removal(ChangeKind kind, Entity entity)
{
    return {.number = 1, .entity = entity, .kind = kind, .id = newId(), .row = {}};
}

/// A state whose compact JSON has exactly so many bytes.
QJsonObject stateOfBytes(qsizetype bytes)
{
    const qsizetype frame = QByteArray(R"({"a":""})").size();
    return {{u"a"_s, QString(bytes - frame, u'x')}};
}

} // namespace

class TestEntityRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textBounds_data();
    void textBounds();
    void stateBound();
    void singleLines_data();
    void singleLines();
    void initials_data();
    void initials();
    void fieldsThatBelongTogether_data();
    void fieldsThatBelongTogether();
    void numbersOfAPage_data();
    void numbersOfAPage();
    void nullTimesAreNull();
};

void TestEntityRules::textBounds_data()
{
    QTest::addColumn<Faults>("faultsOf");
    QTest::addColumn<QJsonObject>("sample");
    QTest::addColumn<QString>("field");
    QTest::addColumn<qsizetype>("bound");
    const auto add = [](const char *name, const Faults &read, const QJsonObject &sample, qsizetype bound) {
        QTest::newRow(name) << read << sample << QString::fromLatin1(name).section(u'.', 1) << bound;
    };
    add("tenant.name", faults(tenantFromJson), toJson(tenant(0)), limits::NameLength);
    add("person.name", faults(personFromJson), toJson(person(0)), limits::NameLength);
    add("person.email", faults(personFromJson), toJson(person(0)), limits::EmailLength);
    add("workspace.title", faults(workspaceFromJson), toJson(workspace(0)), limits::TitleLength);
    add("workspace.workflow_key", faults(workspaceFromJson), toJson(workspace(0)), limits::KeyLength);
    add("workspace.current_step", faults(workspaceFromJson), toJson(workspace(0)), limits::KeyLength);
    add("workspace.front_matter", faults(workspaceFromJson), toJson(workspace(0)), limits::FrontMatterLength);
    add("section.key", faults(sectionFromJson), toJson(section(0)), limits::KeyLength);
    add("section.title", faults(sectionFromJson), toJson(section(0)), limits::TitleLength);
    add("section.markdown", faults(sectionFromJson), toJson(section(0)), limits::SectionMarkdownLength);
    add("revision.markdown", faults(sectionRevisionFromJson), toJson(sectionRevision(0)),
        limits::SectionMarkdownLength);
    add("session.title", faults(sessionFromJson), toJson(session(0)), limits::TitleLength);
    add("session.last_problem", faults(sessionFromJson), toJson(session(0)), limits::SentenceLength);
    add("message.text", faults(messageFromJson), toJson(message(0)), limits::AnswerLength);
    add("message.model", faults(messageFromJson), toJson(message(0)), limits::ModelNameLength);
    add("tool_use.result", faults(toolUseFromJson), toJson(toolUse(0)), limits::ToolResultLength);
    add("suggestion.proposed_text", faults(suggestionFromJson), toJson(suggestion(0)),
        limits::SectionMarkdownLength);
    add("suggestion.note", faults(suggestionFromJson), toJson(suggestion(0)), limits::NoteLength);
    add("suggestion.reason", faults(suggestionFromJson), toJson(suggestion(0)), limits::NoteLength);
    add("change_page.epoch", faults(changePageFromJson), toJson(changePage(0)), limits::EpochLength);
    add("text_delta.text", faults(streamEventFromJson), toJson(textDelta(0)), limits::DeltaLength);
}

void TestEntityRules::textBounds()
{
    QFETCH(Faults, faultsOf);
    QFETCH(QJsonObject, sample);
    QFETCH(QString, field);
    QFETCH(qsizetype, bound);
    QCOMPARE(faultsOf(with(sample, field, QString(bound, u'ä'))), QStringList());
    QCOMPARE(faultsOf(with(sample, field, QString(bound + 1, u'ä'))), QStringList{u'/' + field});
}

void TestEntityRules::stateBound()
{
    const QJsonObject sample = toJson(workspace(0));
    const Faults faultsOf = faults(workspaceFromJson);
    QCOMPARE(faultsOf(with(sample, u"state"_s, stateOfBytes(limits::StateBytes))), QStringList());
    QCOMPARE(
        faultsOf(with(sample, u"state"_s, stateOfBytes(limits::StateBytes + 1))), QStringList{u"/state"_s});
}

void TestEntityRules::singleLines_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("tab") << u"a\tb"_s << true;
    QTest::newRow("line feed") << u"a\nb"_s << false;
    QTest::newRow("carriage return") << u"a\rb"_s << false;
    QTest::newRow("escape") << u"a\u001b[31mb"_s << false;
    QTest::newRow("next line") << u"a\u0085b"_s << false;
    QTest::newRow("line separator") << u"a\u2028b"_s << false;
    QTest::newRow("paragraph separator") << u"a\u2029b"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestEntityRules::singleLines()
{
    QFETCH(QString, title);
    QFETCH(bool, accepted);
    const QStringList found = faults(workspaceFromJson)(with(toJson(workspace(0)), u"title"_s, title));
    QCOMPARE(found, accepted ? QStringList() : QStringList{u"/title"_s});
}

void TestEntityRules::initials_data()
{
    QTest::addColumn<QString>("initials");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("one") << u"A"_s << true;
    QTest::newRow("four") << u"ABCD"_s << true;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("five") << u"ABCDE"_s << false;
    QTest::newRow("lower case") << u"Ab"_s << false;
    QTest::newRow("digit") << u"A1"_s << false;
    QTest::newRow("dash") << u"A-B"_s << false;
}

void TestEntityRules::initials()
{
    QFETCH(QString, initials);
    QFETCH(bool, accepted);
    const QStringList found = faults(personFromJson)(with(toJson(person(0)), u"initials"_s, initials));
    QCOMPARE(found, accepted ? QStringList() : QStringList{u"/initials"_s});
}

void TestEntityRules::fieldsThatBelongTogether_data()
{
    QTest::addColumn<Faults>("faultsOf");
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("fault");
    const QJsonValue null(QJsonValue::Null);
    const QString id = idText(newId());

    const Faults suggestions = faults(suggestionFromJson);
    const QJsonObject replacing = toJson(suggestion(0));
    const QJsonObject patching = toJson(patchSuggestion());
    QTest::newRow("replaces nothing")
        << suggestions << with(replacing, u"section_id"_s, null) << u"/section_id"_s;
    QTest::newRow("replaces and patches")
        << suggestions << with(replacing, u"patch"_s, QJsonArray{QJsonObject()}) << u"/patch"_s;
    QTest::newRow("patches") << suggestions << patching << QString();
    QTest::newRow("patches a section")
        << suggestions << with(patching, u"section_id"_s, id) << u"/section_id"_s;
    QTest::newRow("patches with a text")
        << suggestions << with(patching, u"proposed_text"_s, u"text"_s) << u"/proposed_text"_s;
    QTest::newRow("patches nothing") << suggestions << with(patching, u"patch"_s, QJsonArray())
                                     << u"/patch"_s;

    const Faults messages = faults(messageFromJson);
    const QJsonObject leftOut = with(toJson(message(0)), u"state"_s, u"left_out"_s);
    const QJsonObject silent = with(leftOut, u"tool_uses"_s, QJsonArray());
    QTest::newRow("left out") << messages << with(silent, u"text"_s, QString()) << QString();
    QTest::newRow("left out but for its text") << messages << silent << u"/text"_s;
    QTest::newRow("left out but for its tools")
        << messages << with(leftOut, u"text"_s, QString()) << u"/tool_uses"_s;

    const Faults changes = faults(changeFromJson);
    const QJsonObject remove = toJson(removal(ChangeKind::Remove, Entity::Section));
    const QJsonObject purge = toJson(removal(ChangeKind::PurgeWorkspace, Entity::Workspace));
    const QJsonObject row{{u"id"_s, id}};
    QTest::newRow("removes") << changes << remove << QString();
    QTest::newRow("removes with a row") << changes << with(remove, u"row"_s, row) << u"/row"_s;
    QTest::newRow("purges") << changes << purge << QString();
    QTest::newRow("purges a section") << changes << with(purge, u"entity"_s, u"section"_s) << u"/entity"_s;
    QTest::newRow("puts an empty row")
        << changes << with(toJson(change(0)), u"row"_s, QJsonObject()) << u"/row"_s;
}

void TestEntityRules::fieldsThatBelongTogether()
{
    QFETCH(Faults, faultsOf);
    QFETCH(QJsonObject, object);
    QFETCH(QString, fault);
    QCOMPARE(faultsOf(object), fault.isEmpty() ? QStringList() : QStringList{fault});
}

void TestEntityRules::numbersOfAPage_data()
{
    QTest::addColumn<QList<qint64>>("numbers");
    QTest::addColumn<qint64>("cursor");
    QTest::addColumn<QString>("fault");
    QTest::newRow("empty page") << QList<qint64>() << qint64(0) << QString();
    QTest::newRow("ascending") << QList<qint64>{1, 2, 9} << qint64(9) << QString();
    QTest::newRow("cursor ahead") << QList<qint64>{1, 2, 9} << qint64(12) << QString();
    QTest::newRow("cursor behind") << QList<qint64>{1, 2, 9} << qint64(8) << u"/cursor"_s;
    QTest::newRow("out of order") << QList<qint64>{2, 1, 9} << qint64(9) << u"/changes"_s;
    QTest::newRow("number zero") << QList<qint64>{0, 1} << qint64(1) << u"/changes/0/number"_s;
}

void TestEntityRules::numbersOfAPage()
{
    QFETCH(QList<qint64>, numbers);
    QFETCH(qint64, cursor);
    QFETCH(QString, fault);
    ChangePage page{.epoch = u"e"_s, .cursor = cursor, .more = false, .changes = {}};
    for (const qint64 number : numbers) {
        page.changes.append(removal(ChangeKind::Remove, Entity::Share));
        page.changes.last().number = number;
    }
    QCOMPARE(faults(changePageFromJson)(toJson(page)), fault.isEmpty() ? QStringList() : QStringList{fault});
}

void TestEntityRules::nullTimesAreNull()
{
    Notification unread = notification(0);
    unread.readAt = {};
    unread.subjectId.reset();
    const QJsonObject object = toJson(unread);
    QCOMPARE(object.value(u"read_at"_s), QJsonValue(QJsonValue::Null));
    QCOMPARE(object.value(u"subject_id"_s), QJsonValue(QJsonValue::Null));
    QCOMPARE(notificationFromJson(object).value(), unread);
}

QTEST_APPLESS_MAIN(TestEntityRules)
#include "tst_entity_rules.moc"

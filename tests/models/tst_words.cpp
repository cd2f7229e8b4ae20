#include "models/change.h"
#include "models/notification.h"
#include "models/person.h"
#include "models/session.h"
#include "models/suggestion.h"
#include "models/workspace.h"

#include <QTest>

using namespace agentee::models;

/// The words are what is stored and sent: once released they stay, so they are spelled out here again.
class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areFixed_data();
    void areFixed();
    void strangeWordsAreRefused_data();
    void strangeWordsAreRefused();
};

namespace
{

struct Row {
    const char *expected; ///< all words of the enum, in the order of its values
    std::function<QString(int)> word;
    std::function<std::optional<int>(QStringView)> value;
};

template <typename Enum>
Row row(const char *expected, std::optional<Enum> (*fromWord)(QStringView))
{
    return {
        expected,
        [](int value) { return word(static_cast<Enum>(value)); },
        [fromWord](QStringView text) {
            return fromWord(text).transform([](Enum value) { return static_cast<int>(value); });
        },
    };
}

void addEnums()
{
    QTest::addColumn<Row>("row");
    QTest::newRow("tenant role") << row("member tenant_admin platform_admin", tenantRoleFromWord);
    QTest::newRow("role") << row("viewer reviewer editor owner", roleFromWord);
    QTest::newRow("turn state") << row("idle running failed", turnStateFromWord);
    QTest::newRow("message role") << row("person agent handoff", messageRoleFromWord);
    QTest::newRow("message state") << row("complete partial stopped failed left_out", messageStateFromWord);
    QTest::newRow("suggestion kind") << row("replace_section json_patch", suggestionKindFromWord);
    QTest::newRow("suggestion state")
        << row("open accepted rejected withdrawn superseded", suggestionStateFromWord);
    QTest::newRow("notification kind") << row(
        "handed_over review_asked share_opened share_continued share_declined share_recalled suggestion_made "
        "suggestion_accepted suggestion_rejected access_revoked",
        notificationKindFromWord);
    QTest::newRow("entity") << row(
        "person workflow workspace collaborator section session share transcript_grant "
        "suggestion notification seen_mark",
        entityFromWord);
    QTest::newRow("change kind") << row("put remove purge_workspace", changeKindFromWord);
}

} // namespace

void TestWords::areFixed_data()
{
    addEnums();
}

void TestWords::areFixed()
{
    QFETCH(Row, row);
    const QStringList expected = QString::fromLatin1(row.expected).split(u' ');
    for (int value = 0; value < expected.size(); ++value) {
        QCOMPARE(row.word(value), expected.at(value));
        QCOMPARE(row.value(expected.at(value)), std::optional(value));
    }
}

void TestWords::strangeWordsAreRefused_data()
{
    addEnums();
}

void TestWords::strangeWordsAreRefused()
{
    QFETCH(Row, row);
    const QString first = row.word(0);
    const QStringList strange{QString(), QStringLiteral("perhaps"), first.toUpper(), first + u' ',
        first.chopped(1), QString::number(0), first + QChar(u'\0')};
    for (const QString &each : strange)
        QVERIFY2(!row.value(each), qPrintable(each));
}

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"

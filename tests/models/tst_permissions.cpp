#include "models/permissions.h"
#include "models/writers.h"

#include <QTest>

#include <array>

using namespace agentee::models;

namespace
{

/// Every standing there is, in the order of the letters in the table below: whose the edit right is × whose
/// the section.
constexpr std::array<std::pair<bool, std::optional<bool>>, 6> standings{{
    {false, std::nullopt}, // 1: not the assignee, nobody owns the section
    {false, false}, // 2: not the assignee, a colleague owns the section
    {false, true}, // 3: not the assignee, owns the section
    {true, std::nullopt}, // 4: the assignee, nobody owns the section
    {true, false}, // 5: the assignee, a colleague owns the section
    {true, true}, // 6: the assignee, owns the section
}};

struct Expectation {
    Action action;
    const char *viewer;
    const char *reviewer;
    const char *editor;
    const char *owner;
};

// clang-format off
/// y: allowed, -: not; one letter for each standing from 1 to 6.
constexpr std::array<Expectation, 14> table{{
    //                             viewer    reviewer  editor    owner
    {Action::ViewWorkspace,       "yyyyyy", "yyyyyy", "yyyyyy", "yyyyyy"},
    {Action::EditSection,         "------", "------", "--yy-y", "--yy-y"},
    {Action::AddSection,          "------", "------", "---yyy", "---yyy"},
    {Action::ReorderSections,     "------", "------", "---yyy", "---yyy"},
    {Action::EditState,           "------", "------", "---yyy", "---yyy"},
    {Action::AdvanceStep,         "------", "------", "---yyy", "---yyy"},
    {Action::RenameWorkspace,     "------", "------", "---yyy", "---yyy"},
    {Action::AssignSectionOwner,  "------", "------", "---yyy", "---yyy"},
    {Action::Suggest,             "------", "yyyyyy", "yyyyyy", "yyyyyy"},
    {Action::DecideSuggestion,    "------", "------", "--yy-y", "--yy-y"},
    {Action::UseSession,          "------", "yyyyyy", "yyyyyy", "yyyyyy"},
    {Action::ShareWorkspace,      "------", "------", "yyyyyy", "yyyyyy"},
    {Action::HandOver,            "------", "------", "---yyy", "yyyyyy"},
    {Action::ManageCollaborators, "------", "------", "------", "yyyyyy"},
}};
// clang-format on

QString allowed(Action action, std::optional<Role> role)
{
    QString letters;
    for (const auto &[isAssignee, ownsSection] : standings)
        letters += QLatin1Char(may(action, {role, isAssignee, ownsSection}) ? 'y' : '-');
    return letters;
}

} // namespace

class TestPermissions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStanding_data();
    void everyStanding();
    void strangersMayNothing();
    void namesEveryActionOnce();
    void writersAreWhoMayEverWrite();
};

void TestPermissions::everyStanding_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("expected");
    for (const Expectation &row : table) {
        const QByteArray name = word(row.action).toLatin1();
        QTest::addRow("%s as viewer", name.constData())
            << row.action << Role::Viewer << QString::fromLatin1(row.viewer);
        QTest::addRow("%s as reviewer", name.constData())
            << row.action << Role::Reviewer << QString::fromLatin1(row.reviewer);
        QTest::addRow("%s as editor", name.constData())
            << row.action << Role::Editor << QString::fromLatin1(row.editor);
        QTest::addRow("%s as owner", name.constData())
            << row.action << Role::Owner << QString::fromLatin1(row.owner);
    }
}

void TestPermissions::everyStanding()
{
    QFETCH(Action, action);
    QFETCH(Role, role);
    QFETCH(QString, expected);
    QCOMPARE(allowed(action, role), expected);
}

void TestPermissions::strangersMayNothing()
{
    for (const Action action : allActions())
        QCOMPARE(allowed(action, std::nullopt), QStringLiteral("------"));
}

void TestPermissions::namesEveryActionOnce()
{
    QList<Action> expected;
    QSet<QString> words;
    for (const Expectation &row : table) {
        expected.append(row.action);
        words.insert(word(row.action));
    }
    QCOMPARE(allActions(), expected);
    QCOMPARE(words.size(), expected.size());
    QCOMPARE(word(Action::AssignSectionOwner), QStringLiteral("assign_section_owner"));
}

void TestPermissions::writersAreWhoMayEverWrite()
{
    QVERIFY(!isWriter(Role::Viewer));
    QVERIFY(!isWriter(Role::Reviewer));
    QVERIFY(isWriter(Role::Editor));
    QVERIFY(isWriter(Role::Owner));
}

QTEST_APPLESS_MAIN(TestPermissions)
#include "tst_permissions.moc"

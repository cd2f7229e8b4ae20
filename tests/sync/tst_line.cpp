#include "sync/outbox/line.h"

#include <QTest>

using namespace agentee;
using namespace agentee::sync;

namespace
{

InLine queued(WriteKind kind, const models::Id &target)
{
    return {.id = models::newId(), .kind = kind, .targetId = target};
}

} // namespace

/// Which writes of a workspace may be sent beside each other.
class TestLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsOfDifferentSectionsGoTogether();
    void writesOfOneRowKeepTheirOrder();
    void whatMakesARowComesBeforeWhatChangesIt();
    void everythingElseWaitsForWhatIsBeforeIt();

private:
    const models::Id m_one = models::newId();
    const models::Id m_two = models::newId();
};

void TestLine::textsOfDifferentSectionsGoTogether()
{
    const InLine first = queued(WriteKind::WriteSection, m_one);
    const InLine second = queued(WriteKind::WriteSection, m_two);
    const InLine read = queued(WriteKind::ReadNotification, models::newId());
    QCOMPARE(readyToSend({first, second, read}), QList<models::Id>({first.id, second.id, read.id}));
    QCOMPARE(readyToSend({}), QList<models::Id>());
}

void TestLine::writesOfOneRowKeepTheirOrder()
{
    InLine first = queued(WriteKind::WriteSection, m_one);
    const InLine seen = queued(WriteKind::MarkSeen, m_one);
    const InLine again = queued(WriteKind::WriteSection, m_one);
    const InLine other = queued(WriteKind::WriteSection, m_two);
    QCOMPARE(readyToSend({first, seen, again, other}), QList<models::Id>({first.id, other.id}));
    first.isSending = true;
    QCOMPARE(readyToSend({first, seen, again, other}), QList<models::Id>({other.id}));
    QCOMPARE(readyToSend({seen, again, other}), QList<models::Id>({seen.id, other.id}));
}

void TestLine::whatMakesARowComesBeforeWhatChangesIt()
{
    InLine made = queued(WriteKind::AddSection, m_one);
    const InLine text = queued(WriteKind::WriteSection, m_one);
    const InLine other = queued(WriteKind::WriteSection, m_two);
    QCOMPARE(readyToSend({made, text, other}), QList<models::Id>({made.id}));
    made.isSending = true;
    QCOMPARE(readyToSend({made, text, other}), QList<models::Id>());
    QCOMPARE(readyToSend({text, other}), QList<models::Id>({text.id, other.id}));
}

void TestLine::everythingElseWaitsForWhatIsBeforeIt()
{
    InLine text = queued(WriteKind::WriteSection, m_one);
    const InLine message = queued(WriteKind::SendMessage, models::newId());
    const InLine later = queued(WriteKind::WriteSection, m_two);
    QCOMPARE(readyToSend({text, message, later}), QList<models::Id>({text.id}));
    text.isSending = true;
    QCOMPARE(readyToSend({text, message, later}), QList<models::Id>());
    QCOMPARE(readyToSend({message, later}), QList<models::Id>({message.id}));
}

QTEST_APPLESS_MAIN(TestLine)
#include "tst_line.moc"

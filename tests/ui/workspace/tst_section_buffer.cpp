#include "sync/draft_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/support/sample_store/sample_workspace_store.h"
#include "ui/workspace/section_buffer.h"

#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestSectionBuffer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savesAfterTyping();
    void savesOnOpeningAnother();
    void mergesWhatArrives();
    void keepsWhatIsThereBeforeItIsTold();
    void overlapWaitsForThePerson_data();
    void overlapWaitsForThePerson();
    void refusedTextIsKeptAndComesBack();

private:
    static QString stored(tests::SampleStore &store, const models::Id &id)
    {
        return store.workspaces().section(id)->markdown;
    }
};

void TestSectionBuffer::savesAfterTyping()
{
    tests::SampleStore store;
    ui::SectionBuffer buffer(store);
    const models::Id id = store.names().approach;
    buffer.open(id);
    buffer.setTyped(buffer.text() + u"One more line.\n"_s);
    QVERIFY(buffer.isDirty());
    QTRY_VERIFY(stored(store, id).endsWith(u"One more line.\n"_s));
    QVERIFY(!buffer.isDirty());
}

void TestSectionBuffer::savesOnOpeningAnother()
{
    tests::SampleStore store;
    ui::SectionBuffer buffer(store);
    buffer.open(store.names().approach);
    buffer.setTyped(u"## Technical approach\n\nShort.\n"_s);
    buffer.open(store.names().summary);
    QCOMPARE(stored(store, store.names().approach), u"## Technical approach\n\nShort.\n"_s);
    QCOMPARE(buffer.text(), stored(store, store.names().summary));
}

void TestSectionBuffer::mergesWhatArrives()
{
    tests::SampleStore store;
    ui::SectionBuffer buffer(store);
    const models::Id id = store.names().schedule;
    buffer.open(id);
    QSignalSpy replaced(&buffer, &ui::SectionBuffer::textReplaced);
    buffer.setTyped(buffer.text() + u"My last line.\n"_s);
    QString theirs = stored(store, id);
    theirs.replace(u"1 March 2027"_s, u"8 March 2027"_s);
    store.sectionArrives(id, theirs, store.names().binh);
    QCOMPARE(replaced.size(), 1);
    QVERIFY(buffer.text().contains(u"8 March 2027"_s));
    QVERIFY(buffer.text().contains(u"My last line."_s));
    QVERIFY(!buffer.isOverlapping());
    QTRY_COMPARE(stored(store, id), buffer.text());
}

void TestSectionBuffer::keepsWhatIsThereBeforeItIsTold()
{
    tests::SampleStore store;
    const models::Id id = store.names().schedule;
    QString theirs = stored(store, id);
    theirs.replace(u"1 March 2027"_s, u"8 March 2027"_s);
    const QString both = theirs + u"My last line.\n"_s;
    {
        ui::SectionBuffer buffer(store);
        buffer.open(id);
        buffer.setTyped(buffer.text() + u"My last line.\n"_s);
        store.data().writeSection(id, theirs, store.names().binh);
        buffer.flush();
        QCOMPARE(stored(store, id), both);
        QCOMPARE(buffer.text(), both);

        QString again = both;
        again.replace(u"8 March 2027"_s, u"9 March 2027"_s);
        buffer.setTyped(both + u"And another.\n"_s);
        store.data().writeSection(id, again, store.names().binh);
    }
    // And when the editor is closed.
    QVERIFY(stored(store, id).contains(u"9 March 2027"_s));
    QVERIFY(stored(store, id).endsWith(u"And another.\n"_s));
}

void TestSectionBuffer::overlapWaitsForThePerson_data()
{
    QTest::addColumn<bool>("keepMine");
    QTest::newRow("mine") << true;
    QTest::newRow("theirs") << false;
}

void TestSectionBuffer::overlapWaitsForThePerson()
{
    QFETCH(bool, keepMine);
    tests::SampleStore store;
    ui::SectionBuffer buffer(store);
    const models::Id id = store.names().schedule;
    buffer.open(id);
    QString mine = buffer.text();
    QString theirs = mine;
    mine.replace(u"1 March 2027"_s, u"2 March 2027"_s);
    theirs.replace(u"1 March 2027"_s, u"3 March 2027"_s);
    buffer.setTyped(mine);
    store.sectionArrives(id, theirs, store.names().binh);
    QVERIFY(buffer.isOverlapping());
    buffer.flush();
    QCOMPARE(stored(store, id), theirs);
    QVERIFY(!store.drafts().draft(u"section/"_s + models::idText(id)).isEmpty());

    if (keepMine)
        buffer.keepMine();
    else
        buffer.takeTheirs();
    QVERIFY(!buffer.isOverlapping());
    QCOMPARE(buffer.text(), keepMine ? mine : theirs);
    QCOMPARE(stored(store, id), buffer.text());
    QVERIFY(store.drafts().draft(u"section/"_s + models::idText(id)).isEmpty());
}

void TestSectionBuffer::refusedTextIsKeptAndComesBack()
{
    tests::SampleStore store;
    const models::Id id = store.names().approach;
    {
        ui::SectionBuffer buffer(store);
        QSignalSpy failed(&buffer, &ui::SectionBuffer::failed);
        buffer.open(id);
        store.assigneeChanges(store.names().harbour, store.names().binh);
        buffer.setTyped(buffer.text() + u"Typed too late.\n"_s);
        buffer.flush();
        QCOMPARE(failed.size(), 1);
        QVERIFY(buffer.isDirty());
    }
    store.assigneeChanges(store.names().harbour, store.names().ana);
    ui::SectionBuffer again(store);
    again.open(id);
    QVERIFY(again.text().endsWith(u"Typed too late.\n"_s));
}

QTEST_GUILESS_MAIN(TestSectionBuffer)
#include "tst_section_buffer.moc"

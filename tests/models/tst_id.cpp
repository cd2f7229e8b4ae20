#include "models/id.h"

#include <QSet>
#include <QTest>

#include <thread>
#include <vector>

using namespace agentee::models;

class TestId : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isVersion7AndUnique();
    void sortsByTime();
    void sortsInTheOrderOfMaking();
    void isUniqueAcrossThreads();
    void textRoundTrip();
    void refusesOtherForms_data();
    void refusesOtherForms();
};

void TestId::isVersion7AndUnique()
{
    QSet<Id> seen;
    for (int i = 0; i < 10'000; ++i) {
        const Id id = newId();
        QCOMPARE(idText(id).at(14), u'7');
        QVERIFY(QStringLiteral("89ab").contains(idText(id).at(19)));
        QVERIFY(!seen.contains(id));
        seen.insert(id);
    }
}

void TestId::sortsByTime()
{
    const QString earlier = idText(newId());
    QTRY_VERIFY(idText(newId()).first(13) > earlier.first(13));
}

void TestId::sortsInTheOrderOfMaking()
{
    QString last;
    for (int i = 0; i < 10'000; ++i) {
        const QString made = idText(newId());
        QVERIFY(made > last);
        last = made;
    }
}

void TestId::isUniqueAcrossThreads()
{
    QList<QList<Id>> made(4);
    {
        std::vector<std::jthread> threads;
        for (QList<Id> &mine : made) {
            threads.emplace_back([&mine] {
                for (int i = 0; i < 5'000; ++i)
                    mine.append(newId());
            });
        }
    }
    QSet<QString> ticks;
    for (const QList<Id> &mine : made) {
        for (const Id &id : mine)
            ticks.insert(idText(id).first(18));
    }
    QCOMPARE(ticks.size(), 20'000);
}

void TestId::textRoundTrip()
{
    const Id id = newId();
    QCOMPARE(idFromText(idText(id)), std::optional(id));
    QCOMPARE(idFromText(idText(id).toUpper()), std::optional(id));
}

void TestId::refusesOtherForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("null id") << QStringLiteral("00000000-0000-0000-0000-000000000000");
    QTest::newRow("braces") << QStringLiteral("{0192f0c4-3b5e-7cc0-9d1a-6e1f0a2b3c4d}");
    QTest::newRow("no dashes") << QStringLiteral("0192f0c43b5e7cc09d1a6e1f0a2b3c4d");
    QTest::newRow("letters") << QStringLiteral("0192f0c4-3b5e-7cc0-9d1a-6e1f0a2b3cxx");
    QTest::newRow("trailing space") << QStringLiteral("0192f0c4-3b5e-7cc0-9d1a-6e1f0a2b3c4 ");
}

void TestId::refusesOtherForms()
{
    QFETCH(QString, text);
    QVERIFY(!idFromText(text));
}

QTEST_APPLESS_MAIN(TestId)
#include "tst_id.moc"

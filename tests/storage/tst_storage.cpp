#include "storage/connection.h"
#include "storage/rows.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace agentee;
using namespace agentee::storage;
using namespace Qt::StringLiterals;

class TestStorage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void textsComeBackUnchanged_data();
    void textsComeBackUnchanged();
    void valuesComeBackAsTheyWere();
    void whatIsMissingIsNull();
    void aStatementRunsInsideItself();
    void errorsSayWhatIsWrong();
    void aFileOfSomethingElseIsDamaged();

private:
    Rows rows(const QString &sql, const QList<Value> &values = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    int m_errors = 0;
};

void TestStorage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Connection::open(m_folder->filePath(u"one.db"_s), {u"PRAGMA foreign_keys = ON"_s});
    QVERIFY(opened);
    m_connection = *std::move(opened);
    m_errors = 0;
}

void TestStorage::cleanup()
{
    m_connection.reset();
}

Rows TestStorage::rows(const QString &sql, const QList<Value> &values)
{
    auto query = m_connection->start(sql, {values.constData(), std::size_t(values.size())});
    std::optional<QSqlQuery> found;
    if (query)
        found = *std::move(query);
    else
        ++m_errors;
    return Rows(*m_connection, sql, std::move(found), [this](const QSqlError &) { ++m_errors; });
}

void TestStorage::textsComeBackUnchanged_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("null is empty") << QString();
    QTest::newRow("letters") << u"Đề xuất 한국 😀"_s;
    QTest::newRow("a mark at the start") << QString(QChar(QChar::ByteOrderMark)) + u"text"_s;
    QTest::newRow("two marks") << QString(2, QChar(QChar::ByteOrderMark)) + u"text"_s;
    QTest::newRow("a mark inside") << u"te"_s + QChar(QChar::ByteOrderMark) + u"xt"_s;
}

void TestStorage::textsComeBackUnchanged()
{
    QFETCH(QString, text);
    Rows found = rows(u"SELECT ?"_s, {text});
    QVERIFY(found.next());
    QVERIFY(!found.isNull(0));
    QCOMPARE(found.text(0), text);
    QVERIFY(!found.next());
    QCOMPARE(m_errors, 0);
}

void TestStorage::valuesComeBackAsTheyWere()
{
    const models::Id id = models::newId();
    const QDateTime time(QDate(2031, 2, 3), QTime(4, 5, 6, 789), QTimeZone::UTC);
    const QJsonObject object{{u"price"_s, 12.5}, {u"text"_s, u"Größe"_s}};
    const QJsonArray array{1, u"two"_s, QJsonValue::Null};
    const QByteArray bytes("\0\1\xff", 3);
    Rows found = rows(u"SELECT ?, ?, ?, ?, ?, ?, ?"_s,
        {id, time, object, array, bytes, std::numeric_limits<qint64>::min(), true});
    QVERIFY(found.next());
    QCOMPARE(found.id(0), id);
    QCOMPARE(found.time(1), time);
    QCOMPARE(found.object(2), object);
    QCOMPARE(found.array(3), array);
    QCOMPARE(found.bytes(4), bytes);
    QCOMPARE(found.number(5), std::numeric_limits<qint64>::min());
    QVERIFY(found.yes(6));
}

void TestStorage::whatIsMissingIsNull()
{
    Rows found = rows(u"SELECT ?, ?, ?"_s, {nullptr, std::optional<models::Id>(), QDateTime()});
    QVERIFY(found.next());
    QVERIFY(found.isNull(0));
    QCOMPARE(found.optionalId(1), std::nullopt);
    QVERIFY(!found.time(2).isValid());
}

void TestStorage::aStatementRunsInsideItself()
{
    const QString sql = u"SELECT value FROM json_each(?)"_s;
    QStringList seen;
    Rows outer = rows(sql, {u"[1, 2]"_s});
    while (outer.next()) {
        Rows inner = rows(sql, {u"[3, 4]"_s});
        while (inner.next())
            seen.append(outer.text(0) + inner.text(0));
    }
    QCOMPARE(seen, (QStringList{u"13"_s, u"14"_s, u"23"_s, u"24"_s}));
    QCOMPARE(m_errors, 0);
}

void TestStorage::errorsSayWhatIsWrong()
{
    QVERIFY(m_connection->run(u"CREATE TABLE one (id INTEGER PRIMARY KEY)"_s));
    QVERIFY(m_connection->run(u"INSERT INTO one VALUES (1)"_s));
    const auto twice = m_connection->run(u"INSERT INTO one VALUES (1)"_s);
    QVERIFY(!twice);
    QCOMPARE(troubleOf(twice.error()), Trouble::Contradiction);
    const auto nonsense = m_connection->start(u"NONSENSE"_s, {});
    QVERIFY(!nonsense);
    QCOMPARE(troubleOf(nonsense.error()), Trouble::Other);
    for (const Trouble trouble : {Trouble::Other, Trouble::Busy, Trouble::DiskFull, Trouble::DiskFails,
             Trouble::Damaged, Trouble::Contradiction})
        QCOMPARE(troubleOf(errorFor(trouble)), trouble);
}

void TestStorage::aFileOfSomethingElseIsDamaged()
{
    const QString name = m_folder->filePath(u"letter.db"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear colleague, ").repeated(100));
    file.close();
    const auto opened = Connection::open(name, {});
    QVERIFY(!opened);
    QCOMPARE(troubleOf(opened.error()), Trouble::Damaged);
}

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"

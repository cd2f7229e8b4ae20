#include "ui/collaboration/field_changes.h"

#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestFieldChanges : public QObject
{
    Q_OBJECT

    const QJsonObject m_schema{{u"properties"_s,
        QJsonObject{{u"budget"_s,
            QJsonObject{{u"title"_s, u"Budget"_s},
                {u"properties"_s, QJsonObject{{u"amount"_s, QJsonObject{{u"title"_s, u"Amount"_s}}}}}}}}}};
    const QJsonObject m_base{{u"budget"_s, QJsonObject{{u"amount"_s, 10}}},
        {u"contact_person"_s, u"Ingrid"_s}, {u"tags"_s, QJsonArray{u"a"_s, u"b"_s}}};

    static QJsonArray patch(
        const QString &op, const QString &path, const QJsonValue &value = QJsonValue::Undefined)
    {
        QJsonObject operation{{u"op"_s, op}, {u"path"_s, path}};
        if (!value.isUndefined())
            operation.insert(u"value"_s, value);
        return {operation};
    }

private Q_SLOTS:
    void namesTheFieldByTheSchema()
    {
        const auto changes = ui::fieldChanges(m_base, patch(u"replace"_s, u"/budget/amount"_s, 25), m_schema);
        QCOMPARE(changes, (QList<ui::FieldChange>{{u"Budget › Amount"_s, u"10"_s, u"25"_s}}));
    }
    void makesAKeyReadable()
    {
        const auto changes = ui::fieldChanges(m_base, patch(u"remove"_s, u"/contact_person"_s), m_schema);
        QCOMPARE(changes, (QList<ui::FieldChange>{{u"Contact person"_s, u"Ingrid"_s, {}}}));
    }
    void showsAListAsAWhole()
    {
        const auto changes = ui::fieldChanges(m_base, patch(u"add"_s, u"/tags/0"_s, u"new"_s), m_schema);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().field, u"Tags"_s);
        QCOMPARE(changes.first().before, u"a, b"_s);
        QCOMPARE(changes.first().after, u"new, a, b"_s);
    }
    void survivesPatchesThatAreWrong_data()
    {
        QTest::addColumn<QJsonArray>("operations");
        QTest::newRow("not objects") << QJsonArray{1, u"x"_s, QJsonArray{}};
        QTest::newRow("no path") << QJsonArray{QJsonObject{{u"op"_s, u"replace"_s}}};
        QTest::newRow("not a pointer") << patch(u"replace"_s, u"budget"_s, 1);
        QTest::newRow("not there") << patch(u"remove"_s, u"/nothing/here/9"_s);
        QTest::newRow("huge index") << patch(u"replace"_s, u"/tags/99999999999999"_s, 1);
        QTest::newRow("everything") << patch(u"replace"_s, QString(), 3);
    }
    void survivesPatchesThatAreWrong()
    {
        QFETCH(QJsonArray, operations);
        for (const auto &change : ui::fieldChanges(m_base, operations, m_schema))
            QVERIFY(!change.field.isEmpty());
    }
    void isBounded()
    {
        QJsonObject many;
        for (int i = 0; i < 1000; ++i)
            many.insert(QString::number(i), i);
        QJsonArray operations;
        for (int i = 0; i < 900; ++i)
            operations.append(
                QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/%1"_s.arg(i)}, {u"value"_s, i + 1}});
        QCOMPARE(ui::fieldChanges(many, operations, {}).size(), 200);
    }
};

QTEST_GUILESS_MAIN(TestFieldChanges)
#include "tst_field_changes.moc"

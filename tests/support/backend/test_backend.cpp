#include "tests/support/backend/test_backend.h"

#include "server/services/accounts.h"
#include "server/services/password.h"
#include "server/store/audit_table.h"
#include "tests/support/backend/must.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

namespace agentee::test
{

using models::Id;
using namespace Qt::StringLiterals;

namespace
{

QByteArray hashOnce()
{
    static const QByteArray hash = must(server::hashPassword(TestBackend::password()));
    return hash;
}

server::Principal principal(const Id &tenant)
{
    return {.person = models::newId(), .tenant = tenant, .agent = {}, .agentSession = {}};
}

} // namespace

TestBackend::TestBackend()
    : tenant(models::newId())
    , ana(principal(tenant))
    , binh(principal(tenant))
    , chen(principal(tenant))
    , dana(principal(tenant))
    , emil(principal(tenant))
    , otherTenant(models::newId())
    , stranger(principal(otherTenant))
{
    open();
    must(m_database->write([this](server::Transaction &transaction) {
        return server::createTenant(transaction, tenant, u"Northwind"_s)
            .and_then([&](const models::Tenant &) {
                return server::createTenant(transaction, otherTenant, u"Southwind"_s);
            });
    }));
    addPerson(ana, u"Ana Lima"_s, u"AL"_s);
    addPerson(binh, u"Bình Trần"_s, u"BT"_s);
    addPerson(chen, u"Chen Wei"_s, u"CW"_s);
    addPerson(dana, u"Dana Đặng"_s, u"DD"_s);
    addPerson(emil, u"Emil Орлов"_s, u"EO"_s);
    addPerson(stranger, u"Sam Stranger"_s, u"SS"_s);
}

TestBackend::~TestBackend() = default;

void TestBackend::reopenAfter(const std::function<void()> &act)
{
    m_database.reset();
    act();
    open();
}

void TestBackend::open()
{
    m_database = must(server::Database::open({.folder = m_folder.path(), .mayRunStatement = [this] {
                                                  if (m_statementsLeft == 0 || --m_statementsLeft > 0)
                                                      return true;
                                                  m_failed = true;
                                                  return false;
                                              }}));
}

void TestBackend::addPerson(const server::Principal &who, const QString &name, const QString &initials)
{
    const models::Person person{.id = who.person,
        .name = name,
        .email = u"%1@%2.example"_s.arg(initials.toLower(), models::idText(who.tenant)),
        .initials = initials};
    must(m_database->write([&](server::Transaction &transaction) {
        return server::createPerson(transaction, who.tenant, person, hashOnce());
    }));
}

QString TestBackend::dump()
{
    QString text;
    {
        QSqlDatabase plain = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"dump"_s);
        plain.setDatabaseName(m_folder.filePath(u"agentee.db"_s));
        if (!plain.open())
            qFatal("dump");
        QStringList tables = plain.tables();
        tables.removeIf([](const QString &table) { return table.startsWith(u"section_index"); });
        for (const QString &table : std::as_const(tables)) {
            text += table + u'\n';
            QSqlQuery query(plain);
            query.exec(u"SELECT * FROM "_s + table + u" ORDER BY 1, 2"_s);
            while (query.next()) {
                for (int column = 0; column < query.record().count(); ++column)
                    text += query.value(column).toString() + u'|';
                text += u'\n';
            }
        }
    }
    QSqlDatabase::removeDatabase(u"dump"_s);
    return text;
}

qint64 TestBackend::auditCount(const Id &ofTenant)
{
    return must(m_database->read([&](server::Transaction &transaction) -> models::Result<qint64> {
        return server::AuditTable(transaction).count(ofTenant);
    }));
}

std::optional<models::ChainFault> TestBackend::auditFault(const Id &ofTenant)
{
    return must(m_database->read(
        [&](server::Transaction &transaction) -> models::Result<std::optional<models::ChainFault>> {
            return server::AuditTable(transaction).fault(ofTenant);
        }));
}

} // namespace agentee::test

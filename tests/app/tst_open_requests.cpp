#include "app/open_requests.h"

#include "app/client_options.h"

#include <QCoreApplication>
#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

/// Events of the system become what a command line says.
class TestOpenRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesAndLinks();
    void nothingElseIsTaken();
};

void TestOpenRequests::filesAndLinks()
{
    client::OpenRequests requests(*QCoreApplication::instance());
    const QSignalSpy asked(&requests, &client::OpenRequests::asked);
    const QString link = u"agentee://server.example/workspace/019a0000-0000-7000-8000-000000000001"_s;
    QFileOpenEvent file(u"/home/ana/My proposal – draft.md"_s);
    QFileOpenEvent fileAddress(QUrl::fromLocalFile(u"/home/ana/100 %.md"_s));
    QFileOpenEvent address{QUrl(link)};
    for (QFileOpenEvent *event : {&file, &fileAddress, &address})
        QVERIFY(QCoreApplication::sendEvent(QCoreApplication::instance(), event));
    QCOMPARE(asked.count(), 3);
    QCOMPARE(asked.at(0).first().toString(), u"/home/ana/My proposal – draft.md"_s);
    QCOMPARE(asked.at(1).first().toString(), u"/home/ana/100 %.md"_s);
    QCOMPARE(asked.at(2).first().toString(), link);
    // Understood as the same words of a command line.
    const auto options = client::readOptions({u"agentee"_s, asked.at(1).first().toString()}, u"/"_s);
    QVERIFY(options.has_value());
    QCOMPARE(options->files, QStringList{u"/home/ana/100 %.md"_s});
}

void TestOpenRequests::nothingElseIsTaken()
{
    client::OpenRequests requests(*QCoreApplication::instance());
    const QSignalSpy asked(&requests, &client::OpenRequests::asked);
    QObject other;
    QFileOpenEvent elsewhere(u"/home/ana/draft.md"_s);
    QCoreApplication::sendEvent(&other, &elsewhere);
    QFileOpenEvent nothing{QUrl()};
    QCoreApplication::sendEvent(QCoreApplication::instance(), &nothing);
    QCOMPARE(asked.count(), 0);
}

QTEST_GUILESS_MAIN(TestOpenRequests)
#include "tst_open_requests.moc"

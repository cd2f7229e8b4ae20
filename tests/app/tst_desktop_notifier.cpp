#include "app/desktop_notifier.h"
#include "app/own_data.h"
#include "sync/notification_store.h"
#include "tests/support/sample_store/sample_store.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestDesktopNotifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { client::findOwnData(); }
    void theDesktopIsToldWhatItIs();
    void whatArrivesIsShownWithoutComplaint();
};

void TestDesktopNotifier::theDesktopIsToldWhatItIs()
{
    const QString found =
        QStandardPaths::locate(QStandardPaths::GenericDataLocation, u"knotifications6/agentee.notifyrc"_s);
    QFile file(found);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(found));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(u"[Event/arrived]"_s));
    QVERIFY(text.contains(u"Action=Popup\n"_s)); // a popup, and no sound
}

void TestDesktopNotifier::whatArrivesIsShownWithoutComplaint()
{
    QTest::failOnWarning(QRegularExpression(u"event config|notifyrc"_s));
    tests::SampleStore store;
    const client::DesktopNotifier notifier(store);
    const QList<models::Notification> known = store.notifications().notifications(1);
    QCOMPARE(known.size(), 1);
    Q_EMIT store.notifications().arrived(known.first());
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestDesktopNotifier)
#include "tst_desktop_notifier.moc"

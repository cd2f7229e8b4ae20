#include "models/audit_chain.h"

#include <QTest>

using namespace agentee::models;

namespace
{

QList<AuditLine> chain(int length)
{
    QList<AuditLine> lines;
    QByteArray previous = genesisHash();
    for (int i = 1; i <= length; ++i) {
        lines.append(chained({.number = i,
                                 .time = QStringLiteral("2026-11-21T09:30:00.000Z"),
                                 .actor = QStringLiteral("anna"),
                                 .onBehalfOf = {},
                                 .action = QStringLiteral("section.update"),
                                 .subject = QStringLiteral("s%1").arg(i),
                                 .detail = {{QStringLiteral("version"), i}},
                                 .previousHash = {},
                                 .hash = {}},
            previous));
        previous = lines.last().hash;
    }
    return lines;
}

} // namespace

class TestAuditChain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeChains();
    void namesTheFirstBadLine_data();
    void namesTheFirstBadLine();
    void everyFieldCounts();
    void anchorNoticesWhatTheChainCannot();
};

void TestAuditChain::wholeChains()
{
    QVERIFY(!verifyChain({}));
    const QList<AuditLine> lines = chain(20);
    QVERIFY(!verifyChain(lines));
    QVERIFY(!verifyChain(lines, ChainAnchor{20, lines.last().hash}));
    QVERIFY(!verifyChain(lines, ChainAnchor{7, lines.at(6).hash}));
    QCOMPARE(lines.first().hash.size(), 64);
    QCOMPARE(lines.first().previousHash, genesisHash());
}

void TestAuditChain::namesTheFirstBadLine_data()
{
    QTest::addColumn<QList<AuditLine>>("lines");
    QTest::addColumn<qint64>("line");
    const QList<AuditLine> whole = chain(10);
    QList<AuditLine> lines = whole;
    lines[4].detail.insert(QStringLiteral("version"), 6);
    QTest::newRow("edited") << lines << qint64(5);
    lines = whole;
    lines[4].subject = QStringLiteral("other");
    lines[4] = chained(lines[4], lines[4].previousHash);
    QTest::newRow("edited and hashed again") << lines << qint64(6);
    lines = whole;
    lines.removeAt(4);
    QTest::newRow("deleted") << lines << qint64(5);
    lines = whole;
    lines.removeFirst();
    QTest::newRow("first deleted") << lines << qint64(1);
    lines = whole;
    lines.swapItemsAt(3, 4);
    QTest::newRow("reordered") << lines << qint64(4);
    lines = whole;
    lines.insert(5, chained(whole.at(4), whole.at(3).hash));
    QTest::newRow("doubled") << lines << qint64(5);
    lines = whole;
    AuditLine other = whole.at(4);
    other.actor = QStringLiteral("mallory");
    lines.insert(5, chained(other, whole.at(3).hash));
    QTest::newRow("forked") << lines << qint64(5);
    lines = whole;
    lines[0] = chained(lines[0], whole.at(5).hash);
    QTest::newRow("does not begin at the beginning") << lines << qint64(1);
}

void TestAuditChain::namesTheFirstBadLine()
{
    QFETCH(QList<AuditLine>, lines);
    QFETCH(qint64, line);
    const std::optional<ChainFault> found = verifyChain(lines);
    QVERIFY(found);
    QCOMPARE(found->line, line);
    QVERIFY(found->sentence.contains(QString::number(line)));
}

void TestAuditChain::everyFieldCounts()
{
    const AuditLine line = chain(1).first();
    const auto differs = [&](auto change) {
        AuditLine other = line;
        change(other);
        return chained(other, genesisHash()).hash != line.hash;
    };
    QVERIFY(differs([](AuditLine &l) { l.number = 2; }));
    QVERIFY(differs([](AuditLine &l) { l.time += u'0'; }));
    QVERIFY(differs([](AuditLine &l) { l.actor += u'0'; }));
    QVERIFY(differs([](AuditLine &l) { l.onBehalfOf += u'0'; }));
    QVERIFY(differs([](AuditLine &l) { l.action += u'0'; }));
    QVERIFY(differs([](AuditLine &l) { l.subject += u'0'; }));
    QVERIFY(differs([](AuditLine &l) { l.detail = {}; }));
    QVERIFY(chained(line, QByteArray(64, '1')).hash != line.hash);
}

void TestAuditChain::anchorNoticesWhatTheChainCannot()
{
    const QList<AuditLine> lines = chain(10);
    const ChainAnchor anchor{10, lines.last().hash};
    QVERIFY(!verifyChain(lines.first(8)));
    QCOMPARE(verifyChain(lines.first(8), anchor).value_or(ChainFault()).line, 9);
    QCOMPARE(verifyChain({}, anchor).value_or(ChainFault()).line, 1);

    QList<AuditLine> rewritten;
    QByteArray previous = genesisHash();
    for (AuditLine line : lines) {
        line.actor = QStringLiteral("mallory");
        rewritten.append(chained(line, previous));
        previous = rewritten.last().hash;
    }
    QVERIFY(!verifyChain(rewritten));
    QCOMPARE(verifyChain(rewritten, anchor).value_or(ChainFault()).line, 10);
}

QTEST_APPLESS_MAIN(TestAuditChain)
#include "tst_audit_chain.moc"

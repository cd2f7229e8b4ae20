#include "tests/tour/tour.h"

#include <QFile>
#include <QMessageBox>
#include <QTabBar>

using namespace agentee;
using namespace Qt::StringLiterals;

QString Tour::exportBy(const tests::Desk &desk, const QString &name)
{
    const QString path = folder(name);
    desk.choose(u"exportAction"_s);
    desk.chooseFile(path, u"Save"_s);
    desk.until([&] { return QFile::exists(path); }, u"“%1” is written"_s.arg(name));
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void Tour::everybodyExportsTheSameDocument()
{
    m_binh->openSection(u"Summary"_s);
    const QString byBinh = exportBy(*m_binh, u"binh.md"_s);
    m_ana->openProposal(u"Harbour retrofit"_s);
    m_ana->untilSynced();
    const QString byAna = exportBy(*m_ana, u"ana.md"_s);
    QCOMPARE(byAna, byBinh);
    qsizetype last = 0;
    for (const QString &title : m_binh->rows(u"outline"_s)) {
        m_binh->clickRow(u"outline"_s, title);
        const QString text = m_binh->read(u"sectionEditor"_s).trimmed().section(u'\n', 0, 0);
        const qsizetype found = byBinh.indexOf(text, last);
        QVERIFY2(found >= last, qPrintable(title));
        last = found;
    }
    QVERIFY(byBinh.contains(u"8,420,000 euros"_s));
    QVERIFY(byBinh.contains(u"Spare parts"_s));
    QVERIFY(byBinh.contains(u"between 20 December and 6 January"_s));
}

void Tour::offlineWorkIsQueuedAndSent()
{
    const auto port = quint16(m_backend->url().port());
    m_backend.reset();
    m_binh->untilReads(u"statusButton"_s, u"Offline"_s);
    m_binh->openSection(u"Team"_s);
    m_binh->typeAtEnd(u"sectionEditor"_s, u"\nThe team meets the port every second Thursday."_s);
    m_binh->untilReads(u"statusButton"_s, u"1 edit"_s);
    m_album.take(*m_binh, u"offline"_s,
        u"Without the server everything stays readable, and what is written waits."_s);
    auto backend = tests::BackendProcess::start(folder(u"backend"_s), {}, port);
    QVERIFY(backend);
    m_backend = *std::move(backend);
    m_binh->choose(u"syncNowAction"_s);
    m_binh->untilSynced();
    m_ana->openSection(u"Team"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"every second Thursday"_s);
    m_album.take(*m_ana, u"online-again"_s, u"Online again, it is sent by itself and arrives at Ana."_s);
}

void Tour::anaEndsTheReading()
{
    m_binh->openProposal(u"Harbour retrofit"_s);
    m_binh->clickTab(u"sessionTabs"_s, u"Ana"_s);
    m_binh->see(u"transcriptView"_s);
    m_ana->goTo(u"Handoffs"_s);
    m_album.take(*m_ana, u"handoffs"_s, u"Everything Ana has shared, with what may still be read."_s);
    m_ana->click(u"revokeButton"_s);
    m_ana->untilReads(u"handoffsPage"_s, u"The conversation can no longer be read."_s);
    m_binh->until([this] { return m_binh->see<QTabBar>(u"sessionTabs"_s)->count() == 1; },
        u"Ana's conversation is gone at Bình's"_s);
    QVERIFY(!m_binh->sees(u"transcriptView"_s));
    m_album.take(*m_binh, u"reading-ended"_s, u"Ana ended the reading: at Bình's it is gone at once."_s);
}

void Tour::anaSignsOut()
{
    m_ana->choose(u"signOutAction"_s);
    QMessageBox *box = nullptr;
    m_ana->until([&] { return (box = m_ana->find<QMessageBox>({})) != nullptr; }, u"Ana is asked"_s);
    m_album.take(*m_ana, u"sign-out"_s, u"Signing out says what happens to the copies on this computer."_s);
    m_ana->clickButton(box, u"Sign out"_s);
    m_ana->untilReads({}, u"You are signed out."_s);
    QVERIFY(!m_ana->sees(u"workspaceList"_s));
    m_album.take(*m_ana, u"signed-out"_s, u"Signed out."_s);
}

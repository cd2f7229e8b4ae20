#pragma once

#include "tests/support/live/backend_process.h"
#include "tests/support/network/fault_proxy.h"
#include "tests/tour/album.h"
#include "tests/tour/desk.h"
#include "ui/kit/theme.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

/// The story of the product from the first sign-in to the last sign-out, scene by scene: real windows, real
/// clients, one real backend. Later scenes stand on earlier ones; after a failure the rest is skipped.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour();
    ~Tour() override;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    // Ana works alone (alone.cpp)
    void anaSignsIn();
    void anaOpensHarbourRetrofit();
    void anaImportsADocument();
    void anaStartsFromTheTemplate();
    void theGateSaysWhatIsMissing();
    void anaWritesAndItIsSaved();
    void sectionsAreAddedMovedAndBroughtBack();
    void theStateSaysWhatIsWrong();
    void theNextStepOpens();
    void anaAsksTheAgent();
    void anAnswerIsStoppedAndTriedAgain();
    void searchFindsWithAndWithoutDiacritics();

    // Ana hands over to Bình (handoff.cpp)
    void anaPreparesTheHandoff();
    void anaHandsOver();
    void binhIsNotified();
    void binhReadsTheTranscript();
    void anaSeesThatItWasOpened();
    void binhContinues();

    // Bình has the edit right (edit_right.cpp)
    void binhEditsAndAnaSees();
    void anasLateEditIsRefused();
    void sheOffersItAsASuggestion();
    void binhAcceptsIt();
    void anaSeesItAccepted();
    void historyNamesWhoAndOnWhoseBehalf();
    void anEarlierVersionIsRestored();
    void whatIsExportedIsTheDocument();

    // Ana has Li review (review.cpp)
    void anaAsksLiToReview();
    void liReadsBesideTheProposal();
    void liSuggests();
    void lisAgentCanOnlySuggest();
    void aSuggestionIsStaleBeforeTheClick();
    void anaDecidesWithTheKeyboard();
    void liWithdrawsAndSeesTheDecisions();

    // What happens besides (afterwards.cpp)
    void anaWorksOffline();
    void theRestartedClientStillHasIt();
    void theNetworkComesBack();
    void anaEndsLisReading();
    void signingOutSaysWhatWouldBeLost();
    void somebodyElseSignsIn();

private:
    static agentee::tests::Desk::Person person(const QString &first);
    void share(const agentee::tests::Desk &desk, const QString &recipient);
    /// Where what waits is shown. It may have been sent by itself meanwhile.
    static void sendNow(const agentee::tests::Desk &desk);
    QString folder(const QString &name) const;
    std::unique_ptr<agentee::tests::Desk> desk(const QString &first, const QString &computer = {});

    agentee::ui::Theme m_theme;
    QTemporaryDir m_folder;
    agentee::tests::Album m_album;
    std::unique_ptr<agentee::tests::BackendProcess> m_backend;
    std::unique_ptr<agentee::tests::FaultProxy> m_laptopNetwork;
    std::unique_ptr<agentee::tests::Desk> m_ana;
    std::unique_ptr<agentee::tests::Desk> m_laptop; ///< Ana's other computer
    std::unique_ptr<agentee::tests::Desk> m_binh;
    std::unique_ptr<agentee::tests::Desk> m_li;
    std::unique_ptr<agentee::tests::FaultProxy> m_officeNetwork;
    std::unique_ptr<agentee::tests::Desk> m_office; ///< a computer that several people use
    bool m_broken = false;
};

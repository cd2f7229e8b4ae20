#pragma once

#include "tests/support/live/backend_process.h"
#include "tests/tour/album.h"
#include "tests/tour/desk.h"
#include "ui/kit/theme.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

/// The story of one person alone, from the first sign-in to an answered question, scene by scene: real
/// windows, real clients, one real backend. Later scenes stand on earlier ones; after a failure the rest is
/// skipped.
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

private:
    QString folder(const QString &name) const;
    std::unique_ptr<agentee::tests::Desk> desk(const QString &first, const QString &computer = {});

    agentee::ui::Theme m_theme;
    QTemporaryDir m_folder;
    agentee::tests::Album m_album;
    std::unique_ptr<agentee::tests::BackendProcess> m_backend;
    std::unique_ptr<agentee::tests::Desk> m_ana;
    bool m_broken = false;
};

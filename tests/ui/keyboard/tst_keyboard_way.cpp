#include "models/api.h"
#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/ui/keyboard/tab_walk.h"
#include "ui/import/import_dialog.h"
#include "ui/kit/theme.h"
#include "ui/kit/translations.h"
#include "ui/share/share_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_proposal_dialog.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/welcome_page.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

using Make = std::function<std::unique_ptr<QWidget>(tests::SampleStore &)>;

std::unique_ptr<QWidget> place(tests::SampleStore &store, const QString &name)
{
    auto window = std::make_unique<ui::MainWindow>(store);
    window->showPlace(name);
    return window;
}

std::unique_ptr<QWidget> part(tests::SampleStore &store, int tab)
{
    auto window = std::make_unique<ui::MainWindow>(store);
    window->openSection(store.names().harbour, store.names().approach);
    window->findChild<QTabBar *>(u"workspaceTabs"_s)->setCurrentIndex(tab);
    return window;
}

void leaveWaiting(tests::SampleStore &store)
{
    QString typed = store.workspaces().section(store.names().risks)->markdown;
    typed.replace(u"price each boulder separately"_s, u"price boulders as a lump sum"_s);
    store.refuseEdit(store.names().risks, typed);
    store.setOnline(false);
    store.queue(u"Edit of Team in Harbour retrofit"_s, store.names().harbour, store.names().team);
}

std::unique_ptr<QWidget> signIn()
{
    return std::make_unique<ui::SignInPage>(
        [](const QUrl &) -> QCoro::Task<models::Result<models::Discovery>> {
            co_return std::unexpected(models::Problem{
                .kind = models::Problem::Kind::NetworkFailure, .title = u"No network."_s, .nextStep = {}});
        },
        [](const QUrl &, const QString &, const QString &) -> QCoro::Task<models::Result<void>> {
            co_return models::Result<void>();
        });
}

} // namespace

class TestKeyboardWay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tabWalksThePage_data();
    void tabWalksThePage();

private:
    std::unique_ptr<QWidget> import(tests::SampleStore &store) const;
    QTemporaryDir m_folder;
};

void TestKeyboardWay::initTestCase()
{
    ui::installTranslations(*qApp, QLocale(QLocale::English));
    new ui::Theme(*qApp, ui::Theme::Scheme::Light);
    // A text field shows its focus by the cursor, which must not be away by chance.
    QApplication::setCursorFlashTime(0);
    QFile good(m_folder.filePath(u"pier.md"_s));
    QVERIFY(good.open(QIODevice::WriteOnly));
    QVERIFY(good.write("# Pier\n\nText.\n\n## Second\n\nMore.\n") > 0);
    QFile other(m_folder.filePath(u"cyrillic.md"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    QVERIFY(other.write("# \xd0\xe5\xec\xee\xed\xf2\n\n\xcf\xf0\xe8\xf7\xe0\xeb \xe2 \xef\xee\xf0\xf2\xf3.\n")
        > 0);
}

std::unique_ptr<QWidget> TestKeyboardWay::import(tests::SampleStore &store) const
{
    auto dialog = std::make_unique<ui::ImportDialog>(
        store, QStringList{m_folder.filePath(u"cyrillic.md"_s), m_folder.filePath(u"pier.md"_s)});
    const auto *use = dialog.get();
    if (!QTest::qWaitFor([use] {
            const auto *button = use->findChild<QPushButton *>(u"importButton"_s);
            return button->isEnabled() && use->findChild<QPushButton *>(u"useEncodingButton"_s);
        }))
        return {};
    return dialog;
}

void TestKeyboardWay::tabWalksThePage_data()
{
    QTest::addColumn<Make>("make");
    const auto ofPlace = [](const QString &name) {
        return Make([name](tests::SampleStore &store) { return place(store, name); });
    };
    const auto ofPart = [](int tab) {
        return Make([tab](tests::SampleStore &store) { return part(store, tab); });
    };
    QTest::newRow("inbox") << ofPlace(u"inbox"_s);
    QTest::newRow("review") << ofPlace(u"review"_s);
    QTest::newRow("handoffs") << ofPlace(u"handoffs"_s);
    QTest::newRow("waiting") << Make([](tests::SampleStore &store) {
        leaveWaiting(store);
        return place(store, u"outbox"_s);
    });
    QTest::newRow("document and sessions") << ofPart(0);
    QTest::newRow("state") << ofPart(1);
    QTest::newRow("suggestions") << ofPart(2);
    QTest::newRow("history") << ofPart(3);
    QTest::newRow("share") << Make([](tests::SampleStore &store) {
        return std::make_unique<ui::ShareDialog>(store, store.names().harbour);
    });
    QTest::newRow("import") << Make([this](tests::SampleStore &store) { return import(store); });
    QTest::newRow("new proposal") << Make(
        [](tests::SampleStore &store) { return std::make_unique<ui::NewProposalDialog>(store); });
    QTest::newRow("welcome")
        << Make([](tests::SampleStore &) -> std::unique_ptr<QWidget> { return std::make_unique<ui::WelcomePage>(); });
    QTest::newRow("sign in") << Make([](tests::SampleStore &) { return signIn(); });
}

void TestKeyboardWay::tabWalksThePage()
{
    QFETCH(Make, make);
    tests::SampleStore store;
    const std::unique_ptr<QWidget> window = make(store);
    QVERIFY(window);
    window->resize(window->sizeHint().expandedTo(QSize(1440, 900)));
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    const tests::TabWalk walk(*window);
    const auto told = [](const QStringList &list) { return list.join(u"\n  "_s).prepend(u"\n  "_s); };
    QVERIFY2(walk.isClosed(),
        qPrintable(u"Tab does not come back; it stopped at "_s
            + (walk.stops().isEmpty() ? u"nothing"_s
                                      : tests::TabWalk::describe(*walk.stops().last().widget))));
    QVERIFY2(walk.missed().isEmpty(), qPrintable(u"Tab never reaches:"_s + told(walk.missed())));
    QVERIFY2(walk.nameless().isEmpty(), qPrintable(u"Without a name or a role:"_s + told(walk.nameless())));
    QVERIFY2(walk.unmarked().isEmpty(), qPrintable(u"The focus is not seen on:"_s + told(walk.unmarked())));
    QVERIFY2(walk.backwards().isEmpty(), qPrintable(u"Tab goes back:"_s + told(walk.backwards())));
}

QTEST_MAIN(TestKeyboardWay)
#include "tst_keyboard_way.moc"

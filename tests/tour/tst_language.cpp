#include "app/own_data.h"
#include "tests/support/live/backend_process.h"
#include "tests/tour/desk.h"
#include "ui/kit/theme.h"
#include "ui/kit/translations.h"
#include "ui/rendering/transcript_view.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QLocale>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

/// Somebody works in another language from one moment to the next, at the same place, with nothing typed
/// lost.
class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anotherLanguageAtTheSamePlace_data();
    void anotherLanguageAtTheSamePlace();
    void theSettingsSpeakItToo();
    void theChoiceStays();

private:
    std::unique_ptr<tests::Desk> ana();
    static QStringList menus(const tests::Desk &desk);

    QTemporaryDir m_folder;
    ui::Theme m_theme{*qApp};
    std::unique_ptr<tests::BackendProcess> m_backend;
};

std::unique_ptr<tests::Desk> TestLanguage::ana()
{
    return std::make_unique<tests::Desk>(
        tests::Desk::Person{u"Ana Lindqvist"_s, u"ana@northwind.example"_s, u"northwind"_s},
        m_folder.filePath(u"ana"_s), m_theme);
}

QStringList TestLanguage::menus(const tests::Desk &desk)
{
    QStringList titles;
    for (const QAction *action : qobject_cast<QMainWindow *>(&desk.window())->menuBar()->actions())
        titles.append(action->text());
    return titles;
}

void TestLanguage::initTestCase()
{
    QVERIFY(m_folder.isValid());
    auto backend = tests::BackendProcess::start(m_folder.filePath(u"backend"_s));
    QVERIFY2(backend, qPrintable(backend ? QString() : backend.error().title));
    m_backend = *std::move(backend);
    const auto desk = ana();
    desk->typeSignIn(m_backend->url());
    desk->signIn();
    desk->openProposal(u"Harbour retrofit"_s);
    desk->openSection(u"Approach"_s);
    desk->untilReads(u"sectionEditor"_s, u"First the grid."_s);
}

void TestLanguage::anotherLanguageAtTheSamePlace_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("cancel"); // one of Qt's own words
    QTest::newRow("Vietnamese") << u"vi"_s << u"&Tệp"_s << u"Tài liệu"_s << u"Hủy"_s;
    QTest::newRow("Russian") << u"ru"_s << u"&Файл"_s << u"Документ"_s << u"Отмена"_s;
    QTest::newRow("English") << u"en"_s << u"&File"_s << u"Document"_s << u"Cancel"_s;
}

void TestLanguage::anotherLanguageAtTheSamePlace()
{
    QFETCH(QString, language);
    const auto desk = ana();
    desk->openProposal(u"Harbour retrofit"_s);
    desk->clickRow(u"outline"_s, u"Approach"_s);
    desk->until(
        [&] { return desk->read(u"sectionEditor"_s).contains(u"First the grid."_s); }, u"the section"_s);
    const QString added = u"\nSaid in %1."_s.arg(language);
    desk->typeAtEnd(u"sectionEditor"_s, added);
    desk->type(u"composer"_s, u"half a thought in %1"_s.arg(language));
    const QSize size = desk->window().size();

    desk->chooseLanguage(language);

    QTEST(menus(*desk).first(), "file");
    QTEST(desk->see<QTabBar>(u"workspaceTabs"_s)->tabText(0), "document");
    QCOMPARE(desk->see<QLineEdit>(u"workspaceTitle"_s)->text(), u"Harbour retrofit"_s);
    QCOMPARE(desk->window().size(), size);
    desk->untilReads(u"sectionEditor"_s, added.trimmed());
    desk->untilReads(u"composer"_s, u"half a thought in %1"_s.arg(language));
    QCOMPARE(QLocale().language(), QLocale(language).language());
    const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
    QString cancel = buttons.button(QDialogButtonBox::Cancel)->text();
    QTEST(cancel.remove(u'&'), "cancel");
}

void TestLanguage::theSettingsSpeakItToo()
{
    const auto desk = ana();
    const auto settings = []() -> QWidget * {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == "settingsWindow"_L1 && widget->isVisible())
                return widget;
        }
        return nullptr;
    };
    desk->window().findChild<QAction *>(u"settingsAction"_s)->trigger();
    QVERIFY(settings());
    auto *language = settings()->findChild<QComboBox *>(u"languageChoice"_s);
    QCOMPARE(language->currentData().toString(), u"en"_s);
    language->setFocus();
    desk->replaceWindow([language] { QTest::keyClick(language, Qt::Key_Down); });
    QCOMPARE(menus(*desk).first(), u"&Tệp"_s);
    // At the same page, and it shows what was chosen.
    language = settings() ? settings()->findChild<QComboBox *>(u"languageChoice"_s) : nullptr;
    QVERIFY(language && language->isVisible());
    QCOMPARE(language->currentData().toString(), u"vi"_s);
    language->setFocus();
    desk->replaceWindow([language] { QTest::keyClick(language, Qt::Key_Up); });
    QCOMPARE(menus(*desk).first(), u"&File"_s);
    settings()->close();
}

void TestLanguage::theChoiceStays()
{
    {
        const auto desk = ana();
        desk->chooseLanguage(u"ru"_s);
    }
    QCOMPARE(QLocale().language(), QLocale::English); // as the program began
    const auto desk = ana();
    QCOMPARE(menus(*desk).first(), u"&Файл"_s);
    QVERIFY(desk->window().findChild<QAction *>(u"language_ru"_s)->isChecked());
}

int main(int argc, char **argv)
{
    ui::sealTranscriptEngine();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"agentee"_s);
    client::findOwnData();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslations(application, QLocale());
    TestLanguage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_language.moc"

#include "tests/tour/keyboard_people.h"

#include "app/own_data.h"
#include "ui/kit/translations.h"
#include "ui/rendering/transcript_view.h"

#include <QApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

Desk::Person person(const QString &first)
{
    const QString name = first == "ana"_L1 ? u"Ana Lindqvist"_s
        : first == "binh"_L1               ? u"Trần Bình"_s
                                           : u"Li Wei"_s;
    return {name, first + u"@northwind.example"_s, u"northwind"_s};
}

} // namespace

void KeyboardPeople::startBackend()
{
    QVERIFY(m_folder.isValid());
    auto backend = BackendProcess::start(path(u"backend"_s));
    QVERIFY2(backend, qPrintable(backend ? QString() : backend.error().title));
    m_backend = *std::move(backend);
}

std::unique_ptr<Desk> KeyboardPeople::signedIn(const QString &first)
{
    auto desk = std::make_unique<Desk>(person(first), path(first), m_theme, Desk::Hand::KeysAlone);
    desk->bringToFront();
    desk->typeSignIn(m_backend->url());
    desk->signIn();
    desk->bringToFront();
    return desk;
}

void KeyboardPeople::ask(const Desk &desk, const QString &question)
{
    desk.type(u"composer"_s, question);
    desk.press(u"composer"_s, Qt::Key_Return);
    desk.see(u"stopButton"_s);
    desk.see(u"sendButton"_s);
}

int playWithoutMouse(int argc, char **argv, const std::function<std::unique_ptr<QObject>()> &makeTest)
{
    ui::sealTranscriptEngine();
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"agentee"_s);
    client::findOwnData();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslations(application, QLocale());
    return QTest::qExec(makeTest().get(), argc, argv);
}

} // namespace agentee::tests

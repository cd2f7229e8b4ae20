#include "tests/tour/tour.h"

#include "app/own_data.h"
#include "ui/kit/translations.h"
#include "ui/rendering/transcript_view.h"

#include <QApplication>
#include <QLocale>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

QString albumFolder()
{
    return qEnvironmentVariable("AGENTEE_TOUR_DIR", QStringLiteral(AGENTEE_TOUR_FOLDER));
}

} // namespace

Tour::Tour()
    : m_theme(*qApp, ui::Theme::Scheme::Light)
    , m_album(albumFolder(), m_theme)
{
}

Tour::~Tour() = default;

void Tour::initTestCase()
{
    QVERIFY(m_folder.isValid());
    auto backend = tests::BackendProcess::start(folder(u"backend"_s));
    QVERIFY2(backend, qPrintable(backend ? QString() : backend.error().title));
    m_backend = *std::move(backend);
}

void Tour::sendNow(const tests::Desk &desk)
{
    if (desk.sees(u"tryNowButton"_s))
        desk.click(u"tryNowButton"_s);
}

void Tour::init()
{
    if (m_broken)
        QSKIP("An earlier scene did not come to its end.");
}

void Tour::cleanup()
{
    if (m_broken || !QTest::currentTestFailed())
        return;
    m_broken = true;
    for (const tests::Desk *desk : {m_ana.get(), m_laptop.get(), m_binh.get(), m_li.get(), m_office.get()}) {
        if (desk)
            m_album.keepFailure(*desk);
    }
}

void Tour::cleanupTestCase()
{
    m_office.reset();
    m_li.reset();
    m_binh.reset();
    m_laptop.reset();
    m_ana.reset();
    QVERIFY(m_album.finish() > 0);
}

QString Tour::folder(const QString &name) const
{
    return m_folder.filePath(name);
}

tests::Desk::Person Tour::person(const QString &first)
{
    static const QHash<QString, QString> names{{u"ana"_s, u"Ana Lindqvist"_s}, {u"binh"_s, u"Trần Bình"_s},
        {u"li"_s, u"Li Wei"_s}, {u"sam"_s, u"Sam Okafor"_s}};
    return {names.value(first), first + u"@northwind.example"_s, u"northwind"_s};
}

std::unique_ptr<tests::Desk> Tour::desk(const QString &first, const QString &computer)
{
    auto made =
        std::make_unique<tests::Desk>(person(first), folder(computer.isEmpty() ? first : computer), m_theme);
    m_theme.setScheme(ui::Theme::Scheme::Light);
    return made;
}

int main(int argc, char **argv)
{
    ui::sealTranscriptEngine();
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"agentee"_s);
    client::findOwnData();
    QApplication::setCursorFlashTime(0); // pictures wait until nothing moves
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslations(application, QLocale());
    Tour tour;
    return QTest::qExec(&tour, argc, argv);
}

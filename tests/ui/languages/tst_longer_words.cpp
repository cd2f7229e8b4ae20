#include "tests/ui/languages/longer_words.h"
#include "tests/ui/languages/shown_words.h"
#include "tests/ui/screens/every_screen.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

/// What people wrote, and names: every text of the sample data. It is not translated.
QString sampleTexts()
{
    QString texts;
    for (const QString &folder :
        {u"tests/support/sample_store"_s, u"tests/ui/screens"_s, u"resources/workflows"_s}) {
        const QDir where(QStringLiteral(AGENTEE_SOURCES "/") + folder);
        for (const QString &name : where.entryList(QDir::Files)) {
            QFile file(where.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s cannot be read", qPrintable(name));
            texts += QString::fromUtf8(file.readAll()) + u'\n';
        }
    }
    // Literals that are written over several lines.
    static const QRegularExpression seam(u"\"(_s)?\\s*\\n\\s*u?\""_s);
    return texts.remove(seam).replace(u"\\n"_s, u" "_s).replace(u"\\\""_s, u"\""_s);
}

} // namespace

/// Every screen in a language with longer words: all of them are translated, and all of them have room; and
/// the same from right to left.
class TestLongerWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aSentenceKeepsWhatIsNoWord();
    void everyWordIsTranslated_data() { screens(); }
    void everyWordIsTranslated();
    void everyWordHasRoom_data() { screens(); }
    void everyWordHasRoom();
    void fromRightToLeft_data() { screens(); }
    void fromRightToLeft();
    void cleanup();

private:
    void screens() const;
    void picture(QWidget &window, const QString &name);
    bool isData(const QString &text) const;

    QTemporaryDir m_folder;
    QList<tests::Screen> m_screens = tests::everyScreen(m_folder.path());
    tests::LongerWords m_words;
    QString m_samples = sampleTexts();
};

void TestLongerWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(QCoreApplication::installTranslator(&m_words));
    new ui::Theme(*qApp, ui::Theme::Scheme::Light);
}

void TestLongerWords::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestLongerWords::screens() const
{
    QTest::addColumn<int>("screen");
    for (int i = 0; i < m_screens.size(); ++i)
        QTest::newRow(m_screens.at(i).name) << i;
}

void TestLongerWords::aSentenceKeepsWhatIsNoWord()
{
    using tests::LongerWords;
    const QString longer = LongerWords::longer(u"&Go to %1, %n edit(s) <b>now</b>"_s);
    for (const QString &kept : {u"&G"_s, u"%1"_s, u"%n"_s, u"<b>"_s, u"</b>"_s})
        QVERIFY2(longer.contains(kept), qPrintable(longer));
    QVERIFY(longer.size() > 40);
    QVERIFY(LongerWords::isLonger(longer));
    QVERIFY(LongerWords::isLonger(u"3 / 4 · "_s + longer));
    QVERIFY(!LongerWords::isLonger(longer + u" more"_s));
    QCOMPARE(LongerWords::longer(u"%1: %2"_s), u"%1: %2"_s);
}

/// Words between brackets come from a translator. Of the others, those of the sample data, and those of the
/// calendar, are nobody's to translate here.
bool TestLongerWords::isData(const QString &text) const
{
    QString rest = text;
    static const QRegularExpression translated(u"⟦[^⟦⟧]*⟧"_s);
    while (rest.contains(translated))
        rest.replace(translated, u"\n"_s);
    // Sentences that the sample data put together, and languages, each by its own name.
    static const QRegularExpression composed(
        u"\\bEdit of | in (?=Harbour retrofit)|\\bRead section |, (?=built-in)|\\bContoso\\b|\\bEnglish\\b|\\bTiếng Việt\\b|\\bРусский\\b"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    rest.replace(composed, u"\n"_s);
    static const QRegularExpression calendar(
        u"\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\w*\\b|\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\w*\\b|\\b[kMG]?B\\b|Coordinated Universal Time|\\bUTC\\b|\\+\\w\\b"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression seams(u"[\\n\\t›·():.,;?!]"_s);
    const auto isKnown = [this](QString words) {
        words = words.simplified().remove(QRegularExpression(u"^[^\\p{L}]+|[^\\p{L}]+$"_s));
        return words.isEmpty() || m_samples.contains(words);
    };
    for (const QString &piece : rest.split(seams)) {
        if (!isKnown(piece) && !isKnown(QString(piece).remove(calendar)))
            return false;
    }
    return true;
}

void TestLongerWords::everyWordIsTranslated()
{
    QFETCH(int, screen);
    tests::SampleStore store;
    const std::unique_ptr<QWidget> window = tests::show(m_screens.at(screen), store);
    QVERIFY(window);
    const QList<tests::ShownWords> all = tests::shownWords(*window);
    QVERIFY(std::ranges::any_of(all, [](const tests::ShownWords &one) { return one.text.contains(u'⟦'); }));
    QStringList untranslated;
    for (const tests::ShownWords &one : all) {
        if (!tests::LongerWords::isLonger(one.text) && !isData(one.text))
            untranslated.append(one.where + u": "_s + one.text.left(120));
    }
    untranslated.removeDuplicates();
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u'\n')));
}

void TestLongerWords::everyWordHasRoom()
{
    QFETCH(int, screen);
    tests::SampleStore store;
    const std::unique_ptr<QWidget> window = tests::show(m_screens.at(screen), store);
    QVERIFY(window);
    // Layouts of what scrolls settle one turn of the loop after another.
    (void)QTest::qWaitFor([&] { return tests::cutWords(*window).isEmpty(); }, 2'000);
    picture(*window, u"longer"_s);
    QStringList cut = tests::cutWords(*window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    const QSize smallest(1280, 800); // for all of it, as the design has it
    window->resize(smallest.expandedTo(window->minimumSizeHint()));
    QVERIFY2(window->minimumSizeHint().width() <= smallest.width()
            && window->minimumSizeHint().height() <= smallest.height(),
        qPrintable(u"does not fit: %1×%2"_s.arg(window->minimumSizeHint().width())
                .arg(window->minimumSizeHint().height())));
    (void)QTest::qWaitFor([&] { return tests::cutWords(*window).isEmpty(); }, 2'000);
    cut = tests::cutWords(*window);
    QVERIFY2(cut.isEmpty(), qPrintable(u"1280×800\n"_s + cut.join(u'\n')));
}

void TestLongerWords::fromRightToLeft()
{
    QFETCH(int, screen);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    tests::SampleStore store;
    const std::unique_ptr<QWidget> window = tests::show(m_screens.at(screen), store);
    QVERIFY(window);
    (void)QTest::qWaitFor([&] { return tests::cutWords(*window).isEmpty(); }, 2'000);
    picture(*window, u"mirrored"_s);
    const QStringList cut = tests::cutWords(*window);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestLongerWords::picture(QWidget &window, const QString &name)
{
    QString file =
        QString::fromLatin1(QTest::currentDataTag()).replace(QRegularExpression(u"\\W+"_s), u"-"_s);
    const int percent = qRound(100 * window.devicePixelRatioF());
    const QDir folder(QCoreApplication::applicationDirPath() + u"/../screenshots"_s);
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(window.grab().save(folder.filePath(u"%1-%2-%3.png"_s.arg(name, file).arg(percent))));
}

QTEST_MAIN(TestLongerWords)
#include "tst_longer_words.moc"

#include "ui/kit/find_bar.h"
#include "ui/kit/translations.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // A language that nobody has written yet gets English.
        ui::installTranslations(*qApp, QLocale(QLocale::Esperanto));
    }
    void countsReadAsPeopleSayThem_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("none") << 0 << u"0 matches"_s;
        QTest::newRow("one") << 1 << u"1 match"_s;
        QTest::newRow("many") << 21 << u"21 matches"_s;
    }
    void countsReadAsPeopleSayThem()
    {
        QFETCH(int, count);
        QFETCH(QString, sentence);
        QCOMPARE(ui::FindBar::tr("%n match(es)", nullptr, count), sentence);
    }
    void noCountIsForgotten_data();
    void noCountIsForgotten();
};

// Every text with a count that stands in the sources has its English forms.
void TestTranslations::noCountIsForgotten_data()
{
    QTest::addColumn<QString>("file");
    const QDir root(QStringLiteral(AGENTEE_SOURCES));
    for (const QString &layer : {u"ui"_s, u"app"_s, u"sync"_s}) {
        QDirIterator files(root.filePath(layer), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(root.relativeFilePath(path))) << path;
        }
    }
}

void TestTranslations::noCountIsForgotten()
{
    QFETCH(QString, file);
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QFile forms(QStringLiteral(AGENTEE_SOURCES "/translations/agentee_en.ts"));
    QVERIFY(forms.open(QIODevice::ReadOnly));
    const QString known = QString::fromUtf8(forms.readAll());
    const QString code = QString::fromUtf8(source.readAll());
    static const QRegularExpression counted(uR"re("([^"\n]*%n[^"\n]*)")re"_s);
    for (const QRegularExpressionMatch &match : counted.globalMatch(code)) {
        const QString text = match.captured(1).replace(u"\\n"_s, u"\n"_s);
        QVERIFY2(known.contains(u"<source>%1</source>"_s.arg(text)), qPrintable(text));
    }
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"

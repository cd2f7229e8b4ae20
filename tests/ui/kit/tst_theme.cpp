#include "ui/kit/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace agentee::ui;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrast_data();
    void contrast();
    void schemeCanBeForced();
};

void TestTheme::contrast_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("surface");
    for (const Colours *c : {&lightColours(), &darkColours()}) {
        const char *scheme = c->dark ? "dark" : "light";
        const QColor surfaces[] = {c->window, c->surface, c->elevated, c->readOnly};
        const QColor texts[] = {c->text, c->secondaryText, c->accentText, c->success, c->warning, c->danger, c->info, c->added, c->removed};
        for (size_t t = 0; t < std::size(texts); ++t) {
            for (size_t s = 0; s < std::size(surfaces); ++s)
                QTest::addRow("%s text %zu on surface %zu", scheme, t, s) << texts[t] << surfaces[s];
        }
        QTest::addRow("%s primary button", scheme) << c->onAccent << c->accent;
        QTest::addRow("%s accent", scheme) << c->accentText << c->accentSoft;
        QTest::addRow("%s selected row", scheme) << c->text << c->selected;
        QTest::addRow("%s success", scheme) << c->success << c->successSoft;
        QTest::addRow("%s warning", scheme) << c->warning << c->warningSoft;
        QTest::addRow("%s danger", scheme) << c->danger << c->dangerSoft;
        QTest::addRow("%s info", scheme) << c->info << c->infoSoft;
        QTest::addRow("%s added", scheme) << c->added << c->addedSoft;
        QTest::addRow("%s removed", scheme) << c->removed << c->removedSoft;
    }
}

void TestTheme::contrast()
{
    QFETCH(QColor, text);
    QFETCH(QColor, surface);
    const double ratio = contrastRatio(text, surface);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::schemeCanBeForced()
{
    Theme theme(*qApp, Theme::Scheme::Light);
    QVERIFY(!theme.colours().dark);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE(changed.size(), 1);
    QVERIFY(coloursOf(qApp->palette()).dark);
    theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

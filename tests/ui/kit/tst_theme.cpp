#include "ui/kit/avatar.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agentee::ui;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrast_data();
    void contrast();
    void faintTextIsMadeLegible();
    void schemeCanBeForced();
    void everyTextFollowsItsSize();
    void densityChangesHeights();
};

void TestTheme::contrast_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("surface");
    for (const Colours *c : {&lightColours(), &darkColours()}) {
        const char *scheme = c->dark ? "dark" : "light";
        const QColor surfaces[] = {c->window, c->surface, c->elevated, c->readOnly};
        const QColor texts[] = {c->text, c->secondaryText, c->accentText, c->success, c->warning, c->danger,
            c->info, c->added, c->removed};
        for (size_t t = 0; t < std::size(texts); ++t) {
            for (size_t s = 0; s < std::size(surfaces); ++s)
                QTest::addRow("%s text %zu on surface %zu", scheme, t, s) << texts[t] << surfaces[s];
        }
        const QColor fills[] = {
            c->selected, c->accentSoft, c->successSoft, c->warningSoft, c->dangerSoft, c->infoSoft};
        for (size_t f = 0; f < std::size(fills); ++f) {
            QTest::addRow("%s text on fill %zu", scheme, f) << c->text << fills[f];
            QTest::addRow("%s secondary text on fill %zu", scheme, f) << c->secondaryText << fills[f];
        }
        for (const QColor &surface : {c->window, c->surface, c->elevated, c->readOnly, c->selected}) {
            const QColor hovered = blended(surface, c->hover);
            const QByteArray name = surface.name().toLatin1();
            QTest::addRow("%s text where the pointer is, %s", scheme, name.constData()) << c->text << hovered;
            QTest::addRow("%s secondary text where the pointer is, %s", scheme, name.constData())
                << c->secondaryText << hovered;
        }
        QTest::addRow("%s divider of a conflict", scheme) << c->secondaryText << c->border;
        QTest::addRow("%s selected text", scheme) << c->onAccent << c->accent;
        for (int i = 0; i < 64; ++i)
            QTest::addRow("%s disc %d", scheme, i)
                << QColor(Qt::white) << avatarColour(QString::number(i), c->dark);
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

void TestTheme::faintTextIsMadeLegible()
{
    for (const Colours *c : {&lightColours(), &darkColours()}) {
        const QList<QColor> surfaces{c->surface, c->readOnly};
        for (const QRgb faint : {0xb08000U, 0x0095ffU, 0x898887U, 0xffff00U, 0x000080U, 0x7f7f7fU}) {
            const QColor made = legibleOn(surfaces, QColor(faint));
            for (const QColor &surface : surfaces)
                QVERIFY2(contrastRatio(made, surface) >= 4.5, qPrintable(made.name()));
        }
        QCOMPARE(legibleOn(surfaces, c->text), c->text);
    }
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

void TestTheme::everyTextFollowsItsSize()
{
    Theme theme(*qApp, Theme::Scheme::Light);
    QWidget parent;
    QLabel plain(&parent);
    QLabel meta(&parent);
    meta.setFont(fontFor(TextSize::Meta));
    QLabel title(&parent);
    title.setFont(fontFor(TextSize::Title, QFont::DemiBold));
    const int before[]{plain.font().pixelSize(), meta.font().pixelSize(), title.font().pixelSize()};
    for (const int percent : {130, 90, 115}) {
        theme.setTextPercent(percent);
        QCOMPARE(plain.font().pixelSize(), fontFor(TextSize::Body).pixelSize());
        QCOMPARE(meta.font().pixelSize(), fontFor(TextSize::Meta).pixelSize());
        QCOMPARE(title.font().pixelSize(), fontFor(TextSize::Title).pixelSize());
        QCOMPARE(title.font().weight(), QFont::DemiBold);
        QCOMPARE(plain.font().pixelSize() > before[0], percent > 100);
    }
    theme.setTextPercent(100);
    QCOMPARE(plain.font().pixelSize(), before[0]);
    QCOMPARE(meta.font().pixelSize(), before[1]);
    QCOMPARE(title.font().pixelSize(), before[2]);
    theme.setTextPercent(100'000);
    QCOMPARE(theme.textPercent(), Theme::mostTextPercent);
    theme.setTextPercent(100);
}

void TestTheme::densityChangesHeights()
{
    Theme theme(*qApp, Theme::Scheme::Light);
    QPushButton button(QStringLiteral("Share"));
    const int comfortable = button.sizeHint().height();
    const int row = rowHeight(2);
    theme.setDensity(Density::Compact);
    QVERIFY(button.sizeHint().height() < comfortable);
    QVERIFY(rowHeight(2) < row);
    QVERIFY(button.sizeHint().height() >= 24); // still hit with a finger's tip of a mouse
    theme.setDensity(Density::Comfortable);
    QCOMPARE(button.sizeHint().height(), comfortable);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

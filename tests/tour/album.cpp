#include "tests/tour/album.h"

#include "tests/support/screenshots/still_picture.h"
#include "tests/tour/desk.h"
#include "ui/kit/theme.h"
#include "ui/rendering/transcript_view.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

Album::Album(const QString &folder, ui::Theme &theme)
    : m_folder(folder)
    , m_theme(theme)
{
    QVERIFY2(m_folder.mkpath(u"."_s), qPrintable(folder));
    for (const QString &old : m_folder.entryList({u"*.png"_s, u"index.html"_s}, QDir::Files))
        QVERIFY2(m_folder.remove(old), qPrintable(old));
}

void Album::take(const Desk &desk, const QString &name, const QString &sentence)
{
    desk.bringToFront();
    const QString file = u"%1-%2"_s.arg(int(m_pages.size()) + 1, 2, 10, QChar(u'0')).arg(name);
    m_pages.append({file, sentence, desk.person().name});
    for (const auto scheme : {ui::Theme::Scheme::Dark, ui::Theme::Scheme::Light}) {
        wear(desk, scheme);
        const std::optional<QPixmap> taken = stillPictureOf(desk.window());
        const QString path =
            m_folder.filePath(file + (scheme == ui::Theme::Scheme::Dark ? u"-dark.png"_s : u"-light.png"_s));
        QVERIFY2(taken, qPrintable(path + u": the window does not come to rest"_s));
        QVERIFY2(taken->save(path), qPrintable(path));
        QCOMPARE(taken->deviceIndependentSize().toSize(), QSize(1440, 900));
    }
}

void Album::wear(const Desk &desk, ui::Theme::Scheme scheme)
{
    if (m_theme.scheme() == scheme)
        return;
    const QObject here;
    QSet<const ui::TranscriptView *> loading;
    for (const ui::TranscriptView *view : transcriptsOf(desk.window())) {
        loading.insert(view);
        QObject::connect(view, &ui::TranscriptView::shown, &here, [&loading, view] { loading.remove(view); });
    }
    m_theme.setScheme(scheme);
    waitFor([&] { return loading.isEmpty(); }, u"the transcripts follow the scheme"_s);
}

void Album::keepFailure(const Desk &desk)
{
    const QString path = m_folder.filePath(u"failed-%1-%2.png"_s.arg(++m_failures).arg(desk.person().email));
    if (!pictureOf(desk.window()).save(path))
        qWarning("The picture of the failure could not be written.");
}

int Album::finish()
{
    QString html = u"<!doctype html><html lang=en><meta charset=utf-8><title>Agentee: the tour</title><style>"
                   "body{font:16px/1.5 system-ui,sans-serif;max-width:1180px;margin:40px auto;padding:0 20px}"
                   "figure{margin:0 0 56px}img{width:100%;border:1px solid #8885;border-radius:6px}"
                   "figcaption{margin:0 0 12px}b{display:block;color:#777;font-size:13px}"
                   "</style><h1>The tour</h1>"_s;
    for (const Page &page : std::as_const(m_pages)) {
        html +=
            u"<figure><figcaption><b>%1</b>%2</figcaption><picture>"
            "<source srcset=\"%3-dark.png\" media=\"(prefers-color-scheme: dark)\">"
            "<a href=\"%3-dark.png\"><img src=\"%3-light.png\" alt=\"\" loading=lazy></a></picture></figure>"_s
                .arg(page.person.toHtmlEscaped(), page.sentence.toHtmlEscaped(), page.name);
    }
    QFile file(m_folder.filePath(u"index.html"_s));
    const QByteArray bytes = html.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("the index cannot be written", __FILE__, __LINE__);
    return int(m_pages.size());
}

} // namespace agentee::tests

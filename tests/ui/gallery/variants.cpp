#include "tests/ui/gallery/variants.h"

#include <QApplication>
#include <QDir>
#include <QStyle>
#include <QTest>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

QList<Variant> everyVariant()
{
    using Scheme = ui::Theme::Scheme;
    return {
        {.name = u"light"_s, .sentence = u"Light"_s},
        {.name = u"dark"_s, .sentence = u"Dark"_s, .scheme = Scheme::Dark},
        {.name = u"contrast"_s, .sentence = u"More contrast, light"_s, .moreContrast = true},
        {.name = u"contrast-dark"_s,
            .sentence = u"More contrast, dark"_s,
            .scheme = Scheme::Dark,
            .moreContrast = true},
        {.name = u"vi"_s, .sentence = u"Vietnamese"_s, .language = u"vi"_s},
        {.name = u"ru"_s, .sentence = u"Russian"_s, .language = u"ru"_s},
        {.name = u"pseudo"_s, .sentence = u"Longer words"_s, .words = Variant::Words::Longer},
        {.name = u"rtl"_s, .sentence = u"From right to left"_s, .words = Variant::Words::RightToLeft},
        {.name = u"small"_s, .sentence = u"In 1024 × 700"_s, .mostRoom = {1024, 700}},
        {.name = u"200"_s, .sentence = u"At 200 %"_s, .percent = 200},
    };
}

Wardrobe::Wardrobe(const QString &folder, const QString &busAddress)
    : m_offered(!busAddress.isEmpty() && m_portal.offer(busAddress))
    , m_settings(QDir(folder).filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_language(m_settings)
    , m_theme(new ui::Theme(*qApp, ui::Theme::Scheme::Light))
{
}

bool Wardrobe::wear(const Variant &variant)
{
    m_language.choose(variant.language);
    QCoreApplication::removeTranslator(&m_longer);
    QCoreApplication::removeTranslator(&m_rightToLeft);
    if (variant.words == Variant::Words::Longer)
        QCoreApplication::installTranslator(&m_longer);
    else if (variant.words == Variant::Words::RightToLeft)
        QCoreApplication::installTranslator(&m_rightToLeft);
    QApplication::setLayoutDirection(
        variant.words == Variant::Words::RightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_theme->setScheme(variant.scheme);
    if (!m_offered)
        return !variant.moreContrast;
    // What moves without an end would never stand still for its picture.
    m_portal.tell(u"org.freedesktop.appearance"_s, u"reduced-motion"_s, 1U);
    m_portal.tell(u"org.freedesktop.appearance"_s, u"contrast"_s, uint(variant.moreContrast ? 1 : 0));
    // With more contrast there is no grey behind the text.
    return QTest::qWaitFor([&] {
        const QColor window = m_theme->colours().window;
        return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0
            && (window == Qt::white || window == Qt::black) == variant.moreContrast;
    });
}

} // namespace agentee::tests

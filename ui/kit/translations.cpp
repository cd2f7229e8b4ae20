#include "ui/kit/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    const QString mark = u"agentee-language"_s;
    for (QTranslator *earlier : application.findChildren<QTranslator *>(mark, Qt::FindDirectChildrenOnly))
        delete earlier; // which takes it out of the application
    const auto install = [&application, &mark](
                             const QLocale &language, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        translator->setObjectName(mark);
        if (translator->load(language, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    // The translator that came last is asked first.
    install(QLocale(QLocale::English), u"agentee"_s, u":/i18n"_s);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, u"qtbase"_s, u":/i18n"_s);
    if (locale.language() != QLocale::English)
        install(locale, u"agentee"_s, u":/i18n"_s);
}

QStringList languages()
{
    return {u"en"_s, u"vi"_s, u"ru"_s};
}

} // namespace agentee::ui

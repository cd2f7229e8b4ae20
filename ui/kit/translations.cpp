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
    const auto install = [&application](const QLocale &language, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(language, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    // The translator that came last is asked first.
    install(QLocale(QLocale::English), u"agentee"_s, u":/i18n"_s);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (locale.language() != QLocale::English)
        install(locale, u"agentee"_s, u":/i18n"_s);
}

} // namespace agentee::ui

#pragma once

#include <QStringList>

class QCoreApplication;
class QLocale;

namespace agentee::ui
{

/// Makes the application speak the locale's language, in Qt's own texts too. English, with its plural forms,
/// stands in for whatever that language lacks. The translators belong to the application. The first time
/// before the first window; later calls take the earlier language away, and windows that stand there have to
/// be made anew.
void installTranslations(QCoreApplication &application, const QLocale &locale);

/// Two letters each: the languages that every sentence is translated into, English first.
QStringList languages();

} // namespace agentee::ui

#pragma once

class QCoreApplication;
class QLocale;

namespace agentee::ui
{

/// Makes the application speak the locale's language, in Qt's own texts too. English, with its plural forms, stands in for
/// whatever that language lacks. The translators belong to the application. Once, before the first window.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace agentee::ui

#include "server/speech/spoken_language.h"

#include <QCoreApplication>
#include <QTranslator>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

constexpr std::array languages{Language::English, Language::Vietnamese, Language::Russian};
constexpr qsizetype longestHeader = 200; ///< bytes; a longer one is somebody trying something

thread_local std::optional<Language> spoken;

/// Asks the catalogue of the language that the calling thread speaks.
class Interpreter : public QTranslator
{
public:
    explicit Interpreter(QObject *parent)
        : QTranslator(parent)
    {
        setObjectName("agentee-interpreter"_L1);
        for (const Language language : languages) {
            if (!catalogue(language).load(u":/server/i18n/agentee_%1.qm"_s.arg(languageCode(language))))
                qWarning(
                    "the server's sentences are not in this program: %s", qPrintable(languageCode(language)));
        }
    }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int count) const override
    {
        if (!spoken)
            return {};
        const QString said =
            m_catalogues.at(static_cast<std::size_t>(*spoken)).translate(context, source, comment, count);
        // The English catalogue has plural forms alone, and a program with windows may speak another
        // language.
        return said.isNull() && *spoken == Language::English ? QString::fromUtf8(source) : said;
    }

private:
    QTranslator &catalogue(Language language) { return m_catalogues.at(static_cast<std::size_t>(language)); }

    std::array<QTranslator, languages.size()> m_catalogues;
};

} // namespace

QString languageCode(Language language)
{
    switch (language) {
    case Language::English:
        return u"en"_s;
    case Language::Vietnamese:
        return u"vi"_s;
    case Language::Russian:
        return u"ru"_s;
    }
    std::unreachable();
}

Language languageFor(const QByteArray &accepted)
{
    // People's programs name their own language first.
    for (const QByteArray &entry : accepted.left(longestHeader).split(',')) {
        const QString code = QString::fromLatin1(entry.trimmed().left(2).toLower());
        for (const Language language : languages) {
            if (code == languageCode(language))
                return language;
        }
    }
    return Language::English;
}

SpokenLanguage::SpokenLanguage(const QByteArray &accepted)
    : SpokenLanguage(std::optional(languageFor(accepted)))
{
}

SpokenLanguage::SpokenLanguage(std::optional<Language> language)
    : m_before(std::exchange(spoken, language))
{
}

SpokenLanguage::~SpokenLanguage()
{
    spoken = m_before;
}

std::optional<Language> SpokenLanguage::current()
{
    return spoken;
}

void SpokenLanguage::install()
{
    auto *application = QCoreApplication::instance();
    if (!application || application->findChild<QTranslator *>("agentee-interpreter"_L1))
        return;
    QCoreApplication::installTranslator(new Interpreter(application));
}

} // namespace agentee::server

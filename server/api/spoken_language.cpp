#include "server/api/spoken_language.h"

#include <QCoreApplication>
#include <QTranslator>

#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

constexpr std::array<std::string_view, 2> catalogued{"vi", "ru"};
constexpr qsizetype longestHeader = 200; ///< bytes; a longer one is somebody trying something

/// Index in `catalogued`; nothing is English.
thread_local std::optional<std::size_t> spoken;

/// Asks the catalogue of the language that the calling thread speaks.
class Interpreter : public QTranslator
{
public:
    explicit Interpreter(QObject *parent)
        : QTranslator(parent)
    {
        setObjectName("agentee-interpreter"_L1);
        for (std::size_t i = 0; i < catalogued.size(); ++i)
            m_loaded[i] =
                m_catalogues[i].load(u":/server/i18n/agentee_%1.qm"_s.arg(QLatin1StringView(catalogued[i])));
    }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int count) const override
    {
        return spoken && m_loaded[*spoken] ? m_catalogues[*spoken].translate(context, source, comment, count)
                                           : QString();
    }

private:
    std::array<QTranslator, catalogued.size()> m_catalogues;
    std::array<bool, catalogued.size()> m_loaded{};
};

/// The first language of the list that the server has; people's programs name theirs first.
std::optional<std::size_t> firstKnown(const QByteArray &accepted)
{
    for (const QByteArray &entry : accepted.left(longestHeader).split(',')) {
        const QByteArray language = entry.trimmed().left(2).toLower();
        if (language == "en")
            return std::nullopt;
        for (std::size_t i = 0; i < catalogued.size(); ++i) {
            if (language == QByteArrayView(catalogued[i]))
                return i;
        }
    }
    return std::nullopt;
}

} // namespace

SpokenLanguage::SpokenLanguage(const QByteArray &accepted)
    : m_before(spoken)
{
    spoken = firstKnown(accepted);
}

SpokenLanguage::~SpokenLanguage()
{
    spoken = m_before;
}

void SpokenLanguage::install()
{
    auto *application = QCoreApplication::instance();
    if (!application || application->findChild<QTranslator *>("agentee-interpreter"_L1))
        return;
    QCoreApplication::installTranslator(new Interpreter(application));
}

} // namespace agentee::server

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace agentee::server
{

/// The languages that the server has sentences in.
enum class Language { English, Vietnamese, Russian };

/// "en", "vi", "ru".
QString languageCode(Language language);

/// The first language of an Accept-Language header that the server has; English when it has none of them.
Language languageFor(const QByteArray &accepted);

/// As long as this lives, what its thread says through tr() is in one of the server's languages. Other
/// threads are not touched; the database's writer and the agents take the language over from whoever asks
/// them. Needs an application; without one everything is English.
class SpokenLanguage
{
public:
    /// languageFor() the value of an Accept-Language header.
    explicit SpokenLanguage(const QByteArray &accepted);
    /// One that current() gave on another thread.
    explicit SpokenLanguage(std::optional<Language> language);
    ~SpokenLanguage();
    SpokenLanguage(const SpokenLanguage &) = delete;
    SpokenLanguage &operator=(const SpokenLanguage &) = delete;

    /// What the calling thread speaks; nothing outside of every SpokenLanguage, where the program's own
    /// language holds.
    static std::optional<Language> current();

    /// Before the first request; the catalogues then belong to the application.
    static void install();

private:
    std::optional<Language> m_before; ///< what the thread spoke until now
};

} // namespace agentee::server

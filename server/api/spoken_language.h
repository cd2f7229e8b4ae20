#pragma once

#include <QByteArray>

#include <cstddef>
#include <optional>

namespace agentee::server
{

/// As long as this lives, what its thread says through tr() is in the language that a request accepts (the
/// value of its Accept-Language), of those the server has: English, Vietnamese, Russian. Other threads are
/// not touched. Needs an application; without one everything is English.
class SpokenLanguage
{
public:
    explicit SpokenLanguage(const QByteArray &accepted);
    ~SpokenLanguage();
    SpokenLanguage(const SpokenLanguage &) = delete;
    SpokenLanguage &operator=(const SpokenLanguage &) = delete;

    /// Before the first request; the catalogues then belong to the application.
    static void install();

private:
    std::optional<std::size_t> m_before; ///< what the thread spoke until now
};

} // namespace agentee::server

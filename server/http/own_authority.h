#pragma once

#include "models/problem.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <memory>

namespace agentee::server
{

/// A certificate authority that lives in this object alone and is written nowhere: whoever was given its
/// certificate knows this very process again, and nobody else can ever stand in for it, also not when it is
/// gone. Its own certificate has no end; those it issues are short-lived, and replaced in time.
///
/// Thread-safe once made.
class OwnAuthority
{
public:
    /// `life`: of every certificate it issues, at least a second. Internal when this computer gives no random
    /// numbers.
    static models::Result<std::shared_ptr<OwnAuthority>> make(
        std::chrono::seconds life = std::chrono::days(90));
    ~OwnAuthority();
    OwnAuthority(const OwnAuthority &) = delete;
    OwnAuthority &operator=(const OwnAuthority &) = delete;

    /// Of the authority, DER.
    const QByteArray &certificate() const;

    struct Issued {
        QByteArray certificate; ///< PEM
        QByteArray privateKey; ///< PEM
        QDateTime validFrom; ///< UTC
        QDateTime renewAt; ///< while a third of its life is left
    };
    /// For a server at this numeric address, beginning now, with a new key.
    models::Result<Issued> issue(const QString &address) const;

private:
    struct Private;
    explicit OwnAuthority(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace agentee::server

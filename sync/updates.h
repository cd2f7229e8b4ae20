#pragma once

#include "sync/updates/release.h"

#include <QCoroTask>

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace agentee::sync
{

/// Looks for a newer version of this program, and fetches it. For systems where no package manager does.
/// Believes only what is signed by its makers, and never offers what is not newer. Lives in one thread.
class Updates : public QObject
{
    Q_OBJECT
public:
    struct Source {
        QUrl feed; ///< https, or http on this computer; installers lie beside it
        QByteArray publicKey; ///< Ed25519, 32 bytes
        QString platform; ///< as in ReleaseFile
        QVersionNumber current; ///< this program's
        QString
            folder; ///< where installers are put, and what was seen; made when missing, for its owner alone
        std::function<QDate()> today = [] { return QDateTime::currentDateTimeUtc().date(); };
    };

    explicit Updates(Source source, QObject *parent = nullptr);
    /// What runs ends with Cancelled.
    ~Updates() override;

    /// The newest release when it is newer than this program and has an installer for this platform. Conflict
    /// when what the feed says is past its day, or older than what it said before, in this folder: whoever
    /// stands between may show an old feed, whose signature is right.
    QCoro::Task<models::Result<std::optional<Release>>> check();
    /// The installer's file name. It lies there only when its size and hash are those of the release.
    /// Cancelled when cancel() was called meanwhile; Conflict when the release is not newer than this
    /// program.
    QCoro::Task<models::Result<QString>> fetch(Release release);
    void cancel();

Q_SIGNALS:
    /// Of fetch(), in bytes.
    void progressed(qint64 received, qint64 total);

private:
    struct State;
    static QCoro::Task<models::Result<std::optional<Release>>> runCheck(std::shared_ptr<State> state);
    QCoro::Task<models::Result<QString>> runFetch(std::shared_ptr<State> state, Release release);
    std::shared_ptr<State> m_state;
};

} // namespace agentee::sync

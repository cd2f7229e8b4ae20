#pragma once

#include "models/problem.h"

#include <QDate>
#include <QVersionNumber>

namespace agentee::sync
{

/// An installer of a release.
struct ReleaseFile {
    QString name; ///< letters, digits and ._+- only; lies beside the feed
    QString platform; ///< "windows-x86_64", "macos-arm64"…
    qint64 size = 0; ///< bytes, 1 to 2 GiB
    QByteArray sha256; ///< 32 bytes
    friend bool operator==(const ReleaseFile &, const ReleaseFile &) = default;
};

/// What the makers say about their newest version.
struct Release {
    QVersionNumber version; ///< three numbers
    QVersionNumber minimumVersion; ///< what is older than this must not go on being used
    QDate published;
    QDate goodUntil; ///< the last day on which this is the newest that the makers have said
    QString notes; ///< Markdown
    QList<ReleaseFile> files;
    friend bool operator==(const Release &, const Release &) = default;
};

/// Reads a feed, {format: 1, manifest: base64, signature: base64}. The signature is checked before anything
/// in the manifest is looked at; it stands for `agentee-release-1`, a line end, and the manifest's bytes.
models::Result<Release> readRelease(const QJsonObject &feed, const QByteArray &publicKey);

} // namespace agentee::sync

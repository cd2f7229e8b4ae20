#pragma once

#include "sync/network/server_route.h"
#include "sync/servers.h"

/// Certificates of servers: what is wrong with one, and who may be believed.
namespace agentee::sync
{

CertificateText certificateText(const QSslCertificate &certificate);

/// The first certificate of a file, PEM or DER, when it may issue others, or issued itself. InvalidFields
/// otherwise.
models::Result<QSslCertificate> readAuthorityFile(const QByteArray &file);

/// Greets the server and hangs up. Nothing: its certificate is good, or nobody answered within `patience`.
QCoro::Task<std::optional<CertificateFault>> findCertificateFault(
    ServerRoute route, std::chrono::milliseconds patience = std::chrono::seconds(15));

} // namespace agentee::sync

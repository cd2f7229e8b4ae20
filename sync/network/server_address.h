#pragma once

#include "models/problem.h"

#include <QUrl>

namespace agentee::sync
{

/// Whether a host is this computer by its name or number, so that nothing sent there leaves it.
bool isThisComputer(const QString &host);

/// The server that a person means: "example.com" is https://example.com. What is left is scheme, host and
/// port; host in lower case, no default port. InvalidFields for what is no address, for any scheme but https,
/// and for http unless the host is this computer or `allowPlain`.
models::Result<QUrl> serverAddress(const QUrl &typed, bool allowPlain);

} // namespace agentee::sync

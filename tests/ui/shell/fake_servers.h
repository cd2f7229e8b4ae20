#pragma once

#include "sync/servers.h"

namespace agentee::tests
{

/// Servers that say what a test wants, without a network.
class FakeServers : public sync::Servers
{
public:
    models::Result<models::Discovery> found =
        std::unexpected(models::Problem{.kind = models::Problem::Kind::NetworkFailure,
            .title = QStringLiteral("No network."),
            .nextStep = {}});
    std::optional<sync::CertificateFault> fault;
    models::Result<sync::CertificateText> read =
        std::unexpected(models::Problem{.kind = models::Problem::Kind::InvalidFields,
            .title = QStringLiteral("There is no certificate in this file.")});
    QList<sync::CertificateText> added;
    sync::ProxyChoice chosen;
    std::optional<QString> password;
    QList<QUrl> asked;

    QCoro::Task<models::Result<models::Discovery>> discover(QUrl server) override
    {
        asked.append(server);
        if (added.isEmpty())
            co_return models::Result<models::Discovery>(found); // it is moved out of what is named
        models::Discovery known;
        known.name = QStringLiteral("Agentee of Northwind");
        co_return known;
    }
    QCoro::Task<std::optional<sync::CertificateFault>> certificateFault(QUrl) override
    {
        co_return added.isEmpty() ? fault : std::nullopt;
    }
    models::Result<sync::CertificateText> readAuthority(const QByteArray &) const override { return read; }
    models::Result<void> addAuthority(const QUrl &, const sync::CertificateText &authority) override
    {
        added.append(authority);
        return {};
    }
    QList<sync::CertificateText> authorities(const QUrl &) const override { return added; }
    models::Result<void> removeAuthority(const QUrl &, const QString &fingerprint) override
    {
        added.removeIf([&](const sync::CertificateText &one) { return one.fingerprint == fingerprint; });
        return {};
    }
    sync::ProxyChoice proxy() const override { return chosen; }
    QCoro::Task<models::Result<void>> setProxy(
        sync::ProxyChoice choice, std::optional<QString> typed) override
    {
        chosen = choice;
        password = typed;
        co_return models::Result<void>();
    }
};

} // namespace agentee::tests

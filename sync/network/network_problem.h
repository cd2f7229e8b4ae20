#pragma once

#include "models/problem.h"

#include <QAbstractSocket>
#include <QNetworkReply>
#include <QSslError>

/// What went wrong on the way to the server, in words for people. All of kind NetworkFailure, but for
/// Cancelled.
namespace agentee::sync
{

models::Problem networkProblem(
    QNetworkReply::NetworkError error, const QList<QSslError> &tlsErrors, const QString &host);
models::Problem networkProblem(
    QAbstractSocket::SocketError error, const QList<QSslError> &tlsErrors, const QString &host);

models::Problem timedOut(const QString &host);
models::Problem answerTooLarge(qint64 maximumBytes);
/// The proxy on the way wants a name and a password, or other ones.
models::Problem proxyWantsPassword();
/// At the place of a server whose only authority is known somebody answered who has no certificate of it.
models::Problem answeredByImpostor();
/// Something answered that is not our server: another one, a captive portal, a proxy.
models::Problem answeredByStranger(const QString &host);
/// Began as an answer of ours, but cannot be used.
models::Problem answerDamaged(const QString &host);
models::Problem redirected(const QString &host);
models::Problem cancelled();

} // namespace agentee::sync

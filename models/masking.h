#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringView>

namespace agentee::models
{

/// A stretch of text that must not leave its owner's hands.
struct Mask {
    enum class Kind {
        AwsAccessKey,
        AwsSecretKey,
        GoogleApiKey,
        AzureKey,
        GitHubToken,
        GitLabToken,
        SlackToken,
        StripeKey,
        AnthropicKey,
        OpenAiKey,
        NpmToken,
        JsonWebToken,
        AuthorizationHeader,
        PrivateKey,
        PasswordInAddress,
        Password,
        Token,
        CardNumber,
        BankAccount,
    };
    qsizetype position = 0; ///< UTF-16 units
    qsizetype length = 0;
    Kind kind = Kind::Password;
    friend bool operator==(const Mask &, const Mask &) = default;
};

/// The secrets in a text from a stranger: sorted, never overlapping. Zero-width characters inside a secret do
/// not hide it. A private key that has no end reaches to the end of the text. Time grows with the length of
/// the text, whatever it holds. Any thread.
QList<Mask> findSecrets(QStringView text);

/// The text with every mask replaced by a placeholder like ⟦GitHub token⟧, which tells neither a part of the
/// secret nor its length. The masks must come from findSecrets() of the same text.
QString masked(QStringView text, const QList<Mask> &masks);

/// Every text and key inside a JSON value masked; texts and numbers below a key that says that it is a secret
/// ("password", "api_key", "authorization" …) are masked whole. `count` is raised by the number of masks.
QJsonValue maskedJson(const QJsonValue &value, int *count = nullptr);

} // namespace agentee::models

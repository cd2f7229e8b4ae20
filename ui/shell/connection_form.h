#pragma once

#include "sync/servers.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace agentee::ui
{

/// The way to a server: the proxy, and the certificate authorities that were added for the server.
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);
    /// What stands in the fields, whether or not it makes sense.
    struct Typed {
        int kind = 0;
        QString host;
        QString port;
        QString user;
        QString password;
    };

    Typed typed() const;
    /// As if the person had typed it.
    void setTyped(const Typed &typed);
    /// What is in effect: the form is unchanged.
    void setProxy(const sync::ProxyChoice &choice);
    void setAuthorities(const QList<sync::CertificateText> &authorities);

    sync::ProxyChoice proxy() const;
    /// None when nothing was typed: the one that is kept stays.
    std::optional<QString> password() const;
    /// By the person, since setProxy().
    bool isChanged() const;
    /// A manual proxy needs a name and a port.
    bool isComplete() const;

Q_SIGNALS:
    void edited();
    void removeRequested(const QString &fingerprint);

private:
    QLineEdit *addField(QVBoxLayout &column, const QString &name, const QString &objectName);
    void showFields();
    void showWhatIsKept();
    sync::ProxyChoice m_kept;
    QComboBox *m_kind;
    QWidget *m_manual;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QVBoxLayout *m_authorities;
};

} // namespace agentee::ui

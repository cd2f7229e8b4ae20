#pragma once

#include "sync/servers.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace agentee::ui
{

class Banner;

/// What is wrong with a server's certificate, in words, and who issued it, with everything that a person has
/// to compare before they believe it. There is no way to go on without.
class CertificateNotice : public QWidget
{
    Q_OBJECT
public:
    explicit CertificateNotice(QWidget *parent = nullptr);
    void showFault(const sync::CertificateFault &fault);
    /// An authority from elsewhere takes the place of the one that the server showed.
    void showAuthority(const sync::CertificateText &authority);

Q_SIGNALS:
    void addRequested(const agentee::sync::CertificateText &authority);
    void fileRequested(); ///< the person has the authority's certificate in a file

private:
    void showDetails(const QString &heading, const sync::CertificateText &certificate);
    QLabel *addRow(int row, const QString &name);

    Banner *m_banner;
    QLabel *m_heading;
    QWidget *m_details;
    QGridLayout *m_grid;
    QLabel *m_subject;
    QLabel *m_issuer;
    QLabel *m_validity;
    QLabel *m_fingerprint;
    QLabel *m_compare;
    QPushButton *m_add;
    QPushButton *m_file;
    std::optional<sync::CertificateText> m_authority;
};

} // namespace agentee::ui

#include "ui/shell/sign_in_page.h"

#include "ui/collaboration/disclosure.h"
#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/reading_order.h"
#include "ui/kit/theme.h"
#include "ui/shell/certificate_notice.h"

#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::ui
{

SignInPage::SignInPage(sync::Servers &servers, SignIn signIn, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_signIn(std::move(signIn))
    , m_notice(new Banner(this))
    , m_progress(new ProgressLine(this))
    , m_reason(new QLabel(this))
    , m_server(new QLineEdit(this))
    , m_serverName(new QLabel(this))
    , m_email(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep me signed in"), this))
    , m_button(new QPushButton(tr("Sign in"), this))
    , m_keychain(new Banner(this))
    , m_hint(new QLabel(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_certificate(new CertificateNotice(this))
    , m_fold(new Disclosure(tr("Proxy and certificates"), this))
    , m_connection(new ConnectionForm(this))
    , m_corner(new QVBoxLayout)
{
    auto *title = new QLabel(tr("Welcome to Agentee"), this);
    title->setFont(fontFor(TextSize::Display, QFont::DemiBold));
    m_notice->setObjectName(u"signInNotice"_s);
    m_server->setObjectName(u"serverField"_s);
    m_server->setPlaceholderText(tr("agentee.example.com"));
    m_email->setObjectName(u"emailField"_s);
    m_email->setMaxLength(int(models::limits::EmailLength));
    m_password->setObjectName(u"passwordField"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName(u"keepSignedInBox"_s);
    m_keep->setChecked(true);
    m_keep->setToolTip(tr(
        "Otherwise you sign in again at the next start. What you wrote stays on this computer either way."));
    m_keychain->setObjectName(u"keychainNotice"_s);
    m_keychain->hide();
    m_button->setObjectName(u"signInButton"_s);
    m_button->setMinimumHeight(36);
    markPrimary(m_button);
    for (QLabel *label : {m_reason, m_serverName, m_hint}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->hide();
    }
    m_serverName->setObjectName(u"serverNameLabel"_s);
    m_serverName->setFont(fontFor(TextSize::Meta));
    m_hint->setFont(fontFor(TextSize::Meta));

    auto *card = new Card(this);
    card->setFixedWidth(400);
    QVBoxLayout *column = card->body();
    column->setSpacing(grid::small);
    const auto field = [this, column](const QString &name, QLineEdit *edit) {
        auto *label = new QLabel(name, this);
        label->setBuddy(edit);
        edit->setAccessibleName(name);
        column->addWidget(label);
        column->addWidget(edit);
    };
    column->addWidget(title);
    column->addWidget(m_reason);
    column->addWidget(m_notice);
    field(tr("Server"), m_server);
    column->addWidget(m_serverName);
    column->addWidget(m_certificate);
    field(tr("Email address"), m_email);
    field(tr("Password"), m_password);
    column->addWidget(m_keep);
    column->addSpacing(grid::small);
    column->addWidget(m_button);
    column->addWidget(m_progress);
    column->addWidget(m_keychain);
    column->addWidget(m_hint);
    makeConnection(*column);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    auto *page = new QWidget;
    auto *middle = new QGridLayout(page);
    // Not aligned in one cell: its height would be that of sentences as wide as the cell.
    for (const int side : {0, 2}) {
        middle->setColumnStretch(side, 1);
        middle->setRowStretch(side, 1);
    }
    middle->addWidget(card, 1, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the fields
    scroll->setWidget(page);
    auto *diagnose = new QPushButton(tr("Collect diagnostics…"), this);
    diagnose->setObjectName(u"diagnosticsButton"_s);
    diagnose->setFont(fontFor(TextSize::Meta));
    markQuiet(diagnose);
    auto *news = new Banner(this);
    news->setObjectName(u"windowNotice"_s);
    news->setClosable(true);
    auto *all = new QVBoxLayout(this);
    all->addWidget(news);
    all->addLayout(m_corner);
    all->addWidget(scroll, 1);
    all->addWidget(diagnose, 0, Qt::AlignHCenter);

    m_back->setObjectName(u"backButton"_s);
    markQuiet(m_back);
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &SignInPage::backRequested);
    connect(diagnose, &QPushButton::clicked, this, &SignInPage::diagnosticsRequested);

    m_discoverDelay.setSingleShot(true);
    m_discoverDelay.setInterval(400ms);
    connect(&m_discoverDelay, &QTimer::timeout, this, &SignInPage::discover);
    connect(m_server, &QLineEdit::textChanged, &m_discoverDelay, qOverload<>(&QTimer::start));
    connect(m_connection, &ConnectionForm::edited, &m_discoverDelay, qOverload<>(&QTimer::start));
    connect(m_button, &QPushButton::clicked, this, &SignInPage::submit);
    for (QLineEdit *edit : {m_server, m_email, m_password})
        connect(edit, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_progress, &ProgressLine::cancelRequested, this, &SignInPage::giveUp);
}

bool SignInPage::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next);
}

void SignInPage::setServer(const QUrl &server)
{
    m_server->setText(server.toString(QUrl::RemoveUserInfo));
}

void SignInPage::setEmail(const QString &email)
{
    m_email->setText(email);
}

SignInPage::Typed SignInPage::typed() const
{
    return {.server = m_server->text(),
        .email = m_email->text(),
        .password = m_password->text(),
        .connection = m_connection->typed(),
        .connectionShown = m_fold->isOpen(),
        .keepsSignedIn = m_keep->isChecked()};
}

void SignInPage::setTyped(const Typed &typed)
{
    m_server->setText(typed.server);
    m_email->setText(typed.email);
    m_password->setText(typed.password);
    m_keep->setChecked(typed.keepsSignedIn);
    m_fold->setOpen(typed.connectionShown);
    m_connection->setTyped(typed.connection);
}

void SignInPage::setCorner(std::unique_ptr<QWidget> corner)
{
    while (QLayoutItem *earlier = m_corner->takeAt(0)) {
        delete earlier->widget();
        delete earlier;
    }
    m_corner->addWidget(corner.release(), 0, Qt::AlignRight);
}

bool SignInPage::keepsSignedIn() const
{
    return m_keep->isChecked();
}

void SignInPage::setKeychainAwaited(bool awaited)
{
    if (!awaited) {
        m_keychain->hide();
        return;
    }
    m_keychain->clearActions();
    m_keychain->showMessage(Banner::Kind::Info, tr("Waiting for the keychain of this desktop."),
        tr("Perhaps it asks for its password in another window. Without it your sign-in is kept encrypted in "
           "a file."));
    QPushButton *decline = m_keychain->addAction(tr("Go on without it"));
    decline->setObjectName(u"keychainDeclineButton"_s);
    connect(decline, &QPushButton::clicked, this, &SignInPage::keychainDeclined);
}

void SignInPage::setBackOffered(bool offered)
{
    m_back->setVisible(offered);
}

void SignInPage::setReason(const QString &sentence)
{
    m_reason->setText(sentence);
    m_reason->setVisible(!sentence.isEmpty());
}

std::optional<QUrl> SignInPage::serverUrl() const
{
    QString text = m_server->text().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    const QUrl url(text, QUrl::StrictMode);
    const bool local = url.host() == "localhost"_L1 || url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1;
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != "https"_L1 && !(local && url.scheme() == "http"_L1)))
        return std::nullopt;
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

void SignInPage::makeConnection(QVBoxLayout &column)
{
    m_fold->body()->addWidget(m_connection);
    m_fold->button()->setObjectName(u"connectionFold"_s);
    column.addWidget(m_fold);
    m_connection->setProxy(m_servers.proxy());
    connect(m_connection, &ConnectionForm::removeRequested, this, &SignInPage::removeAuthority);
    connect(m_certificate, &CertificateNotice::addRequested, this, &SignInPage::addAuthority);
    connect(m_certificate, &CertificateNotice::fileRequested, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Certificate of the authority"), {},
            tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &SignInPage::readAuthority);
        dialog->open();
    });
}

void SignInPage::withProxy(const std::function<void()> &then)
{
    if (!m_connection->isChanged()) {
        then();
        return;
    }
    m_found.reset(); // it may be another one on another way
    const sync::ProxyChoice choice = m_connection->proxy();
    QCoro::connect(m_servers.setProxy(choice, m_connection->password()), this,
        [this, choice, then](const models::Result<void> &kept) {
            if (!kept) {
                m_progress->finish();
                m_button->setEnabled(true);
                showProblem(kept.error());
                return;
            }
            if (m_connection->proxy() == choice)
                m_connection->setProxy(choice);
            then();
        });
}

void SignInPage::giveUp()
{
    ++m_request;
    m_progress->finish();
    m_button->setEnabled(true);
}

void SignInPage::discover()
{
    if (!m_button->isEnabled())
        giveUp(); // who changes the address while it is asked means another one
    m_serverName->hide();
    m_hint->hide();
    m_certificate->hide();
    showAuthorities();
    const auto url = serverUrl();
    if (!url || !m_connection->isComplete())
        return;
    const quint64 request = ++m_request;
    withProxy([this, request, server = *url] {
        QCoro::connect(m_servers.discover(server), this,
            [this, request, server](const models::Result<models::Discovery> &answer) {
                if (request != m_request)
                    return;
                if (!answer) {
                    showUnknown(server, answer.error());
                    return;
                }
                m_found = server;
                m_serverName->setText(answer->name);
                m_serverName->show();
                m_hint->setText(tr("This server runs on your own computer with sample people. Sign in as "
                                   "ana@northwind.example "
                                   "with the password northwind."));
                m_hint->setVisible(answer->embedded);
            });
    });
}

/// Quietly: the address may not be typed to its end.
void SignInPage::showUnknown(const QUrl &server, const models::Problem &problem)
{
    m_serverName->setText((problem.title + u' ' + problem.nextStep).trimmed());
    m_serverName->show();
    if (problem.kind == models::Problem::Kind::NetworkFailure)
        lookAtCertificate(server);
}

void SignInPage::lookAtCertificate(const QUrl &server)
{
    const quint64 request = m_request;
    QCoro::connect(m_servers.certificateFault(server), this,
        [this, request](const std::optional<sync::CertificateFault> &fault) {
            if (request != m_request || !fault)
                return;
            m_notice->hide();
            m_serverName->hide();
            m_certificate->showFault(*fault);
        });
}

void SignInPage::readAuthority(const QString &path)
{
    constexpr qint64 enough = 1024 * 1024; // more than any certificate, less than hurts
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showProblem({.kind = models::Problem::Kind::StorageFailure,
            .title = tr("The file cannot be read: %1").arg(file.errorString()),
            .nextStep = {}});
        return;
    }
    const auto authority = m_servers.readAuthority(file.read(enough));
    if (!authority) {
        showProblem(authority.error());
        return;
    }
    m_notice->hide();
    m_certificate->showAuthority(*authority);
}

void SignInPage::addAuthority(const sync::CertificateText &authority)
{
    const auto url = serverUrl();
    if (!url)
        return;
    if (const auto added = m_servers.addAuthority(*url, authority); !added) {
        showProblem(added.error());
        return;
    }
    m_notice->showMessage(Banner::Kind::Success,
        tr("“%1” is believed for %2.").arg(authority.subject, url->host()),
        tr("Under “Proxy and certificates” it can be removed again."));
    discover();
}

void SignInPage::removeAuthority(const QString &fingerprint)
{
    const auto url = serverUrl();
    if (!url)
        return;
    if (const auto removed = m_servers.removeAuthority(*url, fingerprint); !removed) {
        showProblem(removed.error());
        return;
    }
    m_notice->hide();
    discover();
}

void SignInPage::showAuthorities()
{
    const auto url = serverUrl();
    m_connection->setAuthorities(url ? m_servers.authorities(*url) : QList<sync::CertificateText>());
}

void SignInPage::submit()
{
    const auto url = serverUrl();
    if (!url) {
        showProblem({.kind = models::Problem::Kind::InvalidFields,
            .title = tr("This is not the address of a server."),
            .nextStep = tr("It looks like agentee.example.com and is reached over https.")});
        m_server->setFocus();
        return;
    }
    if (m_email->text().trimmed().isEmpty() || m_password->text().isEmpty()) {
        showProblem({.kind = models::Problem::Kind::InvalidFields,
            .title = tr("Type your email address and your password."),
            .nextStep = {}});
        (m_email->text().isEmpty() ? m_email : m_password)->setFocus();
        return;
    }
    m_discoverDelay.stop(); // its answer would be taken for the newer question
    m_notice->hide();
    m_button->setEnabled(false);
    m_progress->start(tr("Signing in"));
    withProxy([this, server = *url] {
        if (m_found == server)
            signIn(server);
        else
            findThenSignIn(server);
    });
}

void SignInPage::findThenSignIn(const QUrl &server)
{
    const quint64 request = ++m_request;
    QCoro::connect(m_servers.discover(server), this,
        [this, request, server](const models::Result<models::Discovery> &answer) {
            if (request != m_request)
                return;
            if (answer) {
                m_found = server;
                signIn(server);
                return;
            }
            m_progress->finish();
            m_button->setEnabled(true);
            m_serverName->hide();
            showProblem(answer.error());
            if (answer.error().kind == models::Problem::Kind::NetworkFailure)
                lookAtCertificate(server);
            m_server->setFocus();
        });
}

void SignInPage::signIn(const QUrl &server)
{
    const quint64 request = ++m_request;
    QCoro::connect(m_signIn(server, m_email->text().trimmed(), m_password->text()), this,
        [this, request, server](const models::Result<void> &answer) {
            if (request != m_request)
                return;
            m_progress->finish();
            m_button->setEnabled(true);
            // What another network would have accepted need not be typed again.
            if (answer || answer.error().kind == models::Problem::Kind::NotSignedIn)
                m_password->clear();
            if (answer)
                return;
            showProblem(answer.error());
            if (answer.error().kind == models::Problem::Kind::NetworkFailure)
                lookAtCertificate(server);
            m_password->setFocus();
        });
}

void SignInPage::showProblem(const models::Problem &problem)
{
    m_notice->showMessage(Banner::Kind::Error, problem.title, problem.nextStep);
}

} // namespace agentee::ui

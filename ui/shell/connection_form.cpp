#include "ui/shell/connection_form.h"

#include "ui/collaboration/scroll_column.h"
#include "ui/collaboration/text_label.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

using Kind = sync::ProxyChoice::Kind;

constexpr int longestHost = 253;
constexpr int longestUser = 300;
constexpr int highestPort = 65535;

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_manual(new QWidget(this))
    , m_authorities(new QVBoxLayout)
{
    m_kind->setObjectName(u"proxyKind"_s);
    m_kind->setAccessibleName(tr("Proxy"));
    m_kind->addItem(tr("Like the system"), int(Kind::System));
    m_kind->addItem(tr("None"), int(Kind::None));
    m_kind->addItem(tr("HTTP proxy"), int(Kind::Http));
    m_kind->addItem(tr("SOCKS5 proxy"), int(Kind::Socks5));
    auto *manual = new QVBoxLayout(m_manual);
    manual->setContentsMargins(0, 0, 0, 0);
    manual->setSpacing(grid::unit);
    m_host = addField(*manual, tr("Name of the proxy"), u"proxyHost"_s);
    m_host->setMaxLength(longestHost);
    m_port = addField(*manual, tr("Port"), u"proxyPort"_s);
    m_port->setValidator(new QIntValidator(1, highestPort, m_port));
    m_user = addField(*manual, tr("User name, if it asks for one"), u"proxyUser"_s);
    m_user->setMaxLength(longestUser);
    m_password = addField(*manual, tr("Password"), u"proxyPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small);
    auto *label = new QLabel(tr("Proxy"), this);
    label->setBuddy(m_kind);
    column->addWidget(label);
    column->addWidget(m_kind);
    column->addWidget(m_manual);
    m_authorities->setSpacing(grid::unit);
    column->addLayout(m_authorities);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT edited();
    });
    showFields();
}

QLineEdit *ConnectionForm::addField(QVBoxLayout &column, const QString &name, const QString &objectName)
{
    auto *label = new QLabel(name, this);
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    label->setBuddy(edit);
    column.addWidget(label);
    column.addWidget(edit);
    connect(edit, &QLineEdit::textChanged, this, [this] {
        showWhatIsKept();
        Q_EMIT edited();
    });
    return edit;
}

void ConnectionForm::showFields()
{
    const Kind kind = Kind(m_kind->currentData().toInt());
    m_manual->setVisible(kind == Kind::Http || kind == Kind::Socks5);
}

void ConnectionForm::showWhatIsKept()
{
    const sync::ProxyChoice now = proxy();
    const bool same = now.host == m_kept.host && now.port == m_kept.port && now.user == m_kept.user;
    m_password->setPlaceholderText(
        same && !m_kept.user.isEmpty() ? tr("The password that is kept") : QString());
}

ConnectionForm::Typed ConnectionForm::typed() const
{
    return {.kind = m_kind->currentIndex(),
        .host = m_host->text(),
        .port = m_port->text(),
        .user = m_user->text(),
        .password = m_password->text()};
}

void ConnectionForm::setTyped(const Typed &typed)
{
    m_kind->setCurrentIndex(typed.kind);
    m_host->setText(typed.host);
    m_port->setText(typed.port);
    m_user->setText(typed.user);
    m_password->setText(typed.password);
    showFields();
    if (isChanged())
        Q_EMIT edited();
}

void ConnectionForm::setProxy(const sync::ProxyChoice &choice)
{
    const QSignalBlocker quiet(this);
    m_kept = choice;
    m_kind->setCurrentIndex(m_kind->findData(int(choice.kind)));
    m_host->setText(choice.host);
    m_port->setText(choice.port == 0 ? QString() : QString::number(choice.port));
    m_user->setText(choice.user);
    m_password->clear();
    showFields();
    showWhatIsKept();
}

void ConnectionForm::setAuthorities(const QList<sync::CertificateText> &authorities)
{
    clearLayout(*m_authorities);
    if (!authorities.isEmpty())
        m_authorities->addWidget(
            new QLabel(tr("Certificate authorities that you added for this server"), this));
    for (const sync::CertificateText &authority : authorities) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(new TextLabel(authority.subject), 1);
        auto *remove = new QPushButton(tr("Remove"), row);
        remove->setObjectName(u"removeAuthorityButton"_s);
        remove->setAccessibleName(tr("Remove %1").arg(authority.subject));
        connect(remove, &QPushButton::clicked, this,
            [this, fingerprint = authority.fingerprint] { Q_EMIT removeRequested(fingerprint); });
        line->addWidget(remove);
        m_authorities->addWidget(row);
    }
}

sync::ProxyChoice ConnectionForm::proxy() const
{
    const Kind kind = Kind(m_kind->currentData().toInt());
    if (m_manual->isHidden())
        return {.kind = kind, .host = {}, .port = 0, .user = {}};
    return {.kind = kind,
        .host = m_host->text().trimmed(),
        .port = quint16(m_port->text().toUInt()),
        .user = m_user->text().trimmed()};
}

std::optional<QString> ConnectionForm::password() const
{
    return m_password->text().isEmpty() ? std::nullopt : std::optional(m_password->text());
}

bool ConnectionForm::isChanged() const
{
    return proxy() != m_kept || (!m_manual->isHidden() && password());
}

bool ConnectionForm::isComplete() const
{
    const sync::ProxyChoice choice = proxy();
    return m_manual->isHidden() || (!choice.host.isEmpty() && choice.port != 0);
}

} // namespace agentee::ui

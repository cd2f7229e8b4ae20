#include "ui/shell/certificate_notice.h"

#include "ui/collaboration/text_label.h"
#include "ui/kit/banner.h"
#include "ui/kit/schema_field_date.h"
#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

using Reason = sync::CertificateFault::Reason;

constexpr qsizetype pairsInLine = 8; ///< of a fingerprint, so that two can be compared line by line

QString inLines(const QString &fingerprint)
{
    const QStringList pairs = fingerprint.split(u':');
    QStringList lines;
    for (qsizetype i = 0; i < pairs.size(); i += pairsInLine)
        lines.append(pairs.sliced(i, std::min(pairsInLine, pairs.size() - i)).join(u':'));
    return lines.join(u'\n');
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::CertificateNotice)
public:
    static QString happened(Reason reason, const QString &host)
    {
        switch (reason) {
        case Reason::Expired:
            return tr("The certificate of %1 has expired.").arg(host);
        case Reason::NotYetValid:
            return tr("The certificate of %1 is not valid yet.").arg(host);
        case Reason::OtherHost:
            return tr("What answered as %1 showed the certificate of another computer.").arg(host);
        case Reason::UnknownAuthority:
            return tr("The certificate of %1 was issued by somebody this computer does not know.").arg(host);
        case Reason::Withdrawn:
            return tr("The certificate of %1 was withdrawn.").arg(host);
        case Reason::Other:
            break;
        }
        return tr("The certificate of %1 cannot be checked.").arg(host);
    }
    static QString next(Reason reason)
    {
        switch (reason) {
        case Reason::Expired:
        case Reason::NotYetValid:
            return tr("Check this computer's date; if it is right, tell your administrator.");
        case Reason::OtherHost:
            return tr("Check the server's address; do not enter a password here.");
        case Reason::UnknownAuthority:
            return tr(
                "Companies often have an authority of their own. It can be added for this server alone.");
        case Reason::Withdrawn:
        case Reason::Other:
            break;
        }
        return tr("Tell your administrator.");
    }
};

} // namespace

CertificateNotice::CertificateNotice(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(this))
    , m_heading(new TextLabel({}, TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold, this))
    , m_details(new QWidget(this))
    , m_grid(new QGridLayout(m_details))
    , m_subject(addRow(0, tr("Name")))
    , m_issuer(addRow(1, tr("Issued by")))
    , m_validity(addRow(2, tr("Valid")))
    , m_fingerprint(addRow(3, tr("SHA-256")))
    , m_compare(new TextLabel(tr("Compare these with what your administrator gave you."),
          TextLabel::Tone::Quiet, TextSize::Meta, QFont::Normal, this))
    , m_add(new QPushButton(tr("Add this certificate authority here"), this))
    , m_file(new QPushButton(tr("Choose the authority's file…"), this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid::medium);
    m_grid->setVerticalSpacing(grid::unit);
    m_grid->setColumnStretch(1, 1);
    QFont code = codeFont();
    code.setPixelSize(fontFor(TextSize::Meta).pixelSize());
    m_fingerprint->setFont(code);
    m_fingerprint->setObjectName(u"certificateFingerprint"_s);
    m_subject->setObjectName(u"certificateSubject"_s);
    m_validity->setObjectName(u"certificateValidity"_s);
    m_add->setObjectName(u"addAuthorityButton"_s);
    m_file->setObjectName(u"chooseAuthorityButton"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small);
    column->addWidget(m_banner);
    column->addWidget(m_heading);
    column->addWidget(m_details);
    column->addWidget(m_compare);
    column->addWidget(m_add);
    column->addWidget(m_file);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (m_authority)
            Q_EMIT addRequested(*m_authority);
    });
    connect(m_file, &QPushButton::clicked, this, &CertificateNotice::fileRequested);
    hide();
}

QLabel *CertificateNotice::addRow(int row, const QString &name)
{
    auto *heading = new TextLabel(name, TextLabel::Tone::Quiet, TextSize::Meta);
    heading->setWordWrap(false);
    auto *value = new TextLabel({}, TextLabel::Tone::Normal, TextSize::Meta);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(name);
    m_grid->addWidget(heading, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
    return value;
}

void CertificateNotice::showFault(const sync::CertificateFault &fault)
{
    m_banner->showMessage(
        Banner::Kind::Error, Words::happened(fault.reason, fault.host), Words::next(fault.reason));
    m_file->setVisible(fault.reason == Reason::UnknownAuthority);
    if (fault.authority) {
        showAuthority(*fault.authority);
    } else {
        m_authority.reset();
        m_add->hide();
        m_compare->hide();
        showDetails(tr("The certificate that was shown"), fault.shown);
    }
    show();
}

void CertificateNotice::showAuthority(const sync::CertificateText &authority)
{
    m_authority = authority;
    showDetails(tr("The certificate authority"), authority);
    m_compare->show();
    m_add->show();
}

void CertificateNotice::showDetails(const QString &heading, const sync::CertificateText &certificate)
{
    const bool isKnown = !certificate.fingerprint.isEmpty();
    m_heading->setVisible(isKnown);
    m_details->setVisible(isKnown);
    m_heading->setText(heading);
    m_subject->setText(certificate.subject);
    m_issuer->setText(certificate.issuer == certificate.subject ? tr("itself") : certificate.issuer);
    m_validity->setText(tr("%1 to %2")
            .arg(dateText(certificate.validFrom.toLocalTime().date()),
                dateText(certificate.validUntil.toLocalTime().date())));
    m_fingerprint->setText(inLines(certificate.fingerprint));
}

} // namespace agentee::ui

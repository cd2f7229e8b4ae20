#include "ui/sessions/open_link.h"

#include "models/place_link.h"
#include "ui/rendering/markdown_renderer.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

namespace agentee::ui
{

namespace
{

class LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(LinkWords)
};

} // namespace

void askToOpenLink(QWidget *parent, const QUrl &url)
{
    if (!isSafeLink(url))
        return;
    // It leads to a place in this program, and does nothing there.
    if (models::placeFromLink(url)) {
        QDesktopServices::openUrl(url);
        return;
    }
    auto *question = new QMessageBox(parent);
    question->setObjectName(QStringLiteral("openLinkQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(LinkWords::tr("Open this link in your browser?"));
    question->setInformativeText(url.toDisplayString(QUrl::FullyEncoded));
    QPushButton *open = question->addButton(LinkWords::tr("Open link"), QMessageBox::AcceptRole);
    question->addButton(LinkWords::tr("Stay here"), QMessageBox::RejectRole);
    QObject::connect(open, &QPushButton::clicked, question, [url] { QDesktopServices::openUrl(url); });
    question->open();
}

} // namespace agentee::ui

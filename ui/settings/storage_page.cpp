#include "ui/settings/storage_page.h"

#include "ui/collaboration/text_label.h"
#include "ui/kit/act_row.h"
#include "ui/kit/card.h"

#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

QString StoragePage::title()
{
    return tr("Storage");
}

StoragePage::StoragePage(QWidget *parent)
    : SettingsPage(title(), u"edit-copy"_s,
          tr("Everything you may see is kept on this computer, so that it can be read and written without "
             "the network."),
          parent)
    , m_where(new TextLabel({}, TextLabel::Tone::Quiet))
    , m_copies(new TextLabel({}, TextLabel::Tone::Quiet))
    , m_own(new TextLabel({}, TextLabel::Tone::Quiet))
    , m_open(new QPushButton(tr("Open the folder")))
    , m_clear(new QPushButton(tr("Fetch everything again…")))
    , m_question(new Card)
{
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_where->setObjectName(u"storageFolder"_s);
    m_where->setAccessibleName(tr("Folder"));
    m_copies->setObjectName(u"storageCopies"_s);
    m_own->setObjectName(u"storageOwn"_s);
    addHeading(tr("Folder"));
    body()->addWidget(m_where);
    body()->addWidget(m_open, 0, Qt::AlignLeft);
    addHeading(tr("Copies of proposals"));
    body()->addWidget(m_copies);
    m_clear->setObjectName(u"clearCopiesButton"_s);
    body()->addWidget(m_clear, 0, Qt::AlignLeft);
    auto *question = static_cast<Card *>(m_question);
    question->body()->addWidget(new TextLabel(
        tr("The copies on this computer are deleted and fetched again from the server. Until that is done "
           "you see only what has arrived, and without the network nothing. Edits that were not sent "
           "yet and your drafts stay.")));
    auto *answer = new ActRow(tr("Delete the copies and fetch them again"), tr("Keep them"));
    answer->act()->setObjectName(u"confirmClearButton"_s);
    question->body()->addWidget(answer);
    m_question->hide();
    body()->addWidget(m_question);
    addHeading(tr("Only here"));
    body()->addWidget(m_own);

    connect(m_open, &QPushButton::clicked, this, &StoragePage::openFolder);
    const auto ask = [this](bool asked) {
        m_question->setVisible(asked);
        m_clear->setVisible(!asked);
    };
    connect(m_clear, &QPushButton::clicked, this, [ask, answer] {
        ask(true);
        answer->wayOut()->setFocus();
    });
    connect(answer->wayOut(), &QPushButton::clicked, this, [this, ask] {
        ask(false);
        m_clear->setFocus();
    });
    connect(answer->act(), &QPushButton::clicked, this, [this, ask] {
        ask(false);
        Q_EMIT clearRequested();
    });
    setFigures(std::nullopt);
}

void StoragePage::setFigures(const std::optional<StorageFigures> &figures)
{
    m_open->setEnabled(figures.has_value());
    m_clear->setEnabled(figures.has_value());
    m_folder = figures ? figures->folder : QString();
    if (!figures) {
        m_where->setText(tr("Nobody is signed in."));
        m_copies->setText({});
        m_own->setText({});
        m_question->hide();
        m_clear->show();
        return;
    }
    const QLocale locale;
    m_where->setText(QDir::toNativeSeparators(figures->folder));
    m_copies->setText(
        tr("%1, with the index for the search.").arg(locale.formattedDataSize(figures->copies, 1)));
    const QString waiting = figures->unsent > 0 ? tr("%n edit(s) wait to be sent.", nullptr, figures->unsent)
                                                : tr("No edit waits to be sent.");
    m_own->setText(waiting + u' '
        + tr("Unsent edits, drafts and what you took back need %1.")
            .arg(locale.formattedDataSize(figures->own, 1)));
}

void StoragePage::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
}

void StoragePage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    Q_EMIT shown();
}

} // namespace agentee::ui

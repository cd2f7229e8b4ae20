#include "ui/settings/settings_window.h"

#include "models/search_text.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/kit/icons.h"
#include "ui/kit/list_row.h"
#include "ui/kit/spoken.h"
#include "ui/kit/spoken_rows.h"
#include "ui/kit/text_start.h"
#include "ui/settings/accounts_page.h"
#include "ui/settings/agent_page.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/desktop_page.h"
#include "ui/settings/editing_page.h"
#include "ui/settings/keyboard_page.h"
#include "ui/settings/notifications_page.h"
#include "ui/settings/privacy_page.h"
#include "ui/settings/settings.h"
#include "ui/settings/storage_page.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int subjectsWidth = 216;

/// A subject as the other lists of the program show their rows.
class SubjectDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        paintRowBackground(*painter, option);
        const QRect icon(option.rect.left() + grid::medium, option.rect.center().y() - grid::icon / 2 + 1,
            grid::icon, grid::icon);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QStyle::visualRect(option.direction, option.rect, icon), Qt::AlignCenter,
                QIcon::Normal, selected ? QIcon::On : QIcon::Off);
        painter->setFont(fontFor(TextSize::Body, selected ? QFont::Medium : QFont::Normal));
        painter->setPen(coloursOf(option.palette).text);
        const QRect words = option.rect.adjusted(grid::icon + 2 * grid::medium, 0, -grid::small, 0);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, words),
            Qt::AlignVCenter | textStart(option.direction),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {120, rowHeight()};
    }
};

} // namespace

SettingsWindow::SettingsWindow(Settings &settings, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_search(new QLineEdit(this))
    , m_subjects(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_notice(new Banner(this))
    , m_accounts(new AccountsPage)
    , m_appearance(new AppearancePage(settings))
    , m_keyboard(new KeyboardPage(settings))
    , m_agent(new AgentPage(settings))
    , m_desktop(new DesktopPage(settings))
    , m_storage(new StoragePage)
    , m_privacy(new PrivacyPage(settings))
{
    setObjectName(u"settingsWindow"_s);
    setWindowTitle(tr("Settings – Agentee"));
    resize(880, 640);
    setMinimumSize(680, 420);
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    nameClearButton(m_search);
    m_search->installEventFilter(this);
    speakRows(m_subjects);
    m_subjects->setObjectName(u"settingsSubjects"_s);
    m_subjects->setAccessibleName(tr("Subjects"));
    m_subjects->setFrameShape(QFrame::NoFrame);
    m_subjects->setBackgroundRole(QPalette::Window);
    m_subjects->viewport()->setAutoFillBackground(false);
    m_subjects->setItemDelegate(new SubjectDelegate(m_subjects));
    m_subjects->setMouseTracking(true);
    m_notice->setClosable(true);
    m_notice->hide();
    m_pages->setBackgroundRole(QPalette::Base);
    m_pages->setAutoFillBackground(true);

    for (SettingsPage *page :
        {static_cast<SettingsPage *>(m_accounts), static_cast<SettingsPage *>(m_appearance),
            static_cast<SettingsPage *>(new EditingPage(settings)), static_cast<SettingsPage *>(m_keyboard),
            static_cast<SettingsPage *>(m_agent),
            static_cast<SettingsPage *>(new NotificationsPage(settings)),
            static_cast<SettingsPage *>(m_desktop), static_cast<SettingsPage *>(m_storage),
            static_cast<SettingsPage *>(m_privacy)})
        addPage(page);

    auto *side = new QVBoxLayout;
    side->setContentsMargins(grid::medium, grid::medium, grid::medium, grid::medium);
    side->setSpacing(grid::medium);
    side->addWidget(m_search);
    side->addWidget(m_subjects, 1);
    auto *sidePane = new QWidget(this);
    sidePane->setLayout(side);
    sidePane->setFixedWidth(subjectsWidth);
    auto *centre = new QVBoxLayout;
    centre->setSpacing(0);
    centre->addWidget(m_notice);
    centre->addWidget(m_pages, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(sidePane);
    row->addLayout(centre, 1);

    connect(m_subjects, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsWindow::search);
    connect(&settings, &Settings::notKept, this, &SettingsWindow::showProblem);
    showPage(Page::Appearance);
    m_subjects->setFocus();
}

void SettingsWindow::addPage(SettingsPage *page)
{
    m_pages->addWidget(page);
    new QListWidgetItem(controlIcon(page->iconName()), page->name(), m_subjects);
}

QList<std::pair<SettingsWindow::Page, QString>> SettingsWindow::pages()
{
    return {{Page::Accounts, AccountsPage::title()}, {Page::Appearance, AppearancePage::title()},
        {Page::Editing, EditingPage::title()}, {Page::Keyboard, KeyboardPage::title()},
        {Page::Agent, AgentPage::title()}, {Page::Notifications, NotificationsPage::title()},
        {Page::Desktop, DesktopPage::title()}, {Page::Storage, StoragePage::title()},
        {Page::Privacy, PrivacyPage::title()}};
}

void SettingsWindow::showPage(Page page)
{
    m_search->clear();
    m_subjects->setCurrentRow(int(page));
}

SettingsWindow::Page SettingsWindow::page() const
{
    return Page(m_pages->currentIndex());
}

void SettingsWindow::search()
{
    const QStringList searched = models::searchWords(m_search->text());
    int first = -1;
    for (int row = 0; row < m_subjects->count(); ++row) {
        const QString words = models::foldedText(static_cast<SettingsPage *>(m_pages->widget(row))->words());
        const bool found =
            std::ranges::all_of(searched, [&words](const QString &word) { return words.contains(word); });
        m_subjects->item(row)->setHidden(!found);
        if (found && first < 0)
            first = row;
    }
    const QListWidgetItem *current = m_subjects->currentItem();
    if (first >= 0 && (!current || current->isHidden()))
        m_subjects->setCurrentRow(first);
}

void SettingsWindow::showProblem(const models::Problem &problem)
{
    ui::showProblem(*m_notice, problem);
}

bool SettingsWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_subjects->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SettingsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Close))
        close();
    else if (event->matches(QKeySequence::Find))
        m_search->setFocus();
    else
        QWidget::keyPressEvent(event);
}

} // namespace agentee::ui

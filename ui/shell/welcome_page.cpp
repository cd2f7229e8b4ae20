#include "ui/shell/welcome_page.h"

#include "ui/collaboration/text_label.h"
#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/icons.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int columnWidth = 720;
constexpr int iconSize = 24;

/// An icon that follows light and dark.
class ChoiceIcon : public QWidget
{
public:
    explicit ChoiceIcon(const QString &name)
        : m_name(name)
    {
        setFixedSize(iconSize, iconSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        tintedIcon(m_name, coloursOf(this).accentText).paint(&painter, rect());
    }

private:
    const QString m_name;
};

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_try(new QPushButton(tr("Start the trial"), this))
    , m_connect(new QPushButton(tr("Connect…"), this))
    , m_corner(new QVBoxLayout)
    , m_progress(new ProgressLine(this))
    , m_notice(new Banner(this))
{
    m_try->setObjectName(u"tryButton"_s);
    m_connect->setObjectName(u"connectButton"_s);
    markPrimary(m_try);
    m_notice->hide();

    auto *column = new QVBoxLayout;
    column->setSpacing(grid::large);
    column->addWidget(
        new TextLabel(tr("Welcome to Agentee"), TextLabel::Tone::Normal, TextSize::Display, QFont::DemiBold));
    column->addWidget(
        new TextLabel(tr("Proposals that people and their agents write together."), TextLabel::Tone::Quiet));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(grid::large);
    choices->addWidget(makeChoice(*m_try, u"computer-symbolic"_s, tr("Try it on this computer"),
                           tr("With a sample proposal and an agent. Nothing you write is sent anywhere, and "
                              "you can take it along "
                              "to your company later.")),
        1);
    choices->addWidget(
        makeChoice(*m_connect, u"system-users"_s, tr("Connect to your company"),
            tr("With the address and the account that your administrator gave you. Your colleagues and your "
               "proposals are there.")),
        1);
    column->addLayout(choices);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    auto *content = new QWidget(this);
    content->setLayout(column);
    content->setFixedWidth(columnWidth);
    auto *page = new QGridLayout(this);
    auto *news = new Banner(this);
    news->setObjectName(u"windowNotice"_s);
    news->setClosable(true);
    page->addWidget(news, 0, 0);
    page->addWidget(content, 1, 0, Qt::AlignCenter);
    page->addLayout(m_corner, 1, 0, Qt::AlignTop | Qt::AlignRight);
    page->setRowStretch(1, 1);

    connect(m_try, &QPushButton::clicked, this, &WelcomePage::trialRequested);
    connect(m_connect, &QPushButton::clicked, this, &WelcomePage::connectRequested);
    setMinimumSize(columnWidth + 2 * grid::huge, 420);
}

QWidget *WelcomePage::makeChoice(
    QPushButton &button, const QString &iconName, const QString &title, const QString &sentence)
{
    button.setAccessibleName(title);
    button.setAccessibleDescription(sentence);
    button.setMinimumHeight(36);
    auto *card = new Card(this);
    QVBoxLayout *column = card->body();
    column->setContentsMargins(grid::huge, grid::huge, grid::huge, grid::huge);
    column->setSpacing(grid::medium);
    column->addWidget(new ChoiceIcon(iconName));
    column->addWidget(new TextLabel(title, TextLabel::Tone::Normal, TextSize::Title, QFont::DemiBold));
    column->addWidget(new TextLabel(sentence, TextLabel::Tone::Quiet));
    column->addStretch(1);
    column->addWidget(&button);
    return card;
}

void WelcomePage::showStarting()
{
    m_notice->hide();
    m_try->setEnabled(false);
    m_connect->setEnabled(false);
    m_progress->start(tr("Starting the server on this computer"), false);
}

bool WelcomePage::isStarting() const
{
    return !m_try->isEnabled();
}

void WelcomePage::setCorner(std::unique_ptr<QWidget> corner)
{
    while (QLayoutItem *earlier = m_corner->takeAt(0)) {
        delete earlier->widget();
        delete earlier;
    }
    m_corner->addWidget(corner.release());
}

void WelcomePage::showProblem(const models::Problem &problem)
{
    m_progress->finish();
    m_try->setEnabled(true);
    m_connect->setEnabled(true);
    m_notice->showMessage(Banner::Kind::Error, problem.title, problem.nextStep);
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), coloursOf(this).window);
}

} // namespace agentee::ui

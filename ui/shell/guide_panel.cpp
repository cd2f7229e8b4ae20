#include "ui/shell/guide_panel.h"

#include "ui/collaboration/text_label.h"
#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

GuidePanel::GuidePanel(GuidedStart &guide, QWidget *parent)
    : QFrame(parent)
    , m_guide(guide)
    , m_hint(new TextLabel({}, TextLabel::Tone::Quiet))
    , m_show(new QPushButton(tr("Show me"), this))
{
    setObjectName(u"guidePanel"_s);
    m_show->setObjectName(u"guideShowButton"_s);
    m_hint->setObjectName(u"guideHint"_s);
    auto *close = new QToolButton(this);
    close->setObjectName(u"guideCloseButton"_s);
    close->setIcon(controlIcon(u"window-close"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close. Help opens it again."));
    close->setAccessibleName(tr("Close the guided start"));
    connect(close, &QToolButton::clicked, this, [this] { m_guide.setClosed(true); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        marginsFromStart(layoutDirection(), grid::large, grid::small, grid::small, grid::medium));
    column->setSpacing(grid::unit);
    auto *head = new QHBoxLayout;
    head->addWidget(
        new TextLabel(tr("Guided start"), TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold), 1);
    head->addWidget(close);
    column->addLayout(head);
    for (int i = 0; i < GuidedStart::stepCount; ++i)
        addRow(*column, GuidedStart::Step(i));
    column->addSpacing(grid::unit);
    column->addWidget(m_hint);
    column->addWidget(m_show, 0, Qt::AlignLeft);

    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const auto step = m_guide.current())
            Q_EMIT stepRequested(*step);
        else
            m_guide.setClosed(true);
    });
    connect(&guide, &GuidedStart::changed, this, &GuidePanel::refresh);
    refresh();
}

void GuidePanel::addRow(QVBoxLayout &column, GuidedStart::Step step)
{
    auto *mark = new QLabel(this);
    mark->setFixedWidth(grid::icon);
    speakAs(mark, QAccessible::Client); // the name says it, too
    auto *name = new TextLabel(nameOf(step));
    name->setObjectName(u"guideStep%1"_s.arg(int(step) + 1));
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::small);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(name, 1);
    column.addLayout(row);
    m_rows.append({mark, name});
}

void GuidePanel::refresh()
{
    setVisible(!m_guide.isClosed());
    for (int i = 0; i < GuidedStart::stepCount; ++i)
        refreshRow(GuidedStart::Step(i));
    const auto current = m_guide.current();
    m_hint->setText(current
            ? hintOf(*current)
            : tr("You have seen the whole way. The sample proposal stays for you to try things."));
    m_show->setText(current ? tr("Show me") : tr("Close the guided start"));
}

void GuidePanel::refreshRow(GuidedStart::Step step)
{
    const Row &row = m_rows.at(int(step));
    const bool isDone = m_guide.isDone(step);
    const bool isCurrent = m_guide.current() == step;
    const Colours &colours = coloursOf(this);
    const QIcon icon = isDone
        ? tintedIcon(u"checkmark"_s, colours.success)
        : tintedIcon(u"draw-circle"_s, isCurrent ? colours.accentText : colours.secondaryText);
    if (icon.isNull())
        row.mark->setText(isDone ? u"✓"_s : u"○"_s);
    else
        row.mark->setPixmap(icon.pixmap(QSize(grid::icon, grid::icon), devicePixelRatioF()));
    row.name->setFont(fontFor(TextSize::Body, isCurrent ? QFont::DemiBold : QFont::Normal));
    row.name->setAccessibleName(
        isDone ? tr("Done: %1").arg(nameOf(step)) : tr("To do: %1").arg(nameOf(step)));
}

QString GuidePanel::nameOf(GuidedStart::Step step)
{
    switch (step) {
    case GuidedStart::Step::OpenSample:
        return tr("Open the sample proposal");
    case GuidedStart::Step::ChangeSentence:
        return tr("Change a sentence in it");
    case GuidedStart::Step::Search:
        return tr("Find it by a word");
    case GuidedStart::Step::SharePreview:
        return tr("See what sharing it shows");
    case GuidedStart::Step::AskAgent:
        return tr("Ask your agent about it");
    }
    std::unreachable();
}

QString GuidePanel::hintOf(GuidedStart::Step step)
{
    switch (step) {
    case GuidedStart::Step::OpenSample:
        return tr("It is called “Harbour retrofit” and stands in the list.");
    case GuidedStart::Step::ChangeSentence:
        return tr("Choose one of its sections and type. It is kept by itself.");
    case GuidedStart::Step::Search:
        return tr("Type a word of its text, “quay” for example, and open it from what is found.");
    case GuidedStart::Step::SharePreview:
        return tr("Share shows what a colleague would see. Nothing is sent before you say so.");
    case GuidedStart::Step::AskAgent:
        return tr("Ask what it says about the quay, for example. Here the Librarian answers: it quotes your "
                  "proposals and makes nothing up. A company's server can offer a model that writes.");
    }
    std::unreachable();
}

void GuidePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void GuidePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), coloursOf(this).window);
    painter.setPen(coloursOf(this).border);
    painter.drawLine(0, 0, width(), 0);
}

} // namespace agentee::ui

#include "ui/collaboration/three_way_view.h"

#include "models/text_diff.h"
#include "ui/kit/segmented_control.h"
#include "ui/kit/theme.h"
#include "ui/kit/word_diff_view.h"

#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr int contextOfChange = 2;
constexpr int everything = 1'000'000;
constexpr int tallest = 420;

} // namespace

ThreeWayView::ThreeWayView(const QString &proposedName, QWidget *parent)
    : QWidget(parent)
    , m_sides(new SegmentedControl)
    , m_diff(new WordDiffView)
{
    m_sides->setObjectName(QStringLiteral("sidesControl"));
    m_sides->setAccessibleName(tr("Which text is shown"));
    m_sides->addSegment(QStringLiteral("change"), tr("Change"));
    m_sides->addSegment(QStringLiteral("base"), tr("Made against"));
    m_sides->addSegment(QStringLiteral("now"), tr("Now"));
    m_sides->addSegment(QStringLiteral("proposed"), proposedName);
    m_diff->setObjectName(QStringLiteral("diffView"));
    m_diff->setAccessibleName(tr("What changes"));
    m_diff->setFitsContent(true, tallest);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    layout->addWidget(m_sides, 0, Qt::AlignLeft);
    layout->addWidget(m_diff);
    m_sides->hide();
    connect(m_sides, &SegmentedControl::currentChanged, this, &ThreeWayView::show);
}

void ThreeWayView::setTexts(const Texts &texts)
{
    if (m_texts == texts)
        return;
    m_texts = texts;
    show(m_sides->current());
}

void ThreeWayView::setSidesShown(bool shown)
{
    m_sides->setVisible(shown);
    if (!shown)
        m_sides->setCurrent(QStringLiteral("change"));
}

bool ThreeWayView::areSidesShown() const
{
    return !m_sides->isHidden();
}

void ThreeWayView::show(const QString &side)
{
    if (side == QLatin1StringView("change")) {
        m_diff->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_diff->setFitsContent(true);
        m_diff->setContextLines(contextOfChange);
        m_diff->setPieces(models::wordDiff(m_texts.base, m_texts.proposed));
        return;
    }
    m_diff->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_diff->setFitsContent(true, tallest);
    m_diff->setContextLines(everything);
    if (side == QLatin1StringView("now")) {
        // Against the base: the question here is what moved since.
        m_diff->setPieces(models::wordDiff(m_texts.base, m_texts.now));
        return;
    }
    const QString &text = side == QLatin1StringView("base") ? m_texts.base : m_texts.proposed;
    m_diff->setPieces(text.isEmpty() ? QList<models::DiffPiece>()
                                     : QList<models::DiffPiece>{{models::DiffPiece::Kind::Same, text}});
}

} // namespace agentee::ui

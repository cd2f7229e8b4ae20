#include "ui/collaboration/handoff_record_view.h"

#include "ui/collaboration/scroll_column.h"
#include "ui/collaboration/text_label.h"

#include <QVBoxLayout>

namespace agentee::ui
{

HandoffRecordView::HandoffRecordView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(grid::unit);
}

void HandoffRecordView::addHeading(const QString &title)
{
    if (m_layout->count() > 0)
        m_layout->addSpacing(grid::small);
    m_layout->addWidget(new TextLabel(title, TextLabel::Tone::Quiet, TextSize::Meta, QFont::DemiBold));
}

void HandoffRecordView::addText(const QString &text)
{
    auto *label = new TextLabel(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_layout->addWidget(label);
}

void HandoffRecordView::addList(const QString &title, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    addHeading(title);
    for (const QString &line : lines)
        addText(QStringLiteral("•  ") + line);
}

void HandoffRecordView::setRecord(const models::HandoffRecord &record)
{
    clearLayout(*m_layout);
    if (!record.summary.isEmpty()) {
        addHeading(tr("Summary"));
        addText(record.summary);
    }
    if (!record.decisions.isEmpty())
        addHeading(tr("Decisions"));
    for (const models::Decision &decision : record.decisions) {
        auto *what = new TextLabel(decision.what, TextLabel::Tone::Normal, TextSize::Body, QFont::Medium);
        m_layout->addWidget(what);
        if (!decision.why.isEmpty())
            addText(tr("Because: %1").arg(decision.why));
        for (const QString &alternative : decision.rejectedAlternatives)
            m_layout->addWidget(
                new TextLabel(tr("✕  Rejected: %1").arg(alternative), TextLabel::Tone::Quiet));
    }
    addList(tr("Changes"), record.changes);
    addList(tr("Next steps"), record.nextSteps);
    addList(tr("Open questions"), record.openQuestions);
    if (!record.context.isEmpty()) {
        addHeading(tr("Context"));
        addText(record.context);
    }
    if (!record.resumePrompt.isEmpty()) {
        addHeading(tr("What the next agent is told first"));
        addText(record.resumePrompt);
    }
}

bool isEmptyRecord(const models::HandoffRecord &record)
{
    return record.summary.isEmpty() && record.decisions.isEmpty() && record.changes.isEmpty()
        && record.nextSteps.isEmpty() && record.openQuestions.isEmpty() && record.context.isEmpty()
        && record.resumePrompt.isEmpty();
}

} // namespace agentee::ui

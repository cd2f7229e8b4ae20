#include "ui/share/handoff_record_editor.h"

#include "ui/kit/theme.h"
#include "ui/share/record_field.h"

#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

QString becauseMark()
{
    return HandoffRecordEditor::tr("because:");
}
QString rejectedMark()
{
    return HandoffRecordEditor::tr("rejected:");
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines.append(trimmed);
    }
    return lines;
}

/// Decisions as lines that people can edit: the decision, then indented why and what was rejected.
QString textOf(const QList<models::Decision> &decisions)
{
    QStringList lines;
    for (const models::Decision &decision : decisions) {
        lines.append(decision.what);
        if (!decision.why.isEmpty())
            lines.append(QStringLiteral("  %1 %2").arg(becauseMark(), decision.why));
        for (const QString &alternative : decision.rejectedAlternatives)
            lines.append(QStringLiteral("  %1 %2").arg(rejectedMark(), alternative));
    }
    return lines.join(QLatin1Char('\n'));
}

QList<models::Decision> decisionsOf(const QString &text)
{
    QList<models::Decision> decisions;
    for (const QString &line : linesOf(text)) {
        const bool because = line.startsWith(becauseMark(), Qt::CaseInsensitive);
        const bool rejected = line.startsWith(rejectedMark(), Qt::CaseInsensitive);
        if (decisions.isEmpty() || !(because || rejected))
            decisions.append(models::Decision{line, {}, {}});
        else if (because)
            decisions.last().why = line.mid(becauseMark().size()).trimmed();
        else
            decisions.last().rejectedAlternatives.append(line.mid(rejectedMark().size()).trimmed());
    }
    return decisions;
}

QString wordOf(RecordField::State state)
{
    switch (state) {
    case RecordField::State::Drafted:
        return QStringLiteral("drafted");
    case RecordField::State::Accepted:
        return QStringLiteral("accepted");
    case RecordField::State::Edited:
        return QStringLiteral("edited");
    case RecordField::State::Skipped:
        return QStringLiteral("skipped");
    }
    Q_UNREACHABLE_RETURN({});
}

RecordField::State stateOf(const QString &word)
{
    for (const auto state :
        {RecordField::State::Accepted, RecordField::State::Edited, RecordField::State::Skipped}) {
        if (word == wordOf(state))
            return state;
    }
    return RecordField::State::Drafted;
}

} // namespace

HandoffRecordEditor::HandoffRecordEditor(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("handoffRecordEditor"));
    setAccessibleName(tr("Handoff record"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(grid::medium);
    const QString oneEach = tr("One on each line");
    add(QStringLiteral("summary"), tr("Summary"), tr("Where it stands, in two sentences"));
    add(QStringLiteral("decisions"), tr("Decisions"),
        tr("One on each line; below it “%1 …” and “%2 …”").arg(becauseMark(), rejectedMark()));
    add(QStringLiteral("changes"), tr("Changes"), oneEach);
    add(QStringLiteral("next"), tr("Next steps"), oneEach);
    add(QStringLiteral("questions"), tr("Open questions"), oneEach);
    add(QStringLiteral("context"), tr("Context"), tr("What one has to know and cannot read in the proposal"));
    add(QStringLiteral("resume"), tr("First task for their agent"),
        tr("What their agent is told to begin with"));
}

RecordField *HandoffRecordEditor::add(const QString &key, const QString &title, const QString &hint)
{
    auto *field = new RecordField(key, title, hint);
    connect(field, &RecordField::edited, this, &HandoffRecordEditor::edited);
    connect(field, &RecordField::editBegun, this, &HandoffRecordEditor::editBegun);
    m_layout->addWidget(field);
    m_fields.append(field);
    return field;
}

void HandoffRecordEditor::setDrafted(const models::HandoffRecord &record)
{
    const QChar lineFeed = QLatin1Char('\n');
    const QStringList texts{record.summary, textOf(record.decisions), record.changes.join(lineFeed),
        record.nextSteps.join(lineFeed), record.openQuestions.join(lineFeed), record.context,
        record.resumePrompt};
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_fields.at(i)->setDrafted(texts.at(i));
}

models::HandoffRecord HandoffRecordEditor::record() const
{
    models::HandoffRecord record;
    record.summary = m_fields.at(0)->sentText().trimmed();
    record.decisions = decisionsOf(m_fields.at(1)->sentText());
    record.changes = linesOf(m_fields.at(2)->sentText());
    record.nextSteps = linesOf(m_fields.at(3)->sentText());
    record.openQuestions = linesOf(m_fields.at(4)->sentText());
    record.context = m_fields.at(5)->sentText().trimmed();
    record.resumePrompt = m_fields.at(6)->sentText().trimmed();
    return record;
}

QJsonObject HandoffRecordEditor::work() const
{
    QJsonObject work;
    for (const RecordField *field : m_fields) {
        if (field->state() != RecordField::State::Drafted)
            work.insert(field->key(),
                QJsonObject{{QStringLiteral("state"), wordOf(field->state())},
                    {QStringLiteral("text"), field->text()}});
    }
    return work;
}

void HandoffRecordEditor::setWork(const QJsonObject &work)
{
    for (RecordField *field : std::as_const(m_fields)) {
        const QJsonObject kept = work.value(field->key()).toObject();
        if (!kept.isEmpty())
            field->restore(stateOf(kept.value(QLatin1StringView("state")).toString()),
                kept.value(QLatin1StringView("text")).toString());
    }
}

} // namespace agentee::ui

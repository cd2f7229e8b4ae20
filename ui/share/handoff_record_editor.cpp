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

QString sourceMark()
{
    return HandoffRecordEditor::tr("from message:");
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
        if (decision.message)
            lines.append(QStringLiteral("  %1 %2").arg(sourceMark()).arg(*decision.message + 1));
    }
    return lines.join(QLatin1Char('\n'));
}

/// What stands after the mark; nothing when the line does not begin with it.
std::optional<QString> after(const QString &mark, const QString &line)
{
    return line.startsWith(mark, Qt::CaseInsensitive) ? std::optional(line.sliced(mark.size()).trimmed())
                                                      : std::nullopt;
}

QList<models::Decision> decisionsOf(const QString &text)
{
    QList<models::Decision> decisions;
    for (const QString &line : linesOf(text)) {
        if (decisions.isEmpty())
            decisions.append(models::Decision{.what = line, .why = {}, .rejectedAlternatives = {}});
        else if (const auto why = after(becauseMark(), line))
            decisions.last().why = *why;
        else if (const auto alternative = after(rejectedMark(), line))
            decisions.last().rejectedAlternatives.append(*alternative);
        else if (const auto number = after(sourceMark(), line); number && number->toLongLong() > 0)
            decisions.last().message = number->toLongLong() - 1;
        else
            decisions.append(models::Decision{.what = line, .why = {}, .rejectedAlternatives = {}});
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
    add(QStringLiteral("summary"), tr("Summary"), tr("Where it stands, in two sentences"));
    add(QStringLiteral("decisions"), tr("Decisions"),
        tr("What was decided, one on each line; below it “%1 …” and “%2 …”")
            .arg(becauseMark(), rejectedMark()));
    add(QStringLiteral("changes"), tr("Changes"), tr("What you changed, one on each line"));
    add(QStringLiteral("next"), tr("Next steps"), tr("What is to be done, one on each line"));
    add(QStringLiteral("questions"), tr("Open questions"),
        tr("What nobody has answered yet, one on each line"));
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
    return models::maskedRecord(record);
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

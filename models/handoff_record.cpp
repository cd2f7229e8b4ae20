#include "models/handoff_record.h"

#include "models/json_document.h"
#include "models/json_reader.h"
#include "models/masking.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace agentee::models
{

using namespace Qt::StringLiterals;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::HandoffRecord)
};

constexpr qsizetype longestText = 20'000;
constexpr qsizetype longestItem = 4'000;
constexpr qsizetype mostItems = 200;
constexpr qint64 mostMessages = 1'000'000'000;

QJsonObject toJson(const Decision &decision)
{
    QJsonObject object{{QStringLiteral("what"), decision.what}, {QStringLiteral("why"), decision.why},
        {QStringLiteral("rejected_alternatives"), QJsonArray::fromStringList(decision.rejectedAlternatives)}};
    if (decision.message)
        object.insert(QStringLiteral("message"), *decision.message);
    return object;
}

Result<Decision> decisionFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Decision decision{.what = reader.text(QLatin1StringView("what"), 1, longestItem),
        .why = reader.optionalText(QLatin1StringView("why"), longestItem),
        .rejectedAlternatives =
            reader.textList(QLatin1StringView("rejected_alternatives"), mostItems, longestItem),
        .message = reader.optionalInteger(QLatin1StringView("message"), 0, mostMessages)};
    if (auto fault = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(fault));
    return decision;
}

void addList(QString &markdown, const QString &title, const QStringList &items)
{
    if (items.isEmpty())
        return;
    markdown += QStringLiteral("\n## %1\n\n").arg(title);
    for (const QString &item : items)
        markdown += QStringLiteral("- ") + item.simplified() + u'\n';
}

void addText(QString &markdown, const QString &title, const QString &text)
{
    if (!text.trimmed().isEmpty())
        markdown += QStringLiteral("\n## ") + title + QStringLiteral("\n\n") + text.trimmed() + u'\n';
}

} // namespace

QString handoffRecordId(const QString &initials, QDate day, int number)
{
    return QStringLiteral("%1-%2-%3")
        .arg(initials, day.toString(u"yyMMdd"))
        .arg(number, 2, 10, QLatin1Char('0'));
}

bool isHandoffRecordId(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\p{Lu}{1,8})-([0-9]{6})-([0-9]{2,6})\\z"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.matchView(text);
    return match.hasMatch()
        && QDate::fromString(QStringLiteral("20") + match.captured(2), u"yyyyMMdd").isValid()
        && match.capturedView(3).toInt() > 0;
}

QJsonObject toJson(const HandoffRecord &record)
{
    QJsonArray decisions;
    for (const Decision &decision : record.decisions)
        decisions.append(toJson(decision));
    return {{QStringLiteral("id"), record.id}, {QStringLiteral("summary"), record.summary},
        {QStringLiteral("decisions"), decisions},
        {QStringLiteral("changes"), QJsonArray::fromStringList(record.changes)},
        {QStringLiteral("next_steps"), QJsonArray::fromStringList(record.nextSteps)},
        {QStringLiteral("open_questions"), QJsonArray::fromStringList(record.openQuestions)},
        {QStringLiteral("context"), record.context}, {QStringLiteral("resume_prompt"), record.resumePrompt},
        {QStringLiteral("content_hash"), QString::fromLatin1(record.contentHash)}};
}

Result<HandoffRecord> handoffRecordFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    HandoffRecord record{.id = reader.optionalText(QLatin1StringView("id"), 32),
        .summary = reader.optionalText(QLatin1StringView("summary"), longestText),
        .decisions = reader.list<Decision>(QLatin1StringView("decisions"), mostItems, decisionFromJson),
        .changes = reader.textList(QLatin1StringView("changes"), mostItems, longestItem),
        .nextSteps = reader.textList(QLatin1StringView("next_steps"), mostItems, longestItem),
        .openQuestions = reader.textList(QLatin1StringView("open_questions"), mostItems, longestItem),
        .context = reader.optionalText(QLatin1StringView("context"), longestText),
        .resumePrompt = reader.optionalText(QLatin1StringView("resume_prompt"), longestText),
        .contentHash = reader.optionalText(QLatin1StringView("content_hash"), 64).toLatin1()};
    if (!record.id.isEmpty() && !isHandoffRecordId(record.id))
        reader.fail(QLatin1StringView("id"), Say::tr("This is not the id of a handoff record."));
    if (auto fault = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(fault));
    return record;
}

QByteArray handoffRecordHash(const HandoffRecord &record)
{
    QJsonObject content = toJson(record);
    content.remove(QStringLiteral("id"));
    content.remove(QStringLiteral("content_hash"));
    return QCryptographicHash::hash(canonicalJson(content), QCryptographicHash::Sha256).toHex();
}

HandoffRecord maskedRecord(HandoffRecord record)
{
    const auto mask = [](QString &text) { text = masked(text, findSecrets(text)); };
    for (QString *text : {&record.summary, &record.context, &record.resumePrompt})
        mask(*text);
    for (QStringList *list : {&record.changes, &record.nextSteps, &record.openQuestions})
        std::ranges::for_each(*list, mask);
    for (Decision &decision : record.decisions) {
        mask(decision.what);
        mask(decision.why);
        std::ranges::for_each(decision.rejectedAlternatives, mask);
    }
    return record;
}

QString toMarkdown(const HandoffRecord &record)
{
    QString markdown = (u"# "_s + Say::tr("Handoff record %1").arg(record.id)).trimmed() + u'\n';
    addText(markdown, Say::tr("Summary"), record.summary);
    if (!record.decisions.isEmpty())
        markdown += u"\n## "_s + Say::tr("Decisions") + u"\n\n"_s;
    for (const Decision &decision : record.decisions) {
        markdown += QStringLiteral("- ") + decision.what.simplified() + u'\n';
        if (!decision.why.isEmpty())
            markdown += u"  - "_s + Say::tr("Why: %1").arg(decision.why.simplified()) + u'\n';
        for (const QString &rejected : decision.rejectedAlternatives)
            markdown += u"  - "_s + Say::tr("Rejected: %1").arg(rejected.simplified()) + u'\n';
    }
    addList(markdown, Say::tr("Changes"), record.changes);
    addList(markdown, Say::tr("Next steps"), record.nextSteps);
    addList(markdown, Say::tr("Open questions"), record.openQuestions);
    addText(markdown, Say::tr("Context"), record.context);
    addText(markdown, Say::tr("Resume prompt"), record.resumePrompt);
    return markdown;
}

} // namespace agentee::models

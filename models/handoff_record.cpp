#include "models/handoff_record.h"

#include "models/json_document.h"
#include "models/json_reader.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace agentee::models
{

namespace
{

constexpr qsizetype longestText = 20'000;
constexpr qsizetype longestItem = 4'000;
constexpr qsizetype mostItems = 200;
constexpr qsizetype longestScannedTurn = 100'000;
constexpr qsizetype mostDrafted = 12;
constexpr qsizetype longestSentence = 600;

QJsonObject toJson(const Decision &decision)
{
    return {{QStringLiteral("what"), decision.what}, {QStringLiteral("why"), decision.why},
        {QStringLiteral("rejected_alternatives"), QJsonArray::fromStringList(decision.rejectedAlternatives)}};
}

Result<Decision> decisionFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Decision decision{.what = reader.text(QLatin1StringView("what"), 1, longestItem),
        .why = reader.optionalText(QLatin1StringView("why"), longestItem),
        .rejectedAlternatives =
            reader.textList(QLatin1StringView("rejected_alternatives"), mostItems, longestItem)};
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

/// A sentence as it was written, or an item of a list; code blocks are no sentences.
struct Sentence {
    QString text;
    qsizetype turn = 0;
    bool fromPerson = false;
    bool listItem = false;
    QString heading; ///< the last line before that introduced a list, lower case
};

QString withoutMarks(const QString &line)
{
    static const QRegularExpression marks(
        QStringLiteral("^[ \\t]{0,12}(?:#{1,6}|[-*+]|\\d{1,3}[.)])[ \\t]{1,8}"));
    QString plain = line;
    plain.remove(marks);
    return plain.trimmed();
}

void addSentences(QList<Sentence> &sentences, const TranscriptTurn &turn, qsizetype number)
{
    static const QRegularExpression item(QStringLiteral("^[ \\t]{0,12}(?:[-*+]|\\d{1,3}[.)])[ \\t]"));
    bool inCode = false;
    QString heading;
    for (const QString &line : turn.text.left(longestScannedTurn).split(u'\n')) {
        if (line.trimmed().startsWith(u"```")) {
            inCode = !inCode;
            continue;
        }
        const QString plain = withoutMarks(line);
        if (inCode || plain.isEmpty())
            continue;
        const bool listItem = item.match(line).hasMatch();
        if (!listItem)
            heading = plain.toLower();
        QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, plain);
        qsizetype start = 0;
        for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
            const QString text = plain.sliced(start, end - start).trimmed();
            start = end;
            if (!text.isEmpty() && text.size() <= longestSentence)
                sentences.append({text, number, turn.fromPerson, listItem, heading});
        }
    }
}

bool containsAny(const QString &text, const QStringList &words)
{
    return std::ranges::any_of(
        words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool statesChoice(const Sentence &sentence)
{
    static const QStringList words{QStringLiteral("decided"), QStringLiteral("we will "),
        QStringLiteral("instead of"), QStringLiteral("chosen"), QStringLiteral("we chose"),
        QStringLiteral("quyết định"), QStringLiteral("thay vì"), QStringLiteral("đã chọn"),
        QStringLiteral("решили"), QStringLiteral("решено"), QStringLiteral("вместо"),
        QStringLiteral("выбрали")};
    return !sentence.text.endsWith(u'?') && containsAny(sentence.text, words);
}

bool introducesSteps(const QString &heading)
{
    static const QStringList words{QStringLiteral("next"), QStringLiteral("todo"), QStringLiteral("to do"),
        QStringLiteral("tiếp theo"), QStringLiteral("việc cần làm"), QStringLiteral("далее"),
        QStringLiteral("следующ")};
    return containsAny(heading, words);
}

QString firstSentences(const QList<Sentence> &sentences, bool fromPerson, qsizetype most)
{
    qsizetype turn = -1;
    for (const Sentence &sentence : sentences) {
        if (sentence.fromPerson == fromPerson)
            turn = sentence.turn;
    }
    QStringList taken;
    for (const Sentence &sentence : sentences) {
        if (sentence.turn == turn && sentence.fromPerson == fromPerson && taken.size() < most)
            taken.append(sentence.text);
    }
    return taken.join(u' ');
}

/// A question is open while nobody of the other side has spoken after it.
QStringList openQuestionsOf(const QList<Sentence> &sentences)
{
    QStringList open;
    if (sentences.isEmpty())
        return open;
    const bool lastSpeaker = sentences.last().fromPerson;
    for (auto sentence = sentences.crbegin(); sentence != sentences.crend(); ++sentence) {
        if (sentence->fromPerson != lastSpeaker)
            break;
        if (sentence->text.endsWith(u'?'))
            open.prepend(sentence->text);
    }
    return open;
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
        reader.fail(QLatin1StringView("id"), QStringLiteral("This is not the id of a handoff record."));
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

QString toMarkdown(const HandoffRecord &record)
{
    QString markdown = QStringLiteral("# Handoff record %1").arg(record.id).trimmed() + u'\n';
    addText(markdown, QStringLiteral("Summary"), record.summary);
    if (!record.decisions.isEmpty())
        markdown += QStringLiteral("\n## Decisions\n\n");
    for (const Decision &decision : record.decisions) {
        markdown += QStringLiteral("- ") + decision.what.simplified() + u'\n';
        if (!decision.why.isEmpty())
            markdown += QStringLiteral("  - Why: ") + decision.why.simplified() + u'\n';
        for (const QString &rejected : decision.rejectedAlternatives)
            markdown += QStringLiteral("  - Rejected: ") + rejected.simplified() + u'\n';
    }
    addList(markdown, QStringLiteral("Changes"), record.changes);
    addList(markdown, QStringLiteral("Next steps"), record.nextSteps);
    addList(markdown, QStringLiteral("Open questions"), record.openQuestions);
    addText(markdown, QStringLiteral("Context"), record.context);
    addText(markdown, QStringLiteral("Resume prompt"), record.resumePrompt);
    return markdown;
}

HandoffRecord draftHandoffRecord(
    const QList<TranscriptTurn> &turns, const QStringList &changedSections, const QString &stepTitle)
{
    QList<Sentence> sentences;
    for (qsizetype i = 0; i < turns.size(); ++i)
        addSentences(sentences, turns.at(i), i);

    HandoffRecord record;
    record.summary =
        (firstSentences(sentences, true, 2) + u'\n' + firstSentences(sentences, false, 3)).trimmed();
    for (const Sentence &sentence : sentences) {
        if (statesChoice(sentence))
            record.decisions.append({.what = sentence.text, .why = {}, .rejectedAlternatives = {}});
        else if (sentence.listItem && introducesSteps(sentence.heading)
            && !record.nextSteps.contains(sentence.text))
            record.nextSteps.append(sentence.text);
    }
    record.decisions = record.decisions.last(std::min(mostDrafted, record.decisions.size()));
    record.nextSteps = record.nextSteps.last(std::min(mostDrafted, record.nextSteps.size()));
    record.openQuestions = openQuestionsOf(sentences);
    record.openQuestions = record.openQuestions.last(std::min(mostDrafted, record.openQuestions.size()));
    record.changes = changedSections;
    record.context = stepTitle;
    return record;
}

} // namespace agentee::models

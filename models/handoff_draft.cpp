#include "models/handoff_draft.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::HandoffDraft)
};

constexpr qsizetype longestScannedTurn = 100'000;
constexpr qsizetype mostDrafted = 12;
constexpr qsizetype longestSentence = 600;

/// A sentence as it was written, or an item of a list; code blocks are no sentences.
struct Sentence {
    QString text;
    qint64 offset = 0; ///< of its message
    bool fromPerson = false;
    bool listItem = false;
    QString heading; ///< the last line before that introduced a list, lower case
};

QString withoutMarks(const QString &line)
{
    static const QRegularExpression marks(
        QStringLiteral("^(?:[ \\t]{0,12}>){0,8}(?:[ \\t]{0,12}(?:#{1,6}|[-*+]|\\d{1,3}[.)])[ \\t]{1,8})?"));
    QString plain = line;
    plain.remove(marks);
    return plain.trimmed();
}

void addSentences(QList<Sentence> &sentences, const TranscriptTurn &turn)
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
                sentences.append({text, turn.offset, turn.fromPerson, listItem, heading});
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

/// The part of a sentence that follows one of these words, up to where another thought begins.
QString clauseAfter(const QString &sentence, const QRegularExpression &opening)
{
    static const QRegularExpression nextThought(
        QStringLiteral("\\s*(?:[,;:.!]\\s|[.!;]$|\\s(?:because|since|so that|vì|bởi vì|потому что|так "
                       "как|поскольку)\\s)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = opening.match(sentence);
    if (!found.hasMatch())
        return {};
    const QString rest = sentence.sliced(found.capturedEnd());
    const QRegularExpressionMatch end = nextThought.match(rest);
    return (end.hasMatch() ? rest.first(end.capturedStart()) : rest).trimmed();
}

QString reasonIn(const QString &sentence)
{
    static const QRegularExpression opening(
        QStringLiteral("(?:^|\\s)(?:because(?! of)|bởi vì|(?<!thay )vì|потому что|так как|поскольку|the "
                       "reason is(?: that)?"
                       "|reason:|lý do:|причина:)\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = opening.match(sentence);
    return found.hasMatch() ? sentence.sliced(found.capturedEnd()).trimmed() : QString();
}

/// What the sentence says was decided against; empty when it says nothing of the kind.
QString rejectedIn(const QString &sentence)
{
    static const QRegularExpression active(
        QStringLiteral(
            "\\s(?:instead of|rather than|decided against|ruled out|rejected|turned down|thay vì|loại bỏ"
            "|вместо|отказались от|отклонили)\\s+(?:the |a |an )?"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression passive(
        QStringLiteral("^(?:the |a |an )?([^,;:.]{2,200}?) (?:was|were|is|are|has been|have been) "
                       "(?:rejected|ruled out|turned down|decided against)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch found = passive.match(sentence); found.hasMatch())
        return found.captured(1);
    return clauseAfter(sentence, active);
}

/// A sentence that only gives the reason for the one before.
bool onlyGivesReason(const QString &sentence)
{
    static const QRegularExpression opening(
        QStringLiteral("^(?:because\\s|the reason is|reason:|bởi vì|vì\\s|lý do:|потому что|причина:)"),
        QRegularExpression::CaseInsensitiveOption);
    return opening.match(sentence).hasMatch();
}

void addDecision(HandoffRecord &record, const Sentence &sentence)
{
    Decision decision{.what = sentence.text,
        .why = reasonIn(sentence.text),
        .rejectedAlternatives = {},
        .message = sentence.offset};
    if (const QString rejected = rejectedIn(sentence.text); !rejected.isEmpty())
        decision.rejectedAlternatives.append(rejected);
    record.decisions.append(decision);
}

/// What the sentence right after a decision adds to it. Whether it added something.
bool completesDecision(Decision &decision, const Sentence &sentence)
{
    if (const QString rejected = rejectedIn(sentence.text); !rejected.isEmpty()) {
        decision.rejectedAlternatives.append(rejected);
        if (decision.why.isEmpty())
            decision.why = reasonIn(sentence.text);
        return true;
    }
    if (!decision.why.isEmpty() || !onlyGivesReason(sentence.text))
        return false;
    decision.why = reasonIn(sentence.text);
    return !decision.why.isEmpty();
}

void addDecisions(HandoffRecord &record, const QList<Sentence> &sentences)
{
    qint64 following = -1; ///< the message whose last sentence was a decision or belonged to one
    for (const Sentence &sentence : sentences) {
        const bool rightAfter = following == sentence.offset && !record.decisions.isEmpty();
        const bool question = sentence.text.endsWith(u'?');
        if (statesChoice(sentence)) {
            addDecision(record, sentence);
        } else if (question || !rightAfter || !completesDecision(record.decisions.last(), sentence)) {
            following = -1;
            if (question || rejectedIn(sentence.text).isEmpty())
                continue;
            addDecision(record, sentence);
        }
        following = sentence.offset;
    }
}

/// The first thing that is still to be done, in the words in which it was said.
QString resumePromptFrom(const HandoffRecord &record, const QList<Sentence> &sentences)
{
    const QString quoted = !record.nextSteps.isEmpty() ? record.nextSteps.first()
        : !record.openQuestions.isEmpty()              ? record.openQuestions.first()
                                                       : QString();
    const auto source = std::ranges::find(sentences, quoted, &Sentence::text);
    if (quoted.isEmpty() || source == sentences.end())
        return {};
    return Say::tr("Begin with what message %1 says: “%2”").arg(QString::number(source->offset + 1), quoted);
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
    qint64 last = -1;
    for (const Sentence &sentence : sentences) {
        if (sentence.fromPerson == fromPerson)
            last = sentence.offset;
    }
    QStringList taken;
    for (const Sentence &sentence : sentences) {
        if (sentence.offset == last && sentence.fromPerson == fromPerson && taken.size() < most)
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

HandoffRecord draftHandoffRecord(
    const QList<TranscriptTurn> &turns, const QStringList &changedSections, const QString &stepTitle)
{
    QList<Sentence> sentences;
    for (const TranscriptTurn &turn : turns)
        addSentences(sentences, turn);

    HandoffRecord record;
    record.summary =
        (firstSentences(sentences, true, 2) + u'\n' + firstSentences(sentences, false, 3)).trimmed();
    addDecisions(record, sentences);
    for (const Sentence &sentence : std::as_const(sentences)) {
        if (sentence.listItem && introducesSteps(sentence.heading) && !statesChoice(sentence)
            && !record.nextSteps.contains(sentence.text))
            record.nextSteps.append(sentence.text);
    }
    record.decisions = record.decisions.last(std::min(mostDrafted, record.decisions.size()));
    record.nextSteps = record.nextSteps.last(std::min(mostDrafted, record.nextSteps.size()));
    record.openQuestions = openQuestionsOf(sentences);
    record.openQuestions = record.openQuestions.last(std::min(mostDrafted, record.openQuestions.size()));
    record.changes = changedSections;
    record.context = stepTitle;
    record.resumePrompt = resumePromptFrom(record, sentences);
    return record;
}

} // namespace agentee::models

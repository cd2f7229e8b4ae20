#include "tests/tour/reviewing.h"

#include "tests/tour/desk.h"
#include "ui/rendering/transcript_view.h"
#include "ui/suggestions/suggestion_card.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

QString transcript(const Desk &desk)
{
    QString words;
    for (const ui::TranscriptEntry &entry : desk.see<ui::TranscriptView>(u"transcriptView"_s)->entries())
        words += entry.markdown + u'\n';
    return words;
}

ui::SuggestionCard *findCard(const Desk &desk, const QString &name)
{
    for (auto *card : desk.window().findChildren<ui::SuggestionCard *>()) {
        if (card->isVisible() && card->accessibleName().startsWith(name))
            return card;
    }
    return nullptr;
}

ui::SuggestionCard *card(const Desk &desk, const QString &name)
{
    desk.until(
        [&] { return findCard(desk, name) != nullptr; }, u"%1 sees “%2”"_s.arg(desk.person().name, name));
    return findCard(desk, name);
}

void suggest(const Desk &desk, const QString &before, const QString &after, const QString &why)
{
    desk.click(u"suggestChangeButton"_s);
    QString text = desk.see<QPlainTextEdit>(u"sectionEditor"_s)->toPlainText();
    QVERIFY(text.contains(before));
    desk.type(u"sectionEditor"_s, text.replace(before, after));
    desk.type(u"suggestionNote"_s, why);
    desk.click(u"sendSuggestionButton"_s);
    desk.untilReads({}, u"Your suggestion is on its way."_s);
}

} // namespace agentee::tests

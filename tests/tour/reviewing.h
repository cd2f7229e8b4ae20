#pragma once

#include <QString>

namespace agentee::ui
{
class SuggestionCard;
}

namespace agentee::tests
{

class Desk;

/// What can be read of the conversation that is shown.
QString transcript(const Desk &desk);
/// The card whose spoken name begins so: "Suggestion by Li Wei for Approach, Pending". Null while none can be
/// seen.
ui::SuggestionCard *findCard(const Desk &desk, const QString &name);
/// The same, as soon as it is seen.
ui::SuggestionCard *card(const Desk &desk, const QString &name);
/// In the section that is open: everything replaced, as somebody would who types.
void suggest(const Desk &desk, const QString &before, const QString &after, const QString &why);

} // namespace agentee::tests

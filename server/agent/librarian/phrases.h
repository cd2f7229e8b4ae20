#pragma once

#include "server/agent/librarian/wish.h"

namespace agentee::server
{

/// What the Librarian says in its own words, in three languages. Everything else that it says is a quotation.
enum class Phrase {
    Help,
    OnlyQuotes, ///< what every answer with quotations ends with
    FoundPassages,
    FoundNothing, ///< %1: the words looked for
    WhichSection,
    Unreadable,
    DraftBegun, ///< %1: section
    DraftSuggested, ///< %1: section
    DraftNothing, ///< %1: section
    TooLong, ///< %1: section
    QuotedFrom, ///< heading of the list of sources
    SummaryOf,
    SummaryNothing,
    MissingSections,
    MissingForStep, ///< %1: step
    OpenSuggestions, ///< %1: how many
    NothingMissing,
    StepMoved, ///< %1: step
    StepLast,
    FieldSet, ///< %1: field
    FieldUnknown, ///< %1: what was named
    FieldNeedsNumber, ///< %1: field
    FieldsAre,
    ChangeHow,
    ChangeNotFound, ///< %1: the text
    ChangeMade, ///< %1: section
    ChangeSuggested, ///< %1: section
    DataSuggested,
    WhyNotWritten, ///< %1: the reason
    EarlierDecision, ///< %1: who, %2: what was rejected
    EarlierReason, ///< %1: why
    HandoffSays, ///< %1: who wrote it
    HandoffNone,
    SuggestionsNone,
    SuggestionsAre,
    Failed, ///< %1: the reason
};

QString say(Phrase phrase, Language language);

} // namespace agentee::server

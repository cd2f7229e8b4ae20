#pragma once

#include "server/speech/spoken_language.h"

#include <QString>
#include <QStringList>

namespace agentee::server
{

/// What a person wants of the Librarian, as far as rules can tell.
struct Wish {
    enum class Kind {
        Help,
        Search, ///< everything that is nothing else
        Draft,
        Summarise,
        Missing,
        MoveStep,
        SetField,
        ChangeText,
        Handoff,
        Suggestions,
    };
    Kind kind = Kind::Search;
    Language language = Language::English;
    QString text; ///< as it was asked, bounded
    QString about; ///< folded, without the words that tell the kind and without old and new text: what it is
                   ///< about
    QString query; ///< its words that mean something, at most eight
    bool suggestOnly = false; ///< ChangeText: as a suggestion, whatever the person may do
    QString oldText; ///< ChangeText: what is replaced; empty: something is added
    QString newText; ///< ChangeText: empty: the person has not said it
    QString field; ///< SetField
    QString value;
};

Wish understand(const QString &asked);

} // namespace agentee::server

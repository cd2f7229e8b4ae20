#pragma once

#include "models/id.h"

#include <QString>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// What this person may do to a text, and in one sentence why not more.
struct EditStanding {
    bool mayEdit = false;
    bool maySuggest = false;
    QString reason; ///< why it cannot be edited; empty when it can
    friend bool operator==(const EditStanding &, const EditStanding &) = default;
};

EditStanding sectionStanding(sync::Store &store, const models::Id &workspaceId, const models::Id &sectionId);
EditStanding stateStanding(sync::Store &store, const models::Id &workspaceId);

/// Who holds the edit right: "You are editing", "Ana Lindqvist is editing, you can suggest".
QString editorSentence(sync::Store &store, const models::Id &workspaceId);

} // namespace agentee::ui

#pragma once

#include "models/problem.h"

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QStringList>

namespace agentee::models
{

/// A condition for leaving a step forwards.
struct Gate {
    enum class Kind {
        SectionFilled, ///< the section with the key `subject` has text beyond its heading and the template's
                       ///< guidance
        StatePresent, ///< the state has a non-empty value at the pointer `subject`
        NoOpenSuggestions, ///< `subject` is empty
    };
    Kind kind = Kind::SectionFilled;
    QString subject;
    friend bool operator==(const Gate &, const Gate &) = default;
};

struct WorkflowStep {
    QString key; ///< lower-case letters, digits and underscores; unique in the workflow
    QString title;
    QString description; ///< what belongs into this step; one paragraph
    QList<Gate> gates;
    friend bool operator==(const WorkflowStep &, const WorkflowStep &) = default;
};

struct TemplateSection {
    QString key;
    QString title;
    QString markdown; ///< the heading and the guidance below it
    friend bool operator==(const TemplateSection &, const TemplateSection &) = default;
};

/// Steps with gates, in order, and the shape of the state. Authored in Markdown, compiled by
/// compileWorkflow().
struct Workflow {
    QString key;
    int version = 1;
    QString title;
    QString description;
    QList<WorkflowStep> steps;
    QJsonObject stateSchema; ///< JSON Schema of Workspace::state
    QJsonObject initialState; ///< the `default`s of the schema's properties
    QList<TemplateSection> templateSections;
    QJsonObject translations; ///< by the language's two letters, what workflowWords() describes
    friend bool operator==(const Workflow &, const Workflow &) = default;
};

/// Compiles a workflow's Markdown. The format:
///
///     ---
///     key: proposal
///     version: 1
///     title: Proposal
///     ---
///     One paragraph of description.
///
///     ## Step: technical_proposal
///     # a title line, a description and gates as a list:
///     Technical proposal
///
///     What is built, and how.
///
///     - needs section: approach
///     - needs state: /budget/amount
///     - needs no open suggestions
///
///     ## State
///     (a fenced json block with the JSON Schema)
///
///     ## Template
///     ### Summary
///     Guidance, as it stands in a new section.
///
///     ## Language: vi
///     (a fenced json block with the words in that language: see workflowWords())
///
/// Everything that is wrong with it is in `fieldErrors`, each with the line ("/line/12").
Result<Workflow> compileWorkflow(const QString &markdown);

/// The step after this one; none after the last, or for an unknown step.
std::optional<QString> nextStep(const Workflow &workflow, const QString &current);

/// The title of a step, or its key when the workflow does not know it.
QString stepTitle(const Workflow &workflow, const QString &key);

/// What the gates look at.
struct GateFacts {
    QSet<QString> filledSections; ///< keys
    QJsonObject state;
    int openSuggestions = 0;
};

/// Whether a section's Markdown says something: text that is neither its heading nor the template's guidance.
bool isSectionFilled(const Workflow &workflow, const QString &sectionKey, const QString &markdown);

/// Forwards: only to the next step, and every gate of `from` must be met; unmet ones are the fieldErrors of a
/// Conflict, each a sentence for people. Backwards: any earlier step.
Result<void> mayMoveToStep(
    const Workflow &workflow, const QString &from, const QString &to, const GateFacts &facts);

QJsonObject toJson(const Workflow &workflow);
Result<Workflow> workflowFromJson(const QJsonObject &object);

} // namespace agentee::models

#pragma once

#include "server/agent/librarian/plan.h"

#include <QJsonArray>

#include <optional>

/// What the Librarian reads out of the tools' results.
namespace agentee::server
{

struct KnownSection {
    QString id;
    QString key;
    QString title;
    bool filled = false;
};

struct QuotablePassage {
    QString proposal;
    QString section;
    QString sectionId;
    QString text;
};

const Finding *lastOf(const QList<Finding> &findings, QLatin1StringView tool);
QList<const Finding *> allOf(const QList<Finding> &findings, QLatin1StringView tool);
QJsonArray documentsOf(const Finding &finding);
QJsonObject firstDocumentOf(const Finding &finding);

QList<KnownSection> sectionsIn(const Finding &listed);
/// The section whose title the person has named; the longest title when several fit.
std::optional<KnownSection> sectionMeant(const QList<KnownSection> &sections, const QString &asked);
/// Passages that have at least half of the words looked for, none of `exceptSection`.
QList<QuotablePassage> passagesIn(const Finding &searched, const QString &exceptSection = {});

/// A field that the proposal's data may have.
struct KnownField {
    QString pointer; ///< RFC 6901
    QString type; ///< as JSON Schema names it
    QString title;
};
QList<KnownField> fieldsIn(const Finding &state);
std::optional<KnownField> fieldMeant(const QList<KnownField> &fields, const QString &name);

} // namespace agentee::server

#pragma once

#include "server/agent/librarian/findings.h"
#include "server/agent/librarian/phrases.h"

namespace agentee::server
{

/// The Librarian's answers, as Markdown. Only phrases of its own, names, and quotations.
class Reply
{
public:
    explicit Reply(Language language)
        : m_language(language)
    {
    }

    QString help() const;
    QString failed(const Finding &finding) const;
    QString whichSection(const QList<KnownSection> &sections) const;
    QString tooLong(const QString &section) const;

    QString quotations(const QString &query, const QList<QuotablePassage> &passages) const;
    QString summary(const QList<const Finding *> &read) const;
    QString missing(
        const QList<KnownSection> &sections, const Finding &state, const Finding &suggestions) const;
    QString handoff(const Finding &read) const;
    QString suggestions(const Finding &listed) const;

    /// The text that goes into the section: what stands there, then the quotations with their sources.
    QString draft(const QString &present, const QList<QuotablePassage> &passages) const;
    QString draftNothing(const QString &section) const;
    QString drafted(
        const QString &section, const Finding &written, const QList<QuotablePassage> &passages) const;

    QString stepMoved(const Finding &state, const Finding &moved) const;
    QString lastStep() const;
    QString fieldSet(const QString &field, const Finding &set) const;
    QString fieldUnknown(const QString &field, const QList<KnownField> &fields) const;
    QString needsNumber(const QString &field) const;
    QString changed(const QString &section, const Finding &written) const;
    QString changeHow() const;
    QString notThere(const QString &text) const;

private:
    QString phrase(Phrase phrase) const { return say(phrase, m_language); }
    QString outcome(const QString &done, const QString &suggested, const Finding &written) const;

    Language m_language;
};

} // namespace agentee::server

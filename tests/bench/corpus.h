#pragma once

#include "models/new_workspace.h"

namespace agentee::bench
{

/// Documents to measure with: a folder of Markdown files, given again and again until there are enough.
class Corpus
{
public:
    /// Reads `*.md` in the order of their names; what cannot be imported is left out. NotFound when nothing
    /// is left.
    static models::Result<Corpus> load(const QString &folder);

    qsizetype size() const { return m_documents.size(); }
    /// The document number `index` modulo size(), with ids of its own each time.
    models::NewWorkspace workspace(qsizetype index) const;
    /// One long document, made of the corpus' sections in their order.
    models::NewWorkspace longWorkspace(int sections) const;
    /// Texts of the corpus' sections, in order, over and over.
    QString text(qsizetype index) const;
    QString message(qsizetype index) const; ///< such a text, no longer than people write
    qsizetype textBytes(qsizetype index) const; ///< of the workspace number `index`, as UTF-8

private:
    QList<models::ImportedDocument> m_documents;
    QStringList m_texts;
    QList<qsizetype> m_bytes;
};

/// A workspace that is a document alone: no workflow state beyond the beginning.
models::NewWorkspace plainWorkspace(const QString &title, const QList<QString> &texts);

} // namespace agentee::bench

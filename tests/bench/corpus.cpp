#include "tests/bench/corpus.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

models::Result<Corpus> Corpus::load(const QString &folder)
{
    Corpus corpus;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto document = models::importMarkdown(file.readAll(), name);
        if (!document)
            continue;
        qsizetype bytes = 0;
        for (const models::DocumentPart &part : document->outline.parts) {
            corpus.m_texts.append(part.markdown);
            bytes += part.markdown.toUtf8().size();
        }
        corpus.m_bytes.append(bytes);
        corpus.m_documents.append(*document);
    }
    if (corpus.m_documents.isEmpty() || corpus.m_texts.isEmpty()) {
        return models::problem(models::Problem::Kind::NotFound,
            u"There is no Markdown file to measure with in %1."_s.arg(folder));
    }
    return corpus;
}

models::NewWorkspace Corpus::workspace(qsizetype index) const
{
    models::Workflow workflow;
    workflow.key = u"proposal"_s;
    models::NewWorkspace made =
        models::newWorkspaceFromImport(m_documents.at(index % m_documents.size()), workflow);
    made.title = (made.title.left(models::limits::TitleLength - 10) + u" %1"_s).arg(index + 1);
    return made;
}

models::NewWorkspace Corpus::longWorkspace(int sections) const
{
    QStringList texts;
    for (int index = 0; index < sections; ++index)
        texts.append(u"## Part %1\n\n"_s.arg(index + 1) + text(index));
    return plainWorkspace(u"A long document"_s, texts);
}

QString Corpus::text(qsizetype index) const
{
    return m_texts.at(index % m_texts.size());
}

QString Corpus::message(qsizetype index) const
{
    return text(index).left(1200);
}

qsizetype Corpus::textBytes(qsizetype index) const
{
    return m_bytes.at(index % m_bytes.size());
}

models::NewWorkspace plainWorkspace(const QString &title, const QList<QString> &texts)
{
    models::NewWorkspace made{.id = models::newId(),
        .title = title,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {}};
    for (const QString &text : texts) {
        const qsizetype number = made.sections.size() + 1;
        made.sections.append({.id = models::newId(),
            .key = u"part-%1"_s.arg(number),
            .title = u"Part %1"_s.arg(number),
            .markdown = text});
    }
    return made;
}

} // namespace agentee::bench

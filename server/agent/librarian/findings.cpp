#include "server/agent/librarian/findings.h"

#include "models/search_text.h"
#include "server/agent/tools/decision_ledger.h"

#include <algorithm>

namespace agentee::server
{

using namespace Qt::StringLiterals;

namespace
{

QString wordsOfPointer(const QString &pointer)
{
    QString words = models::foldedText(pointer);
    words.replace(u'/', u' ').replace(u'_', u' ').replace(u'-', u' ');
    return words.simplified();
}

} // namespace

const Finding *lastOf(const QList<Finding> &findings, QLatin1StringView tool)
{
    const auto found = std::find_if(
        findings.rbegin(), findings.rend(), [&](const Finding &finding) { return finding.tool == tool; });
    return found == findings.rend() ? nullptr : &*found;
}

QList<const Finding *> allOf(const QList<Finding> &findings, QLatin1StringView tool)
{
    QList<const Finding *> found;
    for (const Finding &finding : findings) {
        if (finding.tool == tool)
            found.append(&finding);
    }
    return found;
}

QJsonArray documentsOf(const Finding &finding)
{
    return finding.result.value("documents"_L1).toArray();
}

QJsonObject firstDocumentOf(const Finding &finding)
{
    return documentsOf(finding).first().toObject();
}

QList<KnownSection> sectionsIn(const Finding &listed)
{
    QList<KnownSection> sections;
    for (const QJsonValue &value : documentsOf(listed)) {
        const QJsonObject line = value.toObject();
        sections.append({.id = line.value("id"_L1).toString(),
            .key = line.value("key"_L1).toString(),
            .title = line.value("title"_L1).toString(),
            .filled = line.value("filled"_L1).toBool()});
    }
    return sections;
}

std::optional<KnownSection> sectionMeant(const QList<KnownSection> &sections, const QString &asked)
{
    const QString folded = models::foldedText(asked);
    std::optional<KnownSection> meant;
    for (const KnownSection &section : sections) {
        if (section.title.isEmpty() || (meant && meant->title.size() >= section.title.size()))
            continue;
        if (folded.contains(models::foldedText(section.title)) || speaksOf(asked, section.title))
            meant = section;
    }
    return meant;
}

QList<QuotablePassage> passagesIn(const Finding &searched, const QString &exceptSection)
{
    const int asked = searched.result.value("words_asked"_L1).toInt();
    QList<QuotablePassage> passages;
    for (const QJsonValue &value : documentsOf(searched)) {
        const QJsonObject document = value.toObject();
        const QString sectionId = document.value("section_id"_L1).toString();
        if (2 * document.value("words_matched"_L1).toInt() < asked || sectionId == exceptSection)
            continue;
        passages.append({.proposal = document.value("proposal"_L1).toString(),
            .section = document.value("section"_L1).toString(),
            .sectionId = sectionId,
            .text = document.value("passage"_L1).toString()});
    }
    return passages;
}

QList<KnownField> fieldsIn(const Finding &state)
{
    QList<KnownField> fields;
    for (const QJsonValue &value : state.result.value("fields"_L1).toArray()) {
        const QJsonObject field = value.toObject();
        fields.append({.pointer = field.value("at"_L1).toString(),
            .type = field.value("type"_L1).toString(),
            .title = field.value("title"_L1).toString()});
    }
    return fields;
}

std::optional<KnownField> fieldMeant(const QList<KnownField> &fields, const QString &name)
{
    const QString wanted = wordsOfPointer(name);
    std::optional<KnownField> meant;
    for (const KnownField &field : fields) {
        const QString words = wordsOfPointer(field.pointer);
        if (field.pointer == name || words == wanted || models::foldedText(field.title) == wanted)
            return field;
        if (!wanted.isEmpty() && (u' ' + words + u' ').contains(u' ' + wanted + u' ') && !meant)
            meant = field;
    }
    return meant;
}

} // namespace agentee::server

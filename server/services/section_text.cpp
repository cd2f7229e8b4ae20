#include "server/services/section_text.h"

#include "models/workspace.h"
#include "server/services/checks.h"
#include "server/speech/say.h"

namespace agentee::server
{

using namespace Qt::StringLiterals;

models::Result<void> checkMarkdown(const QString &markdown)
{
    if (markdown.size() > models::limits::SectionMarkdownLength)
        return models::problem(models::Problem::Kind::TooLarge,
            Say::tr("This section is longer than a section may be."),
            Say::tr("Divide it into several sections."));
    if (markdown.contains(QChar(u'\0')))
        return invalidField(
            u"/markdown"_s, Say::tr("The text contains a character that no text may contain."));
    return {};
}

} // namespace agentee::server

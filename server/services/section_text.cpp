#include "server/services/section_text.h"

#include "models/workspace.h"
#include "server/services/checks.h"

namespace agentee::server
{

using namespace Qt::StringLiterals;

models::Result<void> checkMarkdown(const QString &markdown)
{
    if (markdown.size() > models::limits::SectionMarkdownLength)
        return models::problem(models::Problem::Kind::TooLarge,
            u"This section is longer than a section may be."_s, u"Divide it into several sections."_s);
    if (markdown.contains(QChar(u'\0')))
        return invalidField(u"/markdown"_s, u"The text contains a character that no text may contain."_s);
    return {};
}

} // namespace agentee::server

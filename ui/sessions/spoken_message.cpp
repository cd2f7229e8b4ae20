#include "ui/sessions/spoken_message.h"

#include <QTextDocument>

namespace agentee::ui
{

namespace
{

constexpr qsizetype longestRead = 4000; ///< characters of Markdown
constexpr qsizetype longestSaid = 400;

} // namespace

QString spokenMessage(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown.left(longestRead),
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
            | QTextDocument::MarkdownNoHTML);
    const QString words = document.toPlainText().remove(QChar::ObjectReplacementCharacter).simplified();
    if (words.size() <= longestSaid)
        return words;
    const qsizetype space = words.lastIndexOf(u' ', longestSaid);
    return words.left(space > longestSaid / 2 ? space : longestSaid) + u'…';
}

} // namespace agentee::ui

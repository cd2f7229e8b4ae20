#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace agentee::models
{

/// The block of facts that many Markdown documents start with.
struct FrontMatter {
    QString raw = {}; ///< exactly as in the document: byte order mark, delimiters and the line end after
                      ///< them; empty: none
    QJsonObject values = {}; ///< YAML only; numbers and true/false are typed, everything else is text
    QString title = {}; ///< `title`, on one line
    QStringList tags = {}; ///< `tags` or `keywords`: a list, or words separated by commas
    QString warning =
        {}; ///< one sentence for people when the block could not be read; it is kept as it stands
};

/// Finds front matter at the start of a document: YAML between `---` and `---` or `...`, or TOML between
/// `+++` and
/// `+++`, whose values are not read. YAML is bounded: over 256 KB, 16 levels or 10,000 values, and any alias
/// or anchor, give a warning and no values. Never fails, never throws. A `---` that opens no block is no
/// front matter.
FrontMatter parseFrontMatter(QStringView document);

} // namespace agentee::models

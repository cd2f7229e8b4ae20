#pragma once

#include "models/front_matter.h"
#include "models/outline.h"
#include "models/problem.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace agentee::models
{

inline constexpr qsizetype MaximumImportBytes = 32 * 1024 * 1024;

struct ImportedDocument {
    QString title; ///< of the outline, else the file's name without its suffix; never empty, at most 300 code
                   ///< units
    FrontMatter frontMatter = {};
    Outline outline = {};
    QString encoding = {}; ///< the name under which the bytes were read, `UTF-8` most of the time
    QStringList notes = {}; ///< sentences for people about what was not done as they may expect
};

/// Why a file was not imported. When its bytes are not UTF-8 the caller can show `preview`, let the person
/// confirm or change the encoding, and import again with it.
struct ImportFailure {
    Problem problem;
    QString detectedEncoding =
        {}; ///< what importMarkdown() takes as `encoding`; empty when there is no good guess
    QString preview = {}; ///< the start of the file read with detectedEncoding; empty without one
};

/// Reads a Markdown file: text in UTF-8, in UTF-16 or UTF-32 with a byte order mark, or in `encoding` when
/// given (a name that ICU knows). Refuses what is empty, larger than 32 MB, no text, or not text in that
/// encoding, and what has a section or front matter larger than a workspace takes; nothing is ever replaced
/// silently. In a UTF-8 file every byte comes back: joinDocument() of the
/// outline is the file.
std::expected<ImportedDocument, ImportFailure> importMarkdown(
    QByteArrayView bytes, const QString &fileName, const std::optional<QString> &encoding = {});

} // namespace agentee::models

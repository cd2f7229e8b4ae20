#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace agentee::models
{

/// The place of a text where it was found.
struct FoundText {
    QString text; ///< as it is read, on one line; begins with "… " when something stands before it
    QList<std::pair<int, int>> matches; ///< position and length in it, UTF-16 units
};

/// The readable text of a section around the first place with one of the searched words (see searchWords()),
/// which stands near its beginning; the beginning when it is in no place that is read. The section's own
/// title, which is shown besides, is left out at the beginning. Any thread.
FoundText foundText(const QString &markdown, const QString &title, const QStringList &words);

} // namespace agentee::models

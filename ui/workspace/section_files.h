#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace agentee::ui
{

/// Sections as Markdown files for other programs, in a folder that nobody else can read and that goes with
/// this object.
class SectionFiles
{
public:
    /// Empty when it could not be written. Every call makes another file, so that nobody's is taken away
    /// while it is read.
    QUrl write(const QString &title, const QString &markdown);

private:
    std::unique_ptr<QTemporaryDir> m_folder; ///< made with the first file
    int m_made = 0;
};

} // namespace agentee::ui

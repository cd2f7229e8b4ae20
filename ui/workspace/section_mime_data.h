#pragma once

#include "models/workspace.h"

#include <QMimeData>
#include <QUrl>

#include <functional>

namespace agentee::ui
{

/// One section on its way somewhere: within the outline, as text into any editor, or as a Markdown file into
/// a folder. The file is made when somebody asks for it.
class SectionMimeData : public QMimeData
{
    Q_OBJECT
public:
    /// `file` is called at most once; an empty address: it could not be made, and there is only the text.
    SectionMimeData(const models::Section &section, const std::function<QUrl()> &file);

    /// The section that a drag within the outline carries; none for anything else.
    static std::optional<models::Id> sectionIn(const QMimeData &data);
    static QString format(); ///< of the section's id

    bool hasFormat(const QString &type) const override;
    QStringList formats() const override;

protected:
    QVariant retrieveData(const QString &type, QMetaType wanted) const override;

private:
    const std::function<QUrl()> m_makeFile;
    mutable std::optional<QUrl> m_file;
};

/// Text alone, for the clipboard: editors refuse files.
QMimeData *sectionText(const models::Section &section);

} // namespace agentee::ui

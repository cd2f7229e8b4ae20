#include "ui/workspace/section_mime_data.h"

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

const QString files = u"text/uri-list"_s;

void setTexts(QMimeData &data, const QString &markdown)
{
    data.setText(markdown);
    data.setData(u"text/markdown"_s, markdown.toUtf8());
}

} // namespace

SectionMimeData::SectionMimeData(const models::Section &section, const std::function<QUrl()> &file)
    : m_makeFile(file)
{
    setTexts(*this, section.markdown);
    setData(format(), models::idText(section.id).toLatin1());
}

QString SectionMimeData::format()
{
    return u"application/x-agentee-section"_s;
}

std::optional<models::Id> SectionMimeData::sectionIn(const QMimeData &data)
{
    return data.hasFormat(format()) ? models::idFromText(QString::fromLatin1(data.data(format())))
                                    : std::nullopt;
}

bool SectionMimeData::hasFormat(const QString &type) const
{
    return type == files || QMimeData::hasFormat(type);
}

QStringList SectionMimeData::formats() const
{
    return QMimeData::formats() + QStringList{files};
}

QVariant SectionMimeData::retrieveData(const QString &type, QMetaType wanted) const
{
    if (type != files)
        return QMimeData::retrieveData(type, wanted);
    if (!m_file)
        m_file = m_makeFile();
    return m_file->isEmpty() ? QVariant() : QVariant(QVariantList{*m_file});
}

QMimeData *sectionText(const models::Section &section)
{
    auto *data = new QMimeData;
    setTexts(*data, section.markdown);
    return data;
}

} // namespace agentee::ui

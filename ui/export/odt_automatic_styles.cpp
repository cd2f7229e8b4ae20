#include "ui/export/odt_automatic_styles.h"

#include "ui/export/odt_names.h"
#include "ui/export/odt_styles.h"

#include <QList>
#include <QXmlStreamWriter>

#include <tuple>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

using namespace odt;

namespace
{

constexpr int relativeUnit = 655; ///< small relative widths are rounded to coarse ones
constexpr int styles = 16; ///< of text: strong, emphasis, struck and code in every combination

class AutomaticStyles
{
public:
    explicit AutomaticStyles(QXmlStreamWriter &xml)
        : m_xml(xml)
    {
    }

    void write()
    {
        m_xml.writeStartElement(office, u"automatic-styles"_s);
        for (int i = 1; i < styles; ++i) {
            m_xml.writeStartElement(style, u"style"_s);
            m_xml.writeAttribute(style, u"name"_s, u"T%1"_s.arg(i));
            m_xml.writeAttribute(style, u"family"_s, u"text"_s);
            m_xml.writeStartElement(style, u"text-properties"_s);
            if (i & 1)
                m_xml.writeAttribute(fo, u"font-weight"_s, u"bold"_s);
            if (i & 2)
                m_xml.writeAttribute(fo, u"font-style"_s, u"italic"_s);
            if (i & 4)
                m_xml.writeAttribute(style, u"text-line-through-style"_s, u"solid"_s);
            if (i & 8) {
                m_xml.writeAttribute(
                    fo, u"font-family"_s, u"'Noto Sans Mono', 'DejaVu Sans Mono', monospace"_s);
                m_xml.writeAttribute(fo, u"background-color"_s, u"#f1f3f6"_s);
            }
            m_xml.writeEndElement();
            m_xml.writeEndElement();
        }
        paragraphStyle(u"Break"_s, u"Standard"_s, u"break-after"_s, u"page"_s);
        firstStyle(u"FirstSubtitle"_s, u"Subtitle"_s);
        firstStyle(u"FirstTitle"_s, u"Title"_s);
        paragraphStyle(u"HeadEnd"_s, u"Table_20_Heading"_s, u"text-align"_s, u"end"_s);
        paragraphStyle(u"HeadCenter"_s, u"Table_20_Heading"_s, u"text-align"_s, u"center"_s);
        paragraphStyle(u"CellEnd"_s, u"Table_20_Contents"_s, u"text-align"_s, u"end"_s);
        paragraphStyle(u"CellCenter"_s, u"Table_20_Contents"_s, u"text-align"_s, u"center"_s);
        gridStyles();
        cellStyle();
        listStyle(u"Bullets"_s, Marks::Bullets);
        listStyle(u"Numbers"_s, Marks::Numbers);
        listStyle(u"Tasks"_s, Marks::None);
        m_xml.writeEndElement();
    }

private:
    void paragraphStyle(
        const QString &name, const QString &parent, const QString &property, const QString &value)
    {
        m_xml.writeStartElement(style, u"style"_s);
        m_xml.writeAttribute(style, u"name"_s, name);
        m_xml.writeAttribute(style, u"family"_s, u"paragraph"_s);
        m_xml.writeAttribute(style, u"parent-style-name"_s, parent);
        m_xml.writeStartElement(style, u"paragraph-properties"_s);
        m_xml.writeAttribute(fo, property, value);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    /// The title's page has no foot.
    void firstStyle(const QString &name, const QString &parent)
    {
        m_xml.writeEmptyElement(style, u"style"_s);
        m_xml.writeAttribute(style, u"name"_s, name);
        m_xml.writeAttribute(style, u"family"_s, u"paragraph"_s);
        m_xml.writeAttribute(style, u"parent-style-name"_s, parent);
        m_xml.writeAttribute(style, u"master-page-name"_s, u"First"_s);
    }

    void gridStyle(const QString &name, const QString &family, const QString &properties,
        const QList<std::tuple<QString, QString, QString>> &values)
    {
        m_xml.writeStartElement(style, u"style"_s);
        m_xml.writeAttribute(style, u"name"_s, name);
        m_xml.writeAttribute(style, u"family"_s, family);
        m_xml.writeEmptyElement(style, properties);
        for (const auto &[space, key, value] : values)
            m_xml.writeAttribute(space, key, value);
        m_xml.writeEndElement();
    }

    /// A column's width is told in hundredths of the text's, and in centimetres for those who want that.
    void gridStyles()
    {
        const qreal whole = odtTextWidth();
        gridStyle(u"Grid"_s, u"table"_s, u"table-properties"_s,
            {{style, u"width"_s, u"%1cm"_s.arg(whole)}, {table, u"align"_s, u"margins"_s},
                {fo, u"margin-top"_s, u"0.1cm"_s}, {style, u"may-break-between-rows"_s, u"true"_s}});
        gridStyle(
            u"Row"_s, u"table-row"_s, u"table-row-properties"_s, {{fo, u"keep-together"_s, u"always"_s}});
        for (int width = 1; width <= 100; ++width) {
            gridStyle(u"W%1"_s.arg(width), u"table-column"_s, u"table-column-properties"_s,
                {{style, u"column-width"_s, u"%1cm"_s.arg(whole * width / 100)},
                    {style, u"rel-column-width"_s, u"%1*"_s.arg(width * relativeUnit)}});
        }
    }

    void cellStyle()
    {
        m_xml.writeStartElement(style, u"style"_s);
        m_xml.writeAttribute(style, u"name"_s, u"Cell"_s);
        m_xml.writeAttribute(style, u"family"_s, u"table-cell"_s);
        m_xml.writeStartElement(style, u"table-cell-properties"_s);
        m_xml.writeAttribute(fo, u"border"_s, u"0.5pt solid #d5d9e0"_s);
        m_xml.writeAttribute(fo, u"padding"_s, u"0.15cm"_s);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    enum class Marks { Bullets, Numbers, None };
    void listStyle(const QString &name, Marks marks)
    {
        const bool numbers = marks != Marks::Bullets;
        m_xml.writeStartElement(text, u"list-style"_s);
        m_xml.writeAttribute(style, u"name"_s, name);
        for (int level = 1; level <= 10; ++level) {
            m_xml.writeStartElement(
                text, numbers ? u"list-level-style-number"_s : u"list-level-style-bullet"_s);
            m_xml.writeAttribute(text, u"level"_s, QString::number(level));
            if (numbers) {
                m_xml.writeAttribute(style, u"num-format"_s, marks == Marks::Numbers ? u"1"_s : QString());
                if (marks == Marks::Numbers)
                    m_xml.writeAttribute(style, u"num-suffix"_s, u"."_s);
            } else {
                m_xml.writeAttribute(text, u"bullet-char"_s, level % 2 == 1 ? u"\u2022"_s : u"\u2013"_s);
            }
            m_xml.writeStartElement(style, u"list-level-properties"_s);
            m_xml.writeAttribute(text, u"space-before"_s, u"%1cm"_s.arg(0.6 * (level - 1)));
            m_xml.writeAttribute(text, u"min-label-width"_s, marks == Marks::None ? u"0cm"_s : u"0.6cm"_s);
            m_xml.writeEndElement();
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    QXmlStreamWriter &m_xml;
};

} // namespace

void writeOdtAutomaticStyles(QXmlStreamWriter &xml)
{
    AutomaticStyles(xml).write();
}

} // namespace agentee::ui

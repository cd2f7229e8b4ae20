#include "ui/export/odt_styles.h"

#include "ui/paper/paper_style.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr qreal margin = 2.2; ///< cm

constexpr auto head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3">
<office:font-face-decls><style:font-face style:name="Words"
 svg:font-family="'Noto Sans', 'Liberation Sans', Arial, sans-serif"/><style:font-face style:name="Mono" svg:font-family="'Noto Sans Mono', 'DejaVu Sans Mono', monospace"
 style:font-pitch="fixed"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/>
<style:text-properties style:font-name="Words" fo:font-size="10.5pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"
 style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.25cm" fo:line-height="120%"/></style:style>
)"_L1;

constexpr auto kinds =
    R"(<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Text_20_body">
<style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm"/><style:text-properties fo:color="#5a616b"/></style:style>
<style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph"
 style:parent-style-name="Standard"><style:paragraph-properties fo:background-color="#f1f3f6"/>
<style:text-properties style:font-name="Mono" fo:font-size="9pt"/></style:style>
<style:style style:name="Horizontal_20_Line" style:display-name="Horizontal Line" style:family="paragraph"
 style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.3cm" fo:border-bottom="0.5pt solid #d5d9e0"/></style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph"
 style:parent-style-name="Standard"/>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph"
 style:parent-style-name="Table_20_Contents"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-top="4cm" fo:margin-bottom="0.6cm"/>
<style:text-properties fo:font-size="26pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:color="#5a616b"/></style:style>
<style:style style:name="Contents_20_Heading" style:display-name="Contents Heading" style:family="paragraph"
 style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.4cm"/>
<style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="8pt" fo:color="#5a616b"/></style:style>
<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
</office:styles>
)"_L1;

QString headings()
{
    QString xml;
    const qreal sizes[] = {18, 14, 12, 11, 10.5, 10.5};
    for (int level = 1; level <= 6; ++level) {
        xml += u"<style:style style:name=\"Heading_20_%1\" style:display-name=\"Heading %1\" "
               u"style:family=\"paragraph\" "
               "style:parent-style-name=\"Standard\" style:next-style-name=\"Text_20_body\" "
               "style:default-outline-level=\"%1\"><style:paragraph-properties fo:margin-top=\"0.5cm\" "
               "fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"/><style:text-properties "
               "fo:font-size=\"%2pt\" "
               "fo:font-weight=\"bold\"/></style:style>\n"_s.arg(level)
                   .arg(sizes[level - 1]);
    }
    return xml;
}

/// Page numbers stand at the end of the line, behind dots.
QString contentsStyles()
{
    QString xml;
    for (int level = 1; level <= 3; ++level) {
        xml += u"<style:style style:name=\"Contents_20_%1\" style:display-name=\"Contents %1\" "
               u"style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties "
               "fo:margin-left=\"%2cm\" fo:margin-bottom=\"0.1cm\"><style:tab-stops><style:tab-stop "
               "style:position=\"%3cm\" style:type=\"right\" style:leader-style=\"dotted\" "
               "style:leader-text=\".\"/></style:tab-stops></style:paragraph-properties></style:style>\n"_s
                   .arg(level)
                   .arg(0.6 * (level - 1))
                   .arg(odtTextWidth() - 0.6 * (level - 1));
    }
    return xml;
}

} // namespace

qreal odtTextWidth()
{
    return paper::usualLayout().fullRectPoints().width() * 2.54 / 72 - 2 * margin;
}

QByteArray odtStyles(const QString &foot)
{
    const QSizeF points = paper::usualLayout().fullRectPoints().size();
    const QString page =
        u"<office:automatic-styles><style:page-layout style:name=\"pm1\"><style:page-layout-properties "
        "fo:page-width=\"%1pt\" fo:page-height=\"%2pt\" "
        "fo:margin=\"%3cm\"/><style:footer-style/></style:page-layout>"
        "<style:style style:name=\"FooterLine\" style:family=\"paragraph\" "
        "style:parent-style-name=\"Footer\">"
        "<style:paragraph-properties><style:tab-stops><style:tab-stop style:position=\"%4cm\" "
        "style:type=\"right\"/></style:tab-stops></style:paragraph-properties></style:style>"
        "</office:automatic-styles>\n<office:master-styles><style:master-page style:name=\"First\" "
        "style:page-layout-name=\"pm1\" style:next-style-name=\"Standard\"/>"
        "<style:master-page style:name=\"Standard\" style:page-layout-name=\"pm1\"><style:footer>"
        "<text:p text:style-name=\"FooterLine\">%5<text:tab/><text:page-number "
        "text:select-page=\"current\"/></text:p></style:footer></style:master-page></office:master-styles>\n"
        "</office:document-styles>\n"_s.arg(points.width())
            .arg(points.height())
            .arg(margin)
            .arg(odtTextWidth())
            .arg(foot.toHtmlEscaped());
    return (head + headings() + contentsStyles() + kinds + page).toUtf8();
}

} // namespace agentee::ui

#include "ui/export/odt_document.h"

#include "ui/export/column_widths.h"
#include "ui/export/odt_automatic_styles.h"
#include "ui/export/odt_names.h"
#include "ui/export/odt_styles.h"
#include "ui/export/zip_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

using namespace odt;

namespace
{

constexpr qreal widestPicture = 16; ///< cm
constexpr qreal highestPicture = 20; ///< cm
constexpr qsizetype mostWidths = 50; ///< columns; more of them are all as wide
constexpr size_t fewestHeadings = 3; ///< that contents are made for
constexpr int deepestInContents = 3;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::OdtDocument)
};

/// What XML may hold: no halves of characters, nothing that is no character.
QString forXml(const QString &words)
{
    QString clean = words;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < clean.size() && clean.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (c.isSurrogate() || c.unicode() >= 0xfffe || (c.unicode() < 0x20 && c != u'\n' && c != u'\t'))
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

int styleOf(const MarkdownSpan &span)
{
    return (span.strong ? 1 : 0) + (span.emphasis ? 2 : 0) + (span.struck ? 4 : 0) + (span.code ? 8 : 0);
}

/// content.xml, and the pictures it names.
class Writer
{
public:
    explicit Writer(ZipFile &zip)
        : m_zip(zip)
        , m_xml(&m_bytes)
    {
        m_xml.writeStartDocument();
        const QList<std::pair<QString, QString>> prefixes{{office, u"office"_s}, {text, u"text"_s},
            {table, u"table"_s}, {style, u"style"_s}, {fo, u"fo"_s}, {draw, u"draw"_s}, {svg, u"svg"_s},
            {xlink, u"xlink"_s}};
        for (const auto &[space, prefix] : prefixes)
            m_xml.writeNamespace(space, prefix);
        m_xml.writeStartElement(office, u"document-content"_s);
        m_xml.writeAttribute(office, u"version"_s, u"1.3"_s);
        writeOdtAutomaticStyles(m_xml);
        m_xml.writeStartElement(office, u"body"_s);
        m_xml.writeStartElement(office, u"text"_s);
    }

    QByteArray finish()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

    QStringList pictures() const { return m_pictures; }

    void paragraph(const QString &styleName, const QList<MarkdownSpan> &spans)
    {
        m_xml.writeStartElement(text, u"p"_s);
        m_xml.writeAttribute(text, u"style-name"_s, styleName);
        inlines(spans);
        m_xml.writeEndElement();
    }
    void paragraph(const QString &styleName, const QString &words)
    {
        MarkdownSpan span;
        span.text = words;
        paragraph(styleName, QList<MarkdownSpan>{span});
    }

    void add(const QList<MarkdownBlock> &blocks, const QString &body)
    {
        for (const MarkdownBlock &block : blocks)
            add(block, body);
    }

    void title(const paper::TitlePage &page)
    {
        if (!page.above.isEmpty())
            paragraph(u"FirstSubtitle"_s, page.above);
        paragraph(page.above.isEmpty() ? u"FirstTitle"_s : u"Title"_s, page.title);
        for (const paper::Fact &fact : page.facts) {
            MarkdownSpan label;
            label.text = fact.label + u": "_s;
            label.strong = true;
            MarkdownSpan values;
            values.text = fact.values.join(u"; "_s);
            paragraph(u"Text_20_body"_s, QList<MarkdownSpan>{label, values});
        }
        // What follows begins on a new page.
        paragraph(u"Break"_s, QString());
    }

    /// On pages of their own. Page numbers are the word processor's: it fills them in when it lays out.
    void contents(const std::vector<paper::Heading> &headings)
    {
        m_xml.writeStartElement(text, u"table-of-content"_s);
        m_xml.writeAttribute(text, u"name"_s, u"Contents1"_s);
        m_xml.writeAttribute(text, u"protected"_s, u"false"_s);
        m_xml.writeStartElement(text, u"table-of-content-source"_s);
        m_xml.writeAttribute(text, u"outline-level"_s, QString::number(deepestInContents));
        m_xml.writeStartElement(text, u"index-title-template"_s);
        m_xml.writeAttribute(text, u"style-name"_s, u"Contents_20_Heading"_s);
        m_xml.writeCharacters(Say::tr("Contents"));
        m_xml.writeEndElement();
        for (int level = 1; level <= deepestInContents; ++level)
            contentsTemplate(level);
        m_xml.writeEndElement();
        m_xml.writeStartElement(text, u"index-body"_s);
        m_xml.writeStartElement(text, u"index-title"_s);
        m_xml.writeAttribute(text, u"name"_s, u"Contents1_Head"_s);
        paragraph(u"Contents_20_Heading"_s, Say::tr("Contents"));
        m_xml.writeEndElement();
        for (size_t i = 0; i < headings.size(); ++i) {
            if (headings[i].level <= deepestInContents)
                contentsLine(headings[i], paper::anchorOf(i));
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        paragraph(u"Break"_s, QString());
    }

private:
    void contentsTemplate(int level)
    {
        m_xml.writeStartElement(text, u"table-of-content-entry-template"_s);
        m_xml.writeAttribute(text, u"outline-level"_s, QString::number(level));
        m_xml.writeAttribute(text, u"style-name"_s, u"Contents_20_%1"_s.arg(level));
        m_xml.writeEmptyElement(text, u"index-entry-link-start"_s);
        m_xml.writeEmptyElement(text, u"index-entry-text"_s);
        m_xml.writeEmptyElement(text, u"index-entry-link-end"_s);
        m_xml.writeEmptyElement(text, u"index-entry-tab-stop"_s);
        m_xml.writeAttribute(style, u"type"_s, u"right"_s);
        m_xml.writeAttribute(style, u"leader-char"_s, u"."_s);
        m_xml.writeEmptyElement(text, u"index-entry-page-number"_s);
        m_xml.writeEndElement();
    }

    void contentsLine(const paper::Heading &heading, const QString &anchor)
    {
        start(text, u"p"_s, text, u"Contents_20_%1"_s.arg(heading.level));
        m_xml.writeStartElement(text, u"a"_s);
        m_xml.writeAttribute(xlink, u"type"_s, u"simple"_s);
        m_xml.writeAttribute(xlink, u"href"_s, u'#' + anchor);
        words(forXml(heading.text));
        m_xml.writeEndElement();
        m_xml.writeEmptyElement(text, u"tab"_s);
        m_xml.writeStartElement(text, u"bookmark-ref"_s);
        m_xml.writeAttribute(text, u"reference-format"_s, u"page"_s);
        m_xml.writeAttribute(text, u"ref-name"_s, anchor);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void start(const QString &space, const QString &name, const QString &styleSpace, const QString &styleName)
    {
        m_xml.writeStartElement(space, name);
        m_xml.writeAttribute(styleSpace, u"style-name"_s, styleName);
    }

    void add(const MarkdownBlock &block, const QString &body)
    {
        using Kind = MarkdownBlock::Kind;
        switch (block.kind) {
        case Kind::Paragraph:
            paragraph(body, block.spans);
            break;
        case Kind::Heading:
            start(text, u"h"_s, text, u"Heading_20_%1"_s.arg(block.level));
            m_xml.writeAttribute(text, u"outline-level"_s, QString::number(block.level));
            m_xml.writeEmptyElement(text, u"bookmark-start"_s);
            m_xml.writeAttribute(text, u"name"_s, paper::anchorOf(m_headings));
            inlines(block.spans);
            m_xml.writeEmptyElement(text, u"bookmark-end"_s);
            m_xml.writeAttribute(text, u"name"_s, paper::anchorOf(m_headings++));
            m_xml.writeEndElement();
            break;
        case Kind::Code:
            for (const QString &line : block.code.split(u'\n'))
                paragraph(u"Preformatted_20_Text"_s, line);
            paragraph(u"Standard"_s, QString());
            break;
        case Kind::Quote:
            add(block.children, u"Quotations"_s);
            break;
        case Kind::List:
            list(block, body);
            break;
        case Kind::Table:
            grid(block);
            break;
        case Kind::Rule:
            paragraph(u"Horizontal_20_Line"_s, QString());
            break;
        case Kind::Item:
        case Kind::Row:
        case Kind::Cell:
            break; // written by list() and grid()
        }
    }

    void list(const MarkdownBlock &block, const QString &body)
    {
        const bool tasks = std::ranges::any_of(
            block.children, [](const MarkdownBlock &item) { return item.checked.has_value(); });
        start(text, u"list"_s, text, block.ordered ? u"Numbers"_s : tasks ? u"Tasks"_s : u"Bullets"_s);
        bool first = true;
        const bool isOuter = m_lists++ == 0;
        for (const MarkdownBlock &item : block.children) {
            m_xml.writeStartElement(text, u"list-item"_s);
            if (first && block.ordered && block.start != 1)
                m_xml.writeAttribute(text, u"start-value"_s, QString::number(block.start));
            first = false;
            QList<MarkdownBlock> blocks = item.children;
            if (item.checked) {
                MarkdownSpan box;
                box.text = *item.checked ? u"\u2611 "_s : u"\u2610 "_s;
                if (blocks.isEmpty() || blocks.first().kind != MarkdownBlock::Kind::Paragraph)
                    blocks.prepend(MarkdownBlock());
                blocks.first().spans.prepend(box);
            }
            if (blocks.isEmpty())
                blocks.append(MarkdownBlock());
            // What follows the list keeps its distance.
            const bool isEnd = isOuter && &item == &block.children.constLast() && blocks.size() == 1;
            // Headings and tables do not stand in lists of word processors: they follow as what they are.
            add(blocks, body == u"Text_20_body"_s && block.tight && !isEnd ? u"Standard"_s : body);
            m_xml.writeEndElement();
        }
        --m_lists;
        m_xml.writeEndElement();
    }

    void grid(const MarkdownBlock &block)
    {
        qsizetype columns = 1;
        for (const MarkdownBlock &row : block.children)
            columns = qMax(columns, row.children.size());
        start(table, u"table"_s, table, u"Grid"_s);
        m_xml.writeAttribute(table, u"name"_s, u"Table%1"_s.arg(++m_tables));
        gridColumns(block, columns);
        for (const MarkdownBlock &row : block.children) {
            if (row.header)
                m_xml.writeStartElement(table, u"table-header-rows"_s);
            start(table, u"table-row"_s, table, u"Row"_s);
            for (qsizetype i = 0; i < columns; ++i)
                cell(i < row.children.size() ? row.children.at(i) : MarkdownBlock(), row.header);
            m_xml.writeEndElement();
            if (row.header)
                m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        paragraph(u"Standard"_s, QString());
    }

    void gridColumns(const MarkdownBlock &block, qsizetype columns)
    {
        if (columns > mostWidths) {
            m_xml.writeEmptyElement(table, u"table-column"_s);
            m_xml.writeAttribute(table, u"number-columns-repeated"_s, QString::number(columns));
            return;
        }
        for (const int width : columnWidths(block)) {
            m_xml.writeEmptyElement(table, u"table-column"_s);
            m_xml.writeAttribute(table, u"style-name"_s, u"W%1"_s.arg(width));
        }
    }

    void cell(const MarkdownBlock &field, bool header)
    {
        start(table, u"table-cell"_s, table, u"Cell"_s);
        m_xml.writeAttribute(office, u"value-type"_s, u"string"_s);
        const QString name = field.alignment == Qt::AlignTrailing ? (header ? u"HeadEnd"_s : u"CellEnd"_s)
            : field.alignment == Qt::AlignHCenter ? (header ? u"HeadCenter"_s : u"CellCenter"_s)
            : header                              ? u"Table_20_Heading"_s
                                                  : u"Table_20_Contents"_s;
        paragraph(name, field.spans);
        m_xml.writeEndElement();
    }

    void inlines(const QList<MarkdownSpan> &spans)
    {
        for (const MarkdownSpan &span : spans) {
            if (!span.image.isNull()) {
                picture(span);
                continue;
            }
            const int number = styleOf(span);
            if (!span.link.isEmpty()) {
                m_xml.writeStartElement(text, u"a"_s);
                m_xml.writeAttribute(xlink, u"type"_s, u"simple"_s);
                m_xml.writeAttribute(xlink, u"href"_s, span.link);
            }
            if (number > 0)
                start(text, u"span"_s, text, u"T%1"_s.arg(number));
            words(forXml(span.text));
            if (number > 0)
                m_xml.writeEndElement();
            if (!span.link.isEmpty())
                m_xml.writeEndElement();
        }
    }

    /// Several spaces, tabs and line ends are elements: as characters they would be one space.
    void words(const QString &all)
    {
        QString run;
        const auto flush = [&] {
            if (!run.isEmpty())
                m_xml.writeCharacters(run);
            run.clear();
        };
        for (qsizetype i = 0; i < all.size();) {
            const QChar c = all.at(i);
            qsizetype next = i + 1;
            if (c == u' ') {
                while (next < all.size() && all.at(next) == u' ')
                    ++next;
                const bool atStart = i == 0;
                if (next - i > 1 || atStart) {
                    flush();
                    m_xml.writeEmptyElement(text, u"s"_s);
                    m_xml.writeAttribute(text, u"c"_s, QString::number(next - i));
                } else {
                    run += c;
                }
            } else if (c == u'\n' || c == u'\t') {
                flush();
                m_xml.writeEmptyElement(text, c == u'\n' ? u"line-break"_s : u"tab"_s);
            } else {
                run += c;
            }
            i = next;
        }
        flush();
    }

    void picture(const MarkdownSpan &span)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        span.image.save(&buffer, "PNG");
        const QString name = u"Pictures/%1.png"_s.arg(m_pictures.size() + 1);
        m_zip.add(name.toUtf8(), bytes, ZipFile::Packing::Stored);
        m_pictures.append(name);
        const QSizeF natural = QSizeF(span.image.size()) * 2.54 / 96;
        const QSizeF most(qMin(widestPicture, natural.width()), qMin(highestPicture, natural.height()));
        const QSizeF size = natural.scaled(most, Qt::KeepAspectRatio);
        m_xml.writeStartElement(draw, u"frame"_s);
        m_xml.writeAttribute(text, u"anchor-type"_s, u"as-char"_s);
        m_xml.writeAttribute(svg, u"width"_s, u"%1cm"_s.arg(size.width()));
        m_xml.writeAttribute(svg, u"height"_s, u"%1cm"_s.arg(size.height()));
        m_xml.writeStartElement(draw, u"image"_s);
        m_xml.writeAttribute(xlink, u"href"_s, name);
        m_xml.writeAttribute(xlink, u"type"_s, u"simple"_s);
        m_xml.writeEndElement();
        m_xml.writeTextElement(svg, u"title"_s, forXml(span.text));
        m_xml.writeEndElement();
    }

    ZipFile &m_zip;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QStringList m_pictures;
    int m_tables = 0;
    int m_lists = 0; ///< inside of each other
    size_t m_headings = 0;
};

void collectHeadings(const QList<MarkdownBlock> &blocks, std::vector<paper::Heading> &headings)
{
    for (const MarkdownBlock &block : blocks) {
        if (block.kind == MarkdownBlock::Kind::Heading)
            headings.push_back({plainText(block.spans), block.level, 0});
        collectHeadings(block.children, headings);
    }
}

QByteArray manifest(const QStringList &pictures)
{
    const QString space = u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(space, u"manifest"_s);
    xml.writeStartElement(space, u"manifest"_s);
    xml.writeAttribute(space, u"version"_s, u"1.3"_s);
    const auto file = [&](const QString &path, const QString &type) {
        xml.writeEmptyElement(space, u"file-entry"_s);
        xml.writeAttribute(space, u"full-path"_s, path);
        xml.writeAttribute(space, u"media-type"_s, type);
    };
    file(u"/"_s, u"application/vnd.oasis.opendocument.text"_s);
    file(u"content.xml"_s, u"text/xml"_s);
    file(u"styles.xml"_s, u"text/xml"_s);
    for (const QString &picture : pictures)
        file(picture, u"image/png"_s);
    xml.writeEndDocument();
    return bytes;
}

} // namespace

std::optional<QByteArray> odtDocument(const PaperContent &content, const PartDone &goOn)
{
    ZipFile zip;
    // The first file, not packed: by it the kind of the document is recognised.
    zip.add("mimetype", "application/vnd.oasis.opendocument.text", ZipFile::Packing::Stored);
    Writer writer(zip);
    writer.title(content.title);
    // The contents come first, and name all that follows.
    QList<QList<MarkdownBlock>> parts;
    std::vector<paper::Heading> headings;
    for (qsizetype i = 0; i < content.parts.size(); ++i) {
        parts.append(content.parts.at(i).kind == PaperPart::Kind::Text ? partBlocks(content, i)
                                                                       : QList<MarkdownBlock>());
        collectHeadings(parts.constLast(), headings);
    }
    if (content.contents && headings.size() >= fewestHeadings)
        writer.contents(headings);
    for (qsizetype i = 0; i < content.parts.size(); ++i) {
        if (!goOn(i))
            return std::nullopt;
        const PaperPart &part = content.parts.at(i);
        if (!part.byline.isEmpty())
            writer.paragraph(u"Subtitle"_s, part.byline + u"   "_s + part.when);
        if (part.kind == PaperPart::Kind::Line)
            writer.paragraph(u"Subtitle"_s, part.text);
        else
            writer.add(parts.at(i), u"Text_20_body"_s);
        if (!part.note.isEmpty())
            writer.paragraph(u"Subtitle"_s, part.note);
    }
    zip.add("content.xml", writer.finish());
    zip.add("styles.xml", odtStyles(forXml(content.foot)));
    zip.add("META-INF/manifest.xml", manifest(writer.pictures()));
    return zip.finish();
}

} // namespace agentee::ui

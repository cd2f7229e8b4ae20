#include "ui/export/html_document.h"

#include "ui/export/column_widths.h"
#include "ui/rendering/markdown_renderer.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr auto style = R"(
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0 auto;padding:48px 24px;max-width:46rem;font:16px/1.6 system-ui,sans-serif;color:#1c1f24;background:#fff;
overflow-wrap:break-word}
header{margin:0 0 40px;padding:0 0 24px;border-bottom:3px solid #2f54a8}
header p{margin:0 0 4px;color:#2f54a8;font-weight:600}
header h1{margin:0 0 16px;font-size:2.2rem;line-height:1.15}
dl{display:grid;grid-template-columns:9rem 1fr;gap:4px 16px;margin:0}dt{color:#5a616b}dd{margin:0}
nav{margin:0 0 40px}nav ol{list-style:none;margin:0;padding:0}nav li{margin:2px 0}
.l2{padding-inline-start:20px}.l3{padding-inline-start:40px}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em;break-after:avoid}h1{font-size:1.7rem}h2{font-size:1.35rem}
h3{font-size:1.15rem}h4,h5,h6{font-size:1rem}
p,ul,ol,pre,blockquote{margin:0 0 1em}li>ul,li>ol{margin-bottom:0}li>p:last-child{margin-bottom:.3em}
a{color:#2f54a8}code,pre{font-family:ui-monospace,monospace;font-size:.88em}
code{background:#f1f3f6;border-radius:4px;padding:1px 4px}
pre{background:#f1f3f6;border-radius:6px;padding:12px 14px;white-space:pre-wrap}pre code{padding:0;background:none;font-size:1em}
.wide{overflow-x:auto;margin:0 0 1em}table{border-collapse:collapse;margin:0}
th,td{border:1px solid #d5d9e0;padding:5px 10px;text-align:start;vertical-align:top}th{background:#f1f3f6}
.r{text-align:end}.c{text-align:center}
blockquote{padding-inline-start:16px;border-inline-start:3px solid #d5d9e0;color:#5a616b}
img{max-width:100%;height:auto}hr{border:0;border-top:1px solid #d5d9e0;margin:2em 0}
.task{list-style:none;margin-inline-start:-1.3em}.quiet{color:#5a616b;font-size:.88em}
@media print{body{padding:0;max-width:none;font-size:10.5pt}.wide{overflow:visible}.tight{overflow-wrap:anywhere}a{color:inherit}tr,img{break-inside:avoid}
thead{display:table-header-group}}
)"_L1;

/// Writes the blocks of the parts one after the other.
class Writer
{
public:
    void add(const QList<MarkdownBlock> &blocks)
    {
        for (const MarkdownBlock &block : blocks)
            add(block);
    }
    void addLine(const QString &text) { m_html += u"<p class=\"quiet\">"_s + safeText(text) + u"</p>\n"_s; }
    void addByline(const PaperPart &part)
    {
        m_html += u"<p><strong>"_s + safeText(part.byline) + u"</strong> <span class=\"quiet\">"_s
            + safeText(part.when) + u"</span></p>\n"_s;
    }
    const QString &html() const { return m_html; }
    const std::vector<paper::Heading> &headings() const { return m_headings; }

private:
    void add(const MarkdownBlock &block)
    {
        using Kind = MarkdownBlock::Kind;
        switch (block.kind) {
        case Kind::Paragraph:
            m_html += u"<p>"_s + inlines(block.spans) + u"</p>\n"_s;
            break;
        case Kind::Heading:
            addHeading(block);
            break;
        case Kind::Code:
            m_html += u"<pre><code>"_s + safeText(block.code) + u"</code></pre>\n"_s;
            break;
        case Kind::Quote:
            wrap(u"blockquote"_s, block);
            break;
        case Kind::List:
            m_html += block.ordered ? u"<ol start=\"%1\">\n"_s.arg(block.start) : u"<ul>\n"_s;
            add(block.children);
            m_html += block.ordered ? u"</ol>\n"_s : u"</ul>\n"_s;
            break;
        case Kind::Item:
            addItem(block);
            break;
        case Kind::Table:
            addTable(block);
            break;
        case Kind::Rule:
            m_html += u"<hr>\n"_s;
            break;
        case Kind::Row:
        case Kind::Cell:
            break; // written by addTable()
        }
    }

    void wrap(const QString &name, const MarkdownBlock &block)
    {
        m_html += u'<' + name + u">\n"_s;
        add(block.children);
        m_html += u"</"_s + name + u">\n"_s;
    }

    void addHeading(const MarkdownBlock &block)
    {
        const QString id = paper::anchorOf(m_headings.size());
        m_html += u"<h%1 id=\"%2\">"_s.arg(block.level).arg(id) + inlines(block.spans)
            + u"</h%1>\n"_s.arg(block.level);
        m_headings.push_back({plainText(block.spans), block.level, 0});
    }

    void addItem(const MarkdownBlock &item)
    {
        m_html += item.checked ? u"<li class=\"task\">"_s + (*item.checked ? u'\u2611' : u'\u2610') + u' '
                               : u"<li>"_s;
        // A single paragraph stands in the item itself.
        const bool single =
            !item.children.isEmpty() && item.children.first().kind == MarkdownBlock::Kind::Paragraph;
        if (single)
            m_html += inlines(item.children.first().spans);
        add(item.children.mid(single ? 1 : 0));
        m_html += u"</li>\n"_s;
    }

    void addTable(const MarkdownBlock &table)
    {
        m_html += u"<div class=\"wide\"><table"_s + (wordsFit(table) ? u">\n"_s : u" class=\"tight\">\n"_s);
        bool body = false;
        for (const MarkdownBlock &row : table.children) {
            if (!row.header && !body)
                m_html += u"<tbody>\n"_s;
            body |= !row.header;
            m_html += row.header ? u"<thead><tr>"_s : u"<tr>"_s;
            const QChar name = row.header ? u'h' : u'd';
            for (const MarkdownBlock &cell : row.children) {
                const QString side = cell.alignment == Qt::AlignTrailing ? u" class=\"r\""_s
                    : cell.alignment == Qt::AlignHCenter                 ? u" class=\"c\""_s
                                                                         : QString();
                m_html += u"<t"_s + name + side + u'>' + inlines(cell.spans) + u"</t"_s + name + u'>';
            }
            m_html += row.header ? u"</tr></thead>\n"_s : u"</tr>\n"_s;
        }
        m_html += body ? u"</tbody></table></div>\n"_s : u"</table></div>\n"_s;
    }

    static QString picture(const MarkdownSpan &span)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        span.image.save(&buffer, "PNG");
        return u"<img alt=\"%1\" src=\"data:image/png;base64,%2\">"_s.arg(
            safeText(span.text), QString::fromLatin1(bytes.toBase64()));
    }

    static QString inlines(const QList<MarkdownSpan> &spans)
    {
        QString html;
        QString link; // that is open: one, however many styles its words have
        for (const MarkdownSpan &span : spans) {
            const QString leads = span.image.isNull() ? span.link : QString();
            if (leads != link) {
                html += link.isEmpty() ? QString() : u"</a>"_s;
                html += leads.isEmpty()
                    ? QString()
                    : u"<a href=\""_s + leads.toHtmlEscaped() + u"\" rel=\"noreferrer\">"_s;
                link = leads;
            }
            if (!span.image.isNull()) {
                html += picture(span);
                continue;
            }
            QString text = safeText(span.text).replace(u'\n', u"<br>"_s);
            const auto in = [&text](bool wanted, const QString &name) {
                if (wanted)
                    text = u'<' + name + u'>' + text + u"</"_s + name + u'>';
            };
            in(span.code, u"code"_s);
            in(span.struck, u"s"_s);
            in(span.emphasis, u"em"_s);
            in(span.strong, u"strong"_s);
            html += text;
        }
        return html + (link.isEmpty() ? QString() : u"</a>"_s);
    }

    QString m_html;
    std::vector<paper::Heading> m_headings;
};

QString headOf(const paper::TitlePage &title)
{
    QString html = u"<header>\n"_s;
    if (!title.above.isEmpty())
        html += u"<p>"_s + safeText(title.above) + u"</p>\n"_s;
    html += u"<h1>"_s + safeText(title.title) + u"</h1>\n<dl>\n"_s;
    for (const paper::Fact &fact : title.facts) {
        QStringList values;
        for (const QString &value : fact.values)
            values.append(safeText(value));
        html += u"<dt>"_s + safeText(fact.label) + u"</dt><dd>"_s + values.join(u"<br>"_s) + u"</dd>\n"_s;
    }
    return html + u"</dl>\n</header>\n"_s;
}

QString contentsOf(const std::vector<paper::Heading> &headings)
{
    if (headings.size() < 3)
        return {};
    QString html = u"<nav><ol>\n"_s;
    for (size_t i = 0; i < headings.size(); ++i) {
        if (headings[i].level <= 3)
            html += u"<li class=\"l%1\"><a href=\"#%2\">%3</a></li>\n"_s.arg(headings[i].level)
                        .arg(paper::anchorOf(i), safeText(headings[i].text));
    }
    return html + u"</ol></nav>\n"_s;
}

} // namespace

std::optional<QByteArray> htmlDocument(const PaperContent &content, const PartDone &goOn)
{
    Writer writer;
    for (qsizetype i = 0; i < content.parts.size(); ++i) {
        if (!goOn(i))
            return std::nullopt;
        const PaperPart &part = content.parts.at(i);
        if (!part.byline.isEmpty())
            writer.addByline(part);
        if (part.kind == PaperPart::Kind::Line)
            writer.addLine(part.text);
        else
            writer.add(partBlocks(content, i));
        if (!part.note.isEmpty())
            writer.addLine(part.note);
    }
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(style.data(), style.size()), QCryptographicHash::Sha256)
            .toBase64();
    QString page = u"<!DOCTYPE html>\n<html lang=\""_s + QLocale().bcp47Name()
        + u"\"><head><meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
          u"content=\"default-src "
          "'none'; img-src data:; style-src 'sha256-"_s
        + QString::fromLatin1(hash)
        + u"'; form-action 'none'; base-uri 'none'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_s
        + safeText(content.title.title) + u"</title><style>"_s + style + u"</style></head>\n<body>\n"_s;
    page += headOf(content.title);
    if (content.contents)
        page += contentsOf(writer.headings());
    page += u"<main>\n"_s + writer.html() + u"</main>\n</body></html>\n"_s;
    return page.toUtf8();
}

} // namespace agentee::ui

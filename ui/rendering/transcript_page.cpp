#include "ui/rendering/transcript_page.h"

#include "ui/kit/avatar.h"
#include "ui/kit/clock_text.h"
#include "ui/rendering/markdown_renderer.h"

#include <QCoreApplication>
#include <QLocale>

namespace agentee::ui
{

namespace
{

constexpr qsizetype generousText =
    8'000'000; ///< UTF-16 units of one window, up to which messages are shown whole
constexpr qsizetype longMessage = 2'000'000;
constexpr qsizetype shortMessage = 16'000; ///< bound of each message in a window that is larger than that
constexpr qsizetype longestHeard = 20'000; ///< UTF-16 units of a message that is said in one go
constexpr qsizetype settledEntries = 20; ///< at both ends of a window, laid out even when off the screen

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("agentee::ui::Transcript", text, nullptr, count);
}

} // namespace

QString leftOutText(int count)
{
    return count <= 1 ? words(QT_TRANSLATE_NOOP("agentee::ui::Transcript", "One message left out"))
                      : words(QT_TRANSLATE_N_NOOP("agentee::ui::Transcript", "%n messages left out"), count);
}

namespace
{

QString transcriptStyle()
{
    return QStringLiteral(
        ".away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
        "nav,.day,.left-out{color:var(--quiet);font-size:.88rem;text-align:center;margin:12px 0}"
        "nav a{display:inline-block;padding:6px 14px;border:1px solid var(--border);border-radius:6px;"
        "text-decoration:none}nav a:hover{background:var(--soft)}"
        ".left-out{display:flex;align-items:center;gap:12px}"
        ".left-out::before,.left-out::after{content:'';flex:1;border-top:1px dashed var(--border)}"
        ".notice{background:var(--soft);border-radius:6px;padding:4px 12px;margin:12px 0}"
        "article{content-visibility:auto;contain-intrinsic-size:auto 110px;display:grid;"
        "grid-template-columns:28px minmax(0,1fr);column-gap:12px;padding:12px 0 4px}"
        ".settled{content-visibility:visible}"
        ".disc{width:28px;height:28px;border-radius:50%;color:#fff;font-size:11px;font-weight:600;line-"
        "height:28px;"
        "text-align:center}header{display:flex;align-items:baseline;gap:8px;flex-wrap:wrap;margin-bottom:4px}"
        "header h2{font-size:1rem;margin:0}time,.mark{color:var(--quiet);font-size:.85rem}"
        ".mark{border:1px solid var(--border);border-radius:9px;padding:0 8px}"
        ".partial{color:var(--warning);border-color:currentColor}"
        ".person .words{background:var(--person);border-radius:6px;padding:10px 14px}"
        ".words>:last-child,.words>.scroll:last-child{margin-bottom:0}.words>:first-child{margin-top:0}"
        ".words{margin-bottom:8px}"
        "details{margin:4px 0 4px 40px;border:1px solid var(--border);border-radius:6px}"
        "html[dir=rtl] details{margin:4px 40px 4px 0}"
        "summary{cursor:pointer;padding:5px 12px;color:var(--quiet);font-size:.92rem}"
        "summary:hover{background:var(--soft)}summary "
        "b{color:var(--text);font-weight:600;margin-inline-end:6px}"
        "details pre{margin:0;border:0;border-top:1px solid var(--border);border-radius:0 0 6px "
        "6px;max-height:24em;"
        "overflow:auto;white-space:pre-wrap}#end{height:1px}");
}

/// Discs have their colour by class, because the page allows no style attributes.
class Discs
{
public:
    explicit Discs(bool dark)
        : m_dark(dark)
    {
    }

    QString html(const TranscriptEntry &entry)
    {
        const QColor colour = avatarColour(entry.authorId.isEmpty() ? entry.author : entry.authorId, m_dark);
        qsizetype index = m_colours.indexOf(colour);
        if (index < 0) {
            index = m_colours.size();
            m_colours.append(colour);
        }
        return QStringLiteral("<div class=\"disc d%1\" aria-hidden=\"true\">").arg(index)
            + safeText(entry.initials.isEmpty() ? Avatar::initialsOf(entry.author) : entry.initials.left(2))
            + QStringLiteral("</div>");
    }

    QString style() const
    {
        QString css;
        for (qsizetype i = 0; i < m_colours.size(); ++i)
            css += QStringLiteral(".d%1{background:%2}").arg(QString::number(i), m_colours.at(i).name());
        return css;
    }

private:
    bool m_dark;
    QList<QColor> m_colours;
};

class PageWriter
{
public:
    PageWriter(const QList<TranscriptEntry> &entries, TranscriptWindow window, const Colours &colours)
        : m_entries(entries)
        , m_window(window)
        , m_discs(colours.dark)
    {
        qsizetype text = 0;
        for (qsizetype i = 0; i < window.count; ++i) {
            const TranscriptEntry &entry = entries.at(window.first + i);
            text += entry.markdown.size() + entry.toolDetail.size();
        }
        m_limit = text <= generousText ? longMessage : shortMessage;
    }

    QString body()
    {
        m_html = QStringLiteral("<main><h1 class=\"away\">") + safeText(title()) + QStringLiteral("</h1>");
        const qsizetype after = m_entries.size() - m_window.first - m_window.count;
        link(m_window.first, QStringLiteral("earlier"));
        for (qsizetype i = 0; i < m_window.count; ++i) {
            const TranscriptEntry &entry = m_entries.at(m_window.first + i);
            day(entry);
            m_settled = i < settledEntries || i + settledEntries >= m_window.count;
            write(entry);
        }
        link(after, QStringLiteral("later"));
        return m_html + QStringLiteral("<div id=\"end\"></div></main>");
    }

    static QString title() { return words(QT_TRANSLATE_NOOP("agentee::ui::Transcript", "Conversation")); }
    QString style() const { return transcriptStyle() + m_discs.style(); }

private:
    void link(qsizetype count, const QString &where)
    {
        if (count <= 0)
            return;
        const QString text = where == u"earlier"
            ? words(QT_TRANSLATE_N_NOOP("agentee::ui::Transcript", "Show earlier (%n more)"), int(count))
            : words(QT_TRANSLATE_N_NOOP("agentee::ui::Transcript", "Show later (%n more)"), int(count));
        m_html += QStringLiteral("<nav><a href=\"agentee-transcript://view/%1\">").arg(where) + safeText(text)
            + QStringLiteral("</a></nav>");
    }

    void day(const TranscriptEntry &entry)
    {
        const QDate date = entry.time.toLocalTime().date();
        if (!date.isValid() || date == m_day)
            return;
        m_day = date;
        m_html += QStringLiteral("<p class=\"day\">")
            + safeText(QLocale().toString(date, QLocale::LongFormat)) + QStringLiteral("</p>");
    }

    void write(const TranscriptEntry &entry)
    {
        switch (entry.kind) {
        case TranscriptEntry::Kind::Person:
        case TranscriptEntry::Kind::Agent:
            turn(entry);
            return;
        case TranscriptEntry::Kind::ToolCall:
            tool(entry);
            return;
        case TranscriptEntry::Kind::Notice:
            m_html += QStringLiteral("<div role=\"note\" class=\"notice\" dir=\"auto\">") + markdown(entry)
                + QStringLiteral("</div>");
            return;
        case TranscriptEntry::Kind::LeftOut:
            m_html += QStringLiteral("<p class=\"left-out\">") + safeText(leftOutText(entry.leftOutCount))
                + QStringLiteral("</p>");
            return;
        }
    }

    QString markdown(const TranscriptEntry &entry) const
    {
        return renderMarkdown(entry.markdown, {.headingShift = 2, .maximumLength = m_limit});
    }

    void turn(const TranscriptEntry &entry)
    {
        // Heard when the keyboard comes to it: by whom and when, then what was said. Screen readers that
        // cannot go through a page inside of another program have no other way to the words.
        const QString number = QString::number(m_turns++);
        m_html += QStringLiteral("<article tabindex=\"0\" aria-labelledby=\"m%1\"").arg(number);
        if (entry.markdown.size() <= longestHeard)
            m_html += QStringLiteral(" aria-describedby=\"w%1\"").arg(number);
        m_html += entry.kind == TranscriptEntry::Kind::Person ? QStringLiteral(" class=\"person")
                                                              : QStringLiteral(" class=\"agent");
        m_html += m_settled ? QStringLiteral(" settled\">") : QStringLiteral("\">");
        m_html += m_discs.html(entry) + QStringLiteral("<div><header id=\"m%1\"><h2>").arg(number)
            + safeText(entry.author) + QStringLiteral("</h2>");
        time(entry);
        marks(entry);
        m_html += QStringLiteral("</header><div id=\"w%1\" class=\"words\" dir=\"auto\">").arg(number)
            + markdown(entry) + QStringLiteral("</div></div></article>");
    }

    void time(const TranscriptEntry &entry)
    {
        if (!entry.time.isValid())
            return;
        m_html += QStringLiteral("<time datetime=\"%1\">%2</time>")
                      .arg(entry.time.toUTC().toString(Qt::ISODate), safeText(clockText(entry.time)));
    }

    void marks(const TranscriptEntry &entry)
    {
        if (entry.masked)
            m_html += QStringLiteral("<span class=\"mark\">")
                + safeText(words(QT_TRANSLATE_NOOP("agentee::ui::Transcript", "secrets hidden")))
                + QStringLiteral("</span>");
        if (entry.ending == TranscriptEntry::Ending::CutOff)
            m_html += QStringLiteral("<span class=\"mark partial\">")
                + safeText(words(QT_TRANSLATE_NOOP("agentee::ui::Transcript", "cut off")))
                + QStringLiteral("</span>");
        if (entry.ending == TranscriptEntry::Ending::Stopped)
            m_html += QStringLiteral("<span class=\"mark\">")
                + safeText(words(QT_TRANSLATE_NOOP("agentee::ui::Transcript", "stopped")))
                + QStringLiteral("</span>");
    }

    void tool(const TranscriptEntry &entry)
    {
        m_html += QStringLiteral("<details><summary>");
        if (!entry.toolName.isEmpty())
            m_html += QStringLiteral("<b>") + safeText(entry.toolName) + QStringLiteral("</b>");
        m_html += safeTextWithMasks(entry.toolSummary) + u' ';
        marks(entry);
        const QString detail = entry.toolDetail.isEmpty()
            ? words(QT_TRANSLATE_NOOP("agentee::ui::Transcript", "Nothing more was recorded."))
            : entry.toolDetail;
        m_html += QStringLiteral("</summary><pre tabindex=\"0\">") + safeTextWithMasks(detail.left(m_limit));
        if (detail.size() > m_limit)
            m_html += u'\n'
                + safeText(words(QT_TRANSLATE_NOOP(
                    "agentee::ui::Transcript", "This is too long to be shown whole; the rest is left out.")));
        m_html += QStringLiteral("</pre></details>");
    }

    const QList<TranscriptEntry> &m_entries;
    TranscriptWindow m_window;
    Discs m_discs;
    QString m_html;
    QDate m_day;
    qsizetype m_limit = 0;
    int m_turns = 0;
    bool m_settled = false;
};

TranscriptWindow clamped(qsizetype first, qsizetype total)
{
    const qsizetype start = qBound<qsizetype>(0, first, qMax<qsizetype>(0, total - transcriptWindowSize));
    return {start, qMin(transcriptWindowSize, qMax<qsizetype>(0, total) - start)};
}

} // namespace

TranscriptWindow lastWindow(qsizetype total)
{
    return clamped(total - transcriptWindowSize, total);
}

TranscriptWindow earlierWindow(TranscriptWindow window, qsizetype total)
{
    return clamped(window.first - transcriptWindowSize, total);
}

TranscriptWindow laterWindow(TranscriptWindow window, qsizetype total)
{
    return clamped(window.first + transcriptWindowSize, total);
}

QString transcriptHtml(const QList<TranscriptEntry> &entries, TranscriptWindow window, const Colours &colours,
    Qt::LayoutDirection direction)
{
    const qsizetype first = qBound<qsizetype>(0, window.first, entries.size());
    const TranscriptWindow bounded{first, qBound<qsizetype>(0, window.count, entries.size() - first)};
    PageWriter writer(entries, bounded, colours);
    const QString body = writer.body();
    return renderPage(body, colours, direction, PageWriter::title(), writer.style());
}

} // namespace agentee::ui

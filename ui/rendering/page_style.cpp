#include "ui/rendering/page_style.h"

#include "ui/rendering/markdown_renderer.h"

#include <QCryptographicHash>
#include <QLocale>

namespace agentee::ui
{

namespace
{

/// The classes that highlightedCode() writes. Their colours are text colours of the theme, so each has its
/// contrast.
QString codeStyle(const Colours &c)
{
    return QStringLiteral(".hk{color:%1}.hf{color:%2}.hs{color:%3}.hn{color:%4}.hc{color:%5}.he{color:%6}")
        .arg(c.accentText.name(), c.info.name(), c.success.name(), c.warning.name(), c.secondaryText.name(),
            c.danger.name());
}

QString variables(const Colours &c)
{
    return QStringLiteral(":root{color-scheme:%1;--surface:%2;--text:%3;--quiet:%4;--border:%5;--soft:%6;"
                          "--link:%7;--accent:%8;--person:%9;")
               .arg(c.dark ? QStringLiteral("dark") : QStringLiteral("light"), c.surface.name(),
                   c.text.name(), c.secondaryText.name(), c.border.name(), c.window.name(),
                   c.accentText.name(), (c.dark ? c.accentText : c.accent).name(), c.accentSoft.name())
        + QStringLiteral("--warning:%1;--warning-soft:%2;--thumb:%3}")
              .arg(c.warning.name(), c.warningSoft.name(), c.strongBorder.name());
}

QString textStyle()
{
    return QStringLiteral(
        "*{box-sizing:border-box;scrollbar-width:thin;scrollbar-color:var(--thumb) transparent}"
        "html{background:var(--surface)}"
        "body{margin:0 auto;padding:16px 24px 24px;max-width:808px;font-family:sans-serif;line-height:1.55;"
        "color:var(--text);overflow-wrap:anywhere}"
        "a{color:var(--link);text-underline-offset:2px}p{margin:0 0 10px}"
        "ul,ol{margin:0 0 10px;padding-inline-start:24px}li{margin:2px 0}li>ul,li>ol{margin-bottom:0}"
        ".task{list-style:none;margin-inline-start:-20px}"
        "h1,h2,h3,h4,h5,h6{line-height:1.3;margin:18px 0 6px;font-weight:600}h1{font-size:1.54rem}"
        "h2{font-size:1.23rem}h3{font-size:1.23rem}h4{font-size:1.08rem}h5,h6{font-size:1rem}"
        "code,pre{font-family:monospace;font-size:.92em}"
        "code{background:var(--soft);border-radius:4px;padding:1px 4px}"
        "pre{background:var(--soft);border:1px solid var(--border);border-radius:6px;padding:10px 12px;"
        "margin:0 0 10px;overflow-x:auto;line-height:1.45}pre code{background:none;padding:0;font-size:1em}"
        ".scroll{overflow-x:auto;margin:0 0 10px}table{border-collapse:collapse}"
        "th,td{border:1px solid var(--border);padding:5px 10px;text-align:start;vertical-align:top;"
        "overflow-wrap:normal}"
        "th[align=right],td[align=right]{text-align:end}th[align=center],td[align=center]{text-align:center}"
        "th{background:var(--soft);font-weight:600}hr{border:0;border-top:1px solid "
        "var(--border);margin:16px 0}"
        "blockquote{margin:0 0 10px;padding-inline-start:12px;border-inline-start:3px solid var(--border);"
        "color:var(--quiet)}:focus-visible{outline:2px solid "
        "var(--accent);outline-offset:2px;border-radius:4px}"
        ".mask{background:var(--warning-soft);color:var(--warning);border-radius:9px;padding:1px 8px;"
        "font-family:sans-serif;font-size:.85em;white-space:nowrap}");
}

/// Pixels for what is `pixels` high beside the platform's 13 px.
QString sized(int pixels)
{
    return QString::number(qRound(fontFor(TextSize::Body).pixelSize() * pixels / 13.0));
}

} // namespace

QString renderPage(const QString &body, const Colours &colours, Qt::LayoutDirection direction,
    const QString &title, const QString &style)
{
    const QString sheet = variables(colours) + textStyle() + codeStyle(colours) + style;
    const QByteArray hash = QCryptographicHash::hash(sheet.toUtf8(), QCryptographicHash::Sha256).toBase64();
    const QString policy = QStringLiteral("default-src 'none'; style-src 'sha256-%1'; form-action 'none'; "
                                          "base-uri 'none'")
                               .arg(QString::fromLatin1(hash));
    return QStringLiteral("<!DOCTYPE html><html lang=\"%1\" dir=\"%2\"><head><meta charset=\"utf-8\">"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"%3\"><title>")
               .arg(QLocale().bcp47Name(),
                   direction == Qt::RightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), policy)
        + safeText(title) + QStringLiteral("</title><style>") + sheet
        + QStringLiteral("</style></head><body>") + body + QStringLiteral("</body></html>");
}

QString richTextStyleSheet(const Colours &c)
{
    return QStringLiteral("a{color:%1}p,ul,ol,p.h{margin-top:0;margin-bottom:8px}p,li{line-height:130%}"
                          "li,p.task{margin-bottom:3px}"
                          "p.h{font-weight:600;margin-top:10px;margin-bottom:6px}"
                          "p.h1{font-size:%7px}p.h2{font-size:%8px}p.h3{font-size:%9px}"
                          "code,pre{font-family:monospace;font-size:%10px}code{background-color:%2}"
                          "pre{margin:0;line-height:130%;white-space:pre-wrap}"
                          "table{margin-top:4px;margin-bottom:12px}"
                          "td.code{background-color:%2;padding:10px 12px}td.bar{background-color:%3}"
                          "td.quote{color:%4;padding-left:12px}"
                          "table.grid{border-collapse:collapse;border:1px solid %3}"
                          "table.grid th,table.grid td{padding:5px 9px;border:1px solid %3}"
                          "table.grid th{background-color:%2;font-weight:600}"
                          ".mask{background-color:%5;color:%6}")
               .arg(c.accentText.name(), c.window.name(), c.border.name(), c.secondaryText.name(),
                   c.warningSoft.name(), c.warning.name(), sized(20), sized(17))
               .arg(sized(15), sized(12))
        + codeStyle(c);
}

} // namespace agentee::ui

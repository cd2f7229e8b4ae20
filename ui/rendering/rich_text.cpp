#include "ui/rendering/rich_text.h"

#include "ui/kit/theme.h"
#include "ui/rendering/markdown_renderer.h"

#include <QMimeData>
#include <QTextDocumentFragment>

namespace agentee::ui
{

namespace
{

constexpr QChar breakHere(0x200b); ///< zero width space
constexpr int longestWhole = 32; ///< characters on one line; more than words of our languages have
constexpr int brokenEvery = 8; ///< after that

/// Marks in the text of HTML where a long run without spaces may be broken. Tags and entities stay as they
/// are.
QString breakable(const QString &html)
{
    QString result;
    result.reserve(html.size() + html.size() / brokenEvery);
    bool inTag = false;
    bool inEntity = false;
    int run = 0;
    for (const QChar c : html) {
        result.append(c);
        if (inTag) {
            inTag = c != u'>';
        } else if (c == u'<') {
            inTag = true;
            run = 0;
        } else if (c.isSpace()) {
            run = 0;
        } else {
            inEntity = c == u'&' || (inEntity && c != u';');
            if (inEntity || c.isHighSurrogate() || c.isMark())
                continue;
            ++run;
            if (run >= longestWhole && (run - longestWhole) % brokenEvery == 0)
                result.append(breakHere);
        }
    }
    return result;
}

} // namespace

RichText::RichText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WordWrap);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (isSafeLink(url))
            Q_EMIT linkActivated(url);
    });
}

void RichText::showHtml(const QString &html)
{
    document()->setDefaultStyleSheet(richTextStyleSheet(coloursOf(this)));
    setHtml(breakable(html));
}

QMimeData *RichText::createMimeDataFromSelection() const
{
    const QTextDocumentFragment selected(textCursor());
    auto *copied = new QMimeData;
    copied->setText(selected.toPlainText().remove(breakHere));
    copied->setHtml(selected.toHtml().remove(breakHere));
    return copied;
}

QVariant RichText::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace agentee::ui

#include "ui/kit/word_diff_view.h"

#include "models/text_diff.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextDocument>

#include <cmath>

namespace agentee::ui
{

using models::DiffPiece;

struct WordDiffView::Pieces {
    QList<DiffPiece> list;
    QList<bool> expanded; ///< by piece
};

namespace
{

constexpr int usualWidth = 400;
constexpr int leastFolded = 4; ///< folding fewer lines hides more than it saves

QString htmlOf(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString changed(const DiffPiece &piece, const Colours &c)
{
    const bool added = piece.kind == DiffPiece::Kind::Added;
    return QStringLiteral("<span style=\"color:%1;background-color:%2;text-decoration:%3\">%4</span>")
        .arg((added ? c.added : c.removed).name(), (added ? c.addedSoft : c.removedSoft).name(),
            added ? QStringLiteral("underline") : QStringLiteral("line-through"), htmlOf(piece.text));
}

} // namespace

WordDiffView::WordDiffView(QWidget *parent)
    : QTextBrowser(parent)
    , m_pieces(std::make_unique<Pieces>())
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Changes"));
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const int piece = url.path().toInt();
        if (piece >= 0 && piece < m_pieces->expanded.size()) {
            m_pieces->expanded[piece] = true;
            render();
        }
    });
}

WordDiffView::~WordDiffView() = default;

void WordDiffView::setPieces(const QList<DiffPiece> &pieces)
{
    m_pieces->list = pieces;
    m_pieces->expanded = QList<bool>(pieces.size(), false);
    setAccessibleDescription(spokenChanges());
    render();
}

QString WordDiffView::spokenChanges() const
{
    constexpr qsizetype mostSaid = 8;
    constexpr qsizetype longest = 120;
    QStringList said;
    qsizetype more = 0;
    for (const DiffPiece &piece : std::as_const(m_pieces->list)) {
        const QString words = piece.text.simplified();
        if (piece.kind == DiffPiece::Kind::Same || words.isEmpty())
            continue;
        if (said.size() == mostSaid) {
            ++more;
            continue;
        }
        const QString part = words.size() > longest ? words.left(longest) + u'…' : words;
        said.append(piece.kind == DiffPiece::Kind::Added ? tr("Added: “%1”.").arg(part)
                                                         : tr("Removed: “%1”.").arg(part));
    }
    if (more > 0)
        said.append(tr("And %n more change(s).", nullptr, int(more)));
    return said.join(u' ');
}

void WordDiffView::setContextLines(int lines)
{
    m_contextLines = qMax(0, lines);
    render();
}

void WordDiffView::expandAll()
{
    m_pieces->expanded.fill(true);
    render();
}

void WordDiffView::setFitsContent(bool fits, int maximumHeight)
{
    m_fits = fits;
    m_maximumHeight = maximumHeight;
    // A part of what it stands on, in line with the words above it.
    if (fits)
        document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(!fits);
    QSizePolicy policy(QSizePolicy::Expanding, fits ? QSizePolicy::Preferred : QSizePolicy::Expanding);
    policy.setHeightForWidth(fits);
    setSizePolicy(policy);
    updateGeometry();
}

QSize WordDiffView::sizeHint() const
{
    return m_fits ? QSize(usualWidth, heightForWidth(width())) : QTextBrowser::sizeHint();
}

QSize WordDiffView::minimumSizeHint() const
{
    return m_fits ? QSize(0, 0) : QTextBrowser::minimumSizeHint();
}

int WordDiffView::heightForWidth(int width) const
{
    QTextDocument *text = document();
    const int inner = qMax(1, width - 2 * frameWidth());
    const qreal before = text->textWidth();
    if (!qFuzzyCompare(before, qreal(inner)))
        text->setTextWidth(inner);
    const int wanted = int(std::ceil(text->size().height())) + 2 * frameWidth();
    if (!qFuzzyCompare(before, qreal(inner)))
        text->setTextWidth(before);
    return m_maximumHeight > 0 ? qMin(wanted, m_maximumHeight) : wanted;
}

void WordDiffView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    const bool restyled = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (restyled && m_pieces)
        render();
}

void WordDiffView::focusInEvent(QFocusEvent *event)
{
    QTextBrowser::focusInEvent(event);
    viewport()->update();
}

void WordDiffView::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    viewport()->update();
}

void WordDiffView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (!hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    QPainter painter(viewport());
    paintFocusRing(painter, viewport()->rect(), palette(), grid::radius);
}

void WordDiffView::render()
{
    const Colours &c = coloursOf(this);
    QString html;
    m_foldCount = 0;
    const qsizetype count = m_pieces->list.size();
    for (qsizetype i = 0; i < count; ++i) {
        const DiffPiece &piece = m_pieces->list.at(i);
        if (piece.kind != DiffPiece::Kind::Same) {
            html += changed(piece, c);
            continue;
        }
        QString text = piece.text;
        // Line ends at the end of a text are no empty lines to look at.
        while (i + 1 == count && text.endsWith(u'\n'))
            text.chop(1);
        const QStringList lines = text.split(u'\n');
        const qsizetype head = i == 0 ? 0 : m_contextLines + 1;
        const qsizetype tail = i + 1 == count ? 0 : m_contextLines + 1;
        const qsizetype folded = lines.size() - head - tail;
        if (folded < leastFolded || m_pieces->expanded.at(i)) {
            html += htmlOf(text);
            continue;
        }
        ++m_foldCount;
        if (head > 0)
            html += htmlOf(lines.first(head).join(u'\n')) + QStringLiteral("<br>");
        html += QStringLiteral("<a href=\"fold:%1\" style=\"color:%2\">%3</a>")
                    .arg(QString::number(i), c.accentText.name(),
                        tr("… %n lines unchanged", nullptr, int(folded)));
        if (tail > 0)
            html += QStringLiteral("<br>") + htmlOf(lines.last(tail).join(u'\n'));
    }
    // Of the texts, which our words among them do not decide.
    QString texts;
    for (const DiffPiece &piece : std::as_const(m_pieces->list))
        texts += piece.text;
    setHtml(QStringLiteral("<div dir=\"%1\" style=\"white-space:pre-wrap\">%2</div>")
            .arg(texts.isRightToLeft() ? QStringLiteral("rtl") : QStringLiteral("ltr"), html));
    updateGeometry();
}

} // namespace agentee::ui

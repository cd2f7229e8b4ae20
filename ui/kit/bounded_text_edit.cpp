#include "ui/kit/bounded_text_edit.h"

#include "ui/kit/banner.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace agentee::ui
{

namespace
{

bool holdsFiles(const QMimeData &data)
{
    return data.hasUrls()
        && std::ranges::any_of(data.urls(), [](const QUrl &address) { return address.isLocalFile(); });
}

} // namespace

BoundedTextEdit::BoundedTextEdit(qsizetype longest, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_longest(longest)
{
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_refusal)
            m_refusal->hide();
    });
}

QString BoundedTextEdit::refusal() const
{
    return m_refusal && !m_refusal->isHidden() ? m_refusal->text() : QString();
}

bool BoundedTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() && !holdsFiles(*source);
}

void BoundedTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    if (holdsFiles(*source)) {
        refuse(tr("Files are not text."), tr("Import them, or paste what is written in them."));
        return;
    }
    if (!source->hasText())
        return;
    const QString text = source->text();
    const QTextCursor cursor = textCursor();
    const qsizetype rest =
        document()->characterCount() - 1 - (cursor.selectionEnd() - cursor.selectionStart());
    if (text.size() > m_longest - rest) {
        refuse(tr("This does not fit: a text may have %L1 characters here.").arg(m_longest),
            tr("Nothing of it was taken. Paste a part of it."));
        return;
    }
    insertPlainText(QString(text)
            .replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
            .replace(u'\r', u'\n')
            .remove(QChar::Null));
    ensureCursorVisible();
}

void BoundedTextEdit::refuse(const QString &sentence, const QString &nextStep)
{
    if (!m_refusal) {
        m_refusal = new Banner(this);
        m_refusal->setObjectName(QStringLiteral("pasteRefusal"));
        m_refusal->setClosable(true);
    }
    m_refusal->showMessage(Banner::Kind::Warning, sentence, nextStep);
    placeRefusal();
    m_refusal->raise();
}

void BoundedTextEdit::placeRefusal()
{
    if (!m_refusal || m_refusal->isHidden())
        return;
    const int wide = width() - 2 * grid::unit;
    const int high =
        m_refusal->hasHeightForWidth() ? m_refusal->heightForWidth(wide) : m_refusal->sizeHint().height();
    m_refusal->setGeometry(grid::unit, std::max(0, height() - high - grid::unit), wide, high);
}

bool BoundedTextEdit::event(QEvent *event)
{
    const bool done = QPlainTextEdit::event(event);
    if (event->type() == QEvent::Resize)
        placeRefusal();
    return done;
}

} // namespace agentee::ui

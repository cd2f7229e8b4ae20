#include "ui/collaboration/draft_keeper.h"

#include "sync/draft_store.h"

#include <QEvent>
#include <QPlainTextEdit>

namespace agentee::ui
{

namespace
{

constexpr auto textKey = QLatin1StringView("text");
constexpr int burstMilliseconds = 250;

} // namespace

DraftKeeper::DraftKeeper(sync::DraftStore &drafts, QPlainTextEdit *edit)
    : QObject(edit)
    , m_drafts(drafts)
    , m_edit(edit)
{
    m_burst.setSingleShot(true);
    m_burst.setInterval(burstMilliseconds);
    connect(&m_burst, &QTimer::timeout, this, &DraftKeeper::flush);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_key.isEmpty())
            return;
        m_unsaved = true;
        m_burst.start();
    });
    edit->installEventFilter(this);
}

bool DraftKeeper::eventFilter(QObject *watched, QEvent *event)
{
    // A window is hidden before it is destroyed; in a destructor the text could not be asked for any more.
    if (event->type() == QEvent::Hide || event->type() == QEvent::FocusOut)
        flush();
    return QObject::eventFilter(watched, event);
}

bool DraftKeeper::setKey(const QString &key, const QString &otherwise)
{
    if (key == m_key && !key.isEmpty())
        return false;
    flush();
    m_key = key;
    m_otherwise = otherwise;
    const QJsonObject draft = key.isEmpty() ? QJsonObject() : m_drafts.draft(key);
    const QString kept = draft.value(textKey).toString();
    m_edit->setPlainText(kept.isEmpty() ? otherwise : kept);
    m_edit->moveCursor(QTextCursor::End);
    m_burst.stop();
    m_unsaved = false;
    return !kept.isEmpty();
}

void DraftKeeper::clear()
{
    m_otherwise.clear();
    m_edit->clear();
    flush();
}

void DraftKeeper::flush()
{
    m_burst.stop();
    if (!m_unsaved || m_key.isEmpty())
        return;
    m_unsaved = false;
    const QString text = m_edit->toPlainText();
    const bool nothing = text.isEmpty() || text == m_otherwise;
    const auto kept = m_drafts.keep(m_key, nothing ? QJsonObject() : QJsonObject{{textKey, text}});
    if (!kept) {
        m_unsaved = true;
        Q_EMIT failed(kept.error());
    }
}

} // namespace agentee::ui

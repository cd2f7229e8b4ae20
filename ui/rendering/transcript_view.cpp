#include "ui/rendering/transcript_view.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/style.h"
#include "ui/rendering/markdown_renderer.h"
#include "ui/rendering/transcript_browser.h"
#include "ui/rendering/transcript_engine.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>

namespace agentee::ui
{

namespace
{

constexpr char schemeName[] = "agentee-transcript";
constexpr int crashMemory = 30'000; ///< ms
constexpr int ring = 2; ///< px, for the focus

} // namespace

void sealTranscriptEngine()
{
    constexpr char variable[] = "QTWEBENGINE_CHROMIUM_FLAGS";
    // Connections that are opened ahead of a request pass no interceptor; without addresses there are none.
    const QByteArray seal =
        "\"--host-resolver-rules=MAP * ~NOTFOUND\" --disable-background-networking --disable-quic";
    const QByteArray flags = qgetenv(variable);
    if (!flags.contains(seal))
        qputenv(variable, (flags + ' ' + seal).trimmed());
    // On Linux the engine tells screen readers nothing of its pages unless it is asked to. It costs only
    // while one is running.
    qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
}

TranscriptView::TranscriptView(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_failure(new EmptyState)
{
    setContentsMargins(ring, ring, ring, ring);
    m_stack->addWidget(m_failure);
    m_failure->setVisible(false);
    connect(m_failure, &EmptyState::activated, this, [this] { load(Position::End); });
    m_crash.setSingleShot(true);
    m_crash.setInterval(crashMemory);
    setAccessibleName(tr("Transcript"));
    connect(qApp, &QApplication::focusChanged, this, [this] { update(); });
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::setEntries(const QList<TranscriptEntry> &entries)
{
    m_entries = entries;
    m_window = lastWindow(m_entries.size());
    load(Position::End);
}

void TranscriptView::appendEntries(const QList<TranscriptEntry> &entries)
{
    if (entries.isEmpty())
        return;
    const bool atLast = m_window.first + m_window.count == m_entries.size();
    m_entries += entries;
    if (atLast) {
        m_window = lastWindow(m_entries.size());
        load(Position::End);
    }
}

void TranscriptView::scrollToEnd()
{
    if (!m_browser)
        return;
    const TranscriptWindow last = lastWindow(m_entries.size());
    if (last.first == m_window.first) {
        m_browser->scrollTo(QStringLiteral("end"));
        return;
    }
    m_window = last;
    load(Position::End);
}

void TranscriptView::showEarlier()
{
    if (m_window.first <= 0)
        return;
    m_window = earlierWindow(m_window, m_entries.size());
    load(Position::End);
}

void TranscriptView::showLater()
{
    if (m_window.first + m_window.count >= m_entries.size())
        return;
    m_window = laterWindow(m_window, m_entries.size());
    load(Position::Start);
}

void TranscriptView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), coloursOf(this).surface);
    // The page does not show that it has the keyboard.
    const QWidget *focus = QApplication::focusWidget();
    if (focus && isAncestorOf(focus))
        paintFocusRing(painter, rect(), palette(), 2);
}

void TranscriptView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (!m_browser)
        return;
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        load(Position::End);
        return;
    default:
        return;
    }
}

bool TranscriptView::start()
{
    TranscriptEngine *const engine = loadTranscriptEngine();
    if (!engine)
        return false;
    m_browser = engine->makeBrowser({
        .linkClicked = [this](const QUrl &url) { followLink(url); },
        .shown = [this] { Q_EMIT shown(); },
        .failed = [this] { recover(); },
    });
    QWidget *const view = m_browser->widget();
    view->setAccessibleName(accessibleName());
    setFocusProxy(view);
    m_stack->addWidget(view);
    connect(view, &QWidget::customContextMenuRequested, this, &TranscriptView::showMenu);
    return true;
}

void TranscriptView::load(Position position)
{
    if (!m_browser && !start()) {
        showFailure(tr("The part of the program that shows it is missing. Install Agentee again."));
        return;
    }
    const Colours &colours = coloursOf(this);
    m_browser->setLook(fontFor(TextSize::Body), codeFont(), colours.surface);
    m_stack->setCurrentWidget(m_browser->widget());
    m_browser->show(transcriptHtml(m_entries, m_window, colours, layoutDirection()).toUtf8(),
        position == Position::End ? QStringLiteral("end") : QString());
}

void TranscriptView::showFailure(const QString &hint)
{
    m_failure->setContent(
        QStringLiteral("data-warning"), tr("This transcript could not be shown."), hint, tr("Show it again"));
    m_stack->setCurrentWidget(m_failure);
}

void TranscriptView::followLink(const QUrl &url)
{
    if (url.scheme() == QLatin1StringView(schemeName)) {
        if (url.path() == u"/earlier")
            showEarlier();
        else if (url.path() == u"/later")
            showLater();
    } else if (isSafeLink(url)) {
        Q_EMIT linkActivated(url);
    }
}

void TranscriptView::recover()
{
    const bool again = m_crash.isActive();
    m_crash.start();
    if (again)
        showFailure(tr("The part of the program that shows it stopped. Nothing is lost."));
    else
        load(Position::End);
}

void TranscriptView::showMenu(const QPoint &position)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("Copy"), QKeySequence::Copy, this, [this] { m_browser->copy(); });
    copy->setEnabled(m_browser->hasSelection());
    menu.addAction(tr("Select all"), QKeySequence::SelectAll, this, [this] { m_browser->selectAll(); });
    menu.exec(m_browser->widget()->mapToGlobal(position));
}

} // namespace agentee::ui

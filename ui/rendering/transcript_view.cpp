#include "ui/rendering/transcript_view.h"

#include "ui/kit/empty_state.h"
#include "ui/rendering/markdown_renderer.h"
#include "ui/rendering/transcript_source.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QStackedLayout>
#include <QWebEnginePage>
#include <QWebEngineUrlScheme>
#include <QWebEngineView>

namespace agentee::ui
{

namespace
{

constexpr char schemeName[] = "agentee-transcript";
constexpr int crashMemory = 30'000; ///< ms

} // namespace

void registerTranscriptScheme()
{
    if (QCoreApplication::instance() || !QWebEngineUrlScheme::schemeByName(schemeName).name().isEmpty())
        return;
    QWebEngineUrlScheme scheme(schemeName);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setDefaultPort(QWebEngineUrlScheme::PortUnspecified);
    scheme.setFlags(QWebEngineUrlScheme::NoAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    // Connections that are opened ahead of a request pass no interceptor; without addresses there are none.
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    flags += " \"--host-resolver-rules=MAP * ~NOTFOUND\" --disable-background-networking --disable-quic";
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.trimmed());
}

TranscriptView::TranscriptView(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_failure(new EmptyState)
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_failure);
    m_failure->setContent(QStringLiteral("data-warning"), tr("This transcript could not be shown."),
        tr("The part of the program that shows it stopped. Nothing is lost."), tr("Show it again"));
    m_failure->setVisible(false);
    connect(m_failure, &EmptyState::activated, this, [this] { load(Position::End); });
    m_crash.setSingleShot(true);
    m_crash.setInterval(crashMemory);
    setAccessibleName(tr("Transcript"));
}

TranscriptView::~TranscriptView()
{
    delete m_view;
    delete m_source;
}

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
    if (!m_source)
        return;
    const TranscriptWindow last = lastWindow(m_entries.size());
    if (last.first == m_window.first) {
        m_source->scrollTo(QStringLiteral("end"));
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

void TranscriptView::warmUp()
{
    auto *source = new TranscriptSource(qApp);
    connect(source, &TranscriptSource::shown, source, &QObject::deleteLater);
    connect(qApp, &QCoreApplication::aboutToQuit, source, [source] { delete source; });
    source->show(renderPage(QString(), coloursOf(qApp->palette()), qApp->layoutDirection()).toUtf8());
}

void TranscriptView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (!m_source)
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

void TranscriptView::start()
{
    m_source = new TranscriptSource(this);
    m_view = new QWebEngineView(m_source->page(), this);
    m_view->setAcceptDrops(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(accessibleName());
    setFocusProxy(m_view);
    m_stack->addWidget(m_view);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TranscriptView::showMenu);
    connect(m_source, &TranscriptSource::linkClicked, this, &TranscriptView::followLink);
    connect(m_source, &TranscriptSource::shown, this, &TranscriptView::shown);
    connect(m_source, &TranscriptSource::failed, this, &TranscriptView::recover);
}

void TranscriptView::load(Position position)
{
    if (!m_source)
        start();
    const Colours &colours = coloursOf(this);
    m_source->page()->setBackgroundColor(colours.surface);
    m_source->setFonts(fontFor(TextSize::Body), codeFont());
    m_stack->setCurrentWidget(m_view);
    m_source->show(transcriptHtml(m_entries, m_window, colours, layoutDirection()).toUtf8(),
        position == Position::End ? QStringLiteral("end") : QString());
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
        m_stack->setCurrentWidget(m_failure);
    else
        load(Position::End);
}

void TranscriptView::showMenu(const QPoint &position)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(
        tr("Copy"), QKeySequence::Copy, m_view, [this] { m_view->triggerPageAction(QWebEnginePage::Copy); });
    copy->setEnabled(m_view->hasSelection());
    menu.addAction(tr("Select all"), QKeySequence::SelectAll, m_view,
        [this] { m_view->triggerPageAction(QWebEnginePage::SelectAll); });
    menu.exec(m_view->mapToGlobal(position));
}

} // namespace agentee::ui

#include "ui/rendering/engine/transcript_source.h"

#include <QBuffer>
#include <QFont>
#include <QFontInfo>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEnginePage>
#include <QWebEnginePermission>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>
#include <QWebEngineUrlSchemeHandler>

#include <utility>

namespace agentee::ui
{

namespace
{

const QString ourScheme = QStringLiteral("agentee-transcript");

/// Before the first profile: the engine takes no scheme later.
QObject *withScheme(QObject *parent)
{
    const QByteArray name = ourScheme.toLatin1();
    if (QWebEngineUrlScheme::schemeByName(name).name().isEmpty()) {
        QWebEngineUrlScheme scheme(name);
        scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
        scheme.setDefaultPort(QWebEngineUrlScheme::PortUnspecified);
        scheme.setFlags(QWebEngineUrlScheme::NoAccessAllowed);
        QWebEngineUrlScheme::registerScheme(scheme);
    }
    return parent;
}

class Refuser : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &request) override
    {
        const bool ours = request.requestUrl().scheme() == ourScheme
            && request.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame;
        request.block(!ours);
    }
};

} // namespace

/// Serves the one page, under an address that changes with every page, so that an old one cannot come back.
class TranscriptSource::Handler : public QWebEngineUrlSchemeHandler
{
public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    void requestStarted(QWebEngineUrlRequestJob *job) override
    {
        if (job->requestMethod() != "GET" || job->requestUrl().adjusted(QUrl::RemoveFragment) != address) {
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
            return;
        }
        auto *buffer = new QBuffer(job);
        buffer->setData(html);
        job->reply("text/html", buffer);
    }

    QByteArray html;
    QUrl address;
};

namespace
{

class Page : public QWebEnginePage
{
public:
    Page(QWebEngineProfile *profile, TranscriptSource *source)
        : QWebEnginePage(profile, source)
        , m_source(source)
    {
    }

    QUrl allowed; ///< without fragment

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override
    {
        if (type == NavigationTypeLinkClicked) {
            // Later, because the receiver may show another page or delete this one.
            QMetaObject::invokeMethod(
                m_source, [source = m_source, url] { Q_EMIT source->linkClicked(url); },
                Qt::QueuedConnection);
            return false;
        }
        return isMainFrame && type == NavigationTypeTyped && url.adjusted(QUrl::RemoveFragment) == allowed;
    }

    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override
    {
        return {};
    }
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override
    {
    }

private:
    TranscriptSource *m_source;
};

void forbidEverything(QWebEngineSettings *settings)
{
    for (const auto attribute : {QWebEngineSettings::AutoLoadImages, QWebEngineSettings::JavascriptEnabled,
             QWebEngineSettings::JavascriptCanOpenWindows, QWebEngineSettings::JavascriptCanAccessClipboard,
             QWebEngineSettings::JavascriptCanPaste, QWebEngineSettings::LocalStorageEnabled,
             QWebEngineSettings::LocalContentCanAccessRemoteUrls,
             QWebEngineSettings::LocalContentCanAccessFileUrls, QWebEngineSettings::HyperlinkAuditingEnabled,
             QWebEngineSettings::PluginsEnabled, QWebEngineSettings::FullScreenSupportEnabled,
             QWebEngineSettings::ScreenCaptureEnabled, QWebEngineSettings::WebGLEnabled,
             QWebEngineSettings::Accelerated2dCanvasEnabled, QWebEngineSettings::AutoLoadIconsForPage,
             QWebEngineSettings::AllowRunningInsecureContent,
             QWebEngineSettings::AllowGeolocationOnInsecureOrigins,
             QWebEngineSettings::AllowWindowActivationFromJavaScript, QWebEngineSettings::DnsPrefetchEnabled,
             QWebEngineSettings::PdfViewerEnabled, QWebEngineSettings::NavigateOnDropEnabled,
             QWebEngineSettings::ErrorPageEnabled, QWebEngineSettings::FocusOnNavigationEnabled})
        settings->setAttribute(attribute, false);
    settings->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, true);
    // Else clicks on mailto: links never reach acceptNavigationRequest(), which hands them out and opens
    // nothing.
    settings->setUnknownUrlSchemePolicy(QWebEngineSettings::AllowUnknownUrlSchemesFromUserInteraction);
}

} // namespace

TranscriptSource::TranscriptSource(QObject *parent)
    : QObject(withScheme(parent))
    , m_profile(new QWebEngineProfile(this))
    , m_page(new Page(m_profile, this))
    , m_handler(new Handler(this))
{
    m_profile->installUrlSchemeHandler(ourScheme.toLatin1(), m_handler);
    m_profile->setUrlRequestInterceptor(new Refuser(m_profile));
    seal();
    connect(m_page, &QWebEnginePage::loadFinished, this, &TranscriptSource::finish);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
        [this](QWebEnginePage::RenderProcessTerminationStatus status) {
            m_loading = false;
            m_next.reset();
            if (status != QWebEnginePage::NormalTerminationStatus)
                Q_EMIT failed();
        });
}

TranscriptSource::~TranscriptSource()
{
    // The engine wants its pages gone before their profile.
    delete m_page;
    delete m_profile;
}

void TranscriptSource::seal()
{
    m_profile->setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile->setPersistentPermissionsPolicy(QWebEngineProfile::PersistentPermissionsPolicy::AskEveryTime);
    m_profile->setSpellCheckEnabled(false);
    m_profile->setPushServiceEnabled(false);
    m_profile->cookieStore()->setCookieFilter(
        [](const QWebEngineCookieStore::FilterRequest &) { return false; });
    connect(m_profile, &QWebEngineProfile::downloadRequested, this,
        [](QWebEngineDownloadRequest *download) { download->cancel(); });
    connect(m_page, &QWebEnginePage::permissionRequested, this,
        [](const QWebEnginePermission &permission) { permission.deny(); });
    forbidEverything(m_profile->settings());
    forbidEverything(m_page->settings());
}

QUrl TranscriptSource::address(const QString &fragment) const
{
    QUrl url(QStringLiteral("agentee-transcript://view/page-%1").arg(m_generation));
    url.setFragment(fragment.isEmpty() ? QString() : fragment);
    return url;
}

void TranscriptSource::show(const QByteArray &html, const QString &fragment)
{
    if (m_loading)
        m_next = Content{html, fragment};
    else
        load({html, fragment});
}

void TranscriptSource::load(const Content &content)
{
    ++m_generation;
    m_loading = true;
    m_handler->html = content.html;
    m_handler->address = address({});
    static_cast<Page *>(m_page)->allowed = m_handler->address;
    m_page->load(address(content.fragment));
}

void TranscriptSource::finish(bool loaded)
{
    if (!std::exchange(m_loading, false))
        return; // scrolled
    if (const std::optional<Content> next = std::exchange(m_next, std::nullopt)) {
        load(*next);
        return;
    }
    if (loaded)
        Q_EMIT shown();
    else
        Q_EMIT failed();
}

void TranscriptSource::scrollTo(const QString &fragment)
{
    if (m_next)
        m_next->fragment = fragment;
    else if (m_loading)
        m_next = Content{m_handler->html, fragment};
    else if (m_generation > 0)
        m_page->load(address(fragment));
}

void TranscriptSource::setFonts(const QFont &text, const QFont &code)
{
    QWebEngineSettings *settings = m_page->settings();
    settings->setFontFamily(QWebEngineSettings::StandardFont, text.family());
    settings->setFontFamily(QWebEngineSettings::SansSerifFont, text.family());
    settings->setFontFamily(QWebEngineSettings::FixedFont, code.family());
    settings->setFontSize(QWebEngineSettings::DefaultFontSize, QFontInfo(text).pixelSize());
    settings->setFontSize(QWebEngineSettings::DefaultFixedFontSize, QFontInfo(code).pixelSize());
}

} // namespace agentee::ui

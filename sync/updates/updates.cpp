#include "sync/updates.h"

#include "sync/network/http_caller.h"
#include "sync/network/network_problem.h"
#include "sync/updates/download.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

using models::Problem;
using models::Result;

constexpr qint64 largestFeed = 1024 * 1024;
constexpr auto silence = 30s;

QString text(const char *source)
{
    return QCoreApplication::translate("Updates", source);
}

bool isOnThisComputer(const QUrl &url)
{
    return QHostAddress(url.host()).isLoopback();
}

QUrl origin(const QUrl &url)
{
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

const ReleaseFile *fileFor(const Release &release, const QString &platform)
{
    const auto found = std::ranges::find(release.files, platform, &ReleaseFile::platform);
    return found == release.files.end() ? nullptr : &*found;
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", "agentee/" + QCoreApplication::applicationVersion().toLatin1());
    // As published, so that its size can be told while it arrives.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(silence);
    return request;
}

} // namespace

struct Updates::State {
    explicit State(Source from)
        : source(std::move(from))
        , caller(origin(source.feed))
    {
        if (isOnThisComputer(source.feed))
            manager.setProxy(QNetworkProxy::NoProxy);
        manager.setAutoDeleteReplies(false);
    }

    Source source;
    HttpCaller caller;
    QNetworkAccessManager manager;
    std::weak_ptr<Download> download;
};

Updates::Updates(Source source, QObject *parent)
    : QObject(parent)
    , m_state(std::make_shared<State>(std::move(source)))
{
}

Updates::~Updates()
{
    m_state->caller.close();
    cancel();
}

void Updates::cancel()
{
    m_state->caller.cancelAll();
    if (const std::shared_ptr<Download> download = m_state->download.lock())
        download->cancel();
}

QCoro::Task<Result<std::optional<Release>>> Updates::check()
{
    return runCheck(m_state);
}

QCoro::Task<Result<QString>> Updates::fetch(Release release)
{
    return runFetch(m_state, std::move(release));
}

QCoro::Task<Result<std::optional<Release>>> Updates::runCheck(std::shared_ptr<State> state)
{
    const Source &source = state->source;
    if (source.feed.scheme() != "https"_L1 && !isOnThisComputer(source.feed)) {
        co_return models::problem(
            Problem::Kind::NotAllowed, text("Updates are looked for over encrypted connections only."));
    }
    const Result<ApiAnswer> answer = co_await state->caller.send(
        {.path = source.feed.path(), .query = {}, .maximumAnswerBytes = largestFeed}, {});
    if (!answer)
        co_return std::unexpected(answer.error());
    Result<Release> release = readRelease(answer->body, source.publicKey);
    if (!release)
        co_return std::unexpected(release.error());
    if (release->version <= source.current || !fileFor(*release, source.platform))
        co_return std::optional<Release>();
    co_return std::optional(std::move(*release));
}

QCoro::Task<Result<QString>> Updates::runFetch(std::shared_ptr<State> state, Release release)
{
    const Source &source = state->source;
    const ReleaseFile *file = fileFor(release, source.platform);
    if (release.version <= source.current || !file) {
        co_return models::problem(Problem::Kind::Conflict,
            text("Version %1 is not newer than this one.").arg(release.version.toString()));
    }
    if (!QDir().mkpath(source.folder)) {
        co_return models::problem(Problem::Kind::StorageFailure,
            text("The folder %1 cannot be made.").arg(source.folder), text("Make room, then try again."));
    }
    QFile::setPermissions(source.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    QUrl url = source.feed;
    url.setPath(source.feed.path().section(u'/', 0, -2) + u'/' + file->name);
    const QString fileName = QDir(source.folder).filePath(file->name);
    const auto download = std::make_shared<Download>(state->manager.get(requestFor(url)), fileName,
        Download::Expected{.size = file->size, .sha256 = file->sha256});
    state->download = download;
    connect(download.get(), &Download::progressed, this,
        [this, total = file->size](qint64 received) { Q_EMIT progressed(received, total); });
    co_await download->finished();
    co_return download->result().transform([&fileName] { return fileName; });
}

} // namespace agentee::sync

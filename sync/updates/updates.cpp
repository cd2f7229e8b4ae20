#include "sync/updates.h"

#include "sync/network/http_caller.h"
#include "sync/network/network_problem.h"
#include "sync/updates/download.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QLocale>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSaveFile>

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
constexpr qint64 longestVersion = 32;
const QString seenFile = u"newest-seen"_s;

Q_LOGGING_CATEGORY(log, "agentee.updates")

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Updates)
};

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

bool makeFolder(const QString &folder)
{
    return QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// The newest version that the feed has spoken of, as it is remembered in the folder.
QVersionNumber newestSeen(const QString &folder)
{
    QFile file(QDir(folder).filePath(seenFile));
    return file.open(QIODevice::ReadOnly)
        ? QVersionNumber::fromString(QString::fromLatin1(file.read(longestVersion)).trimmed())
        : QVersionNumber();
}

void remember(const QVersionNumber &version, const QString &folder)
{
    QSaveFile file(QDir(folder).filePath(seenFile));
    const QByteArray content = version.toString().toLatin1() + '\n';
    if (!makeFolder(folder) || !file.open(QIODevice::WriteOnly) || file.write(content) != content.size()
        || !file.commit())
        qCWarning(log) << "the newest version that was seen cannot be remembered";
}

/// What is signed may still be an old feed that somebody shows again. Remembers what is not.
std::optional<Problem> whyOld(const Release &release, const Updates::Source &source)
{
    if (source.today() > release.goodUntil) {
        return Problem{.kind = Problem::Kind::Conflict,
            .title =
                Words::tr("What the update server says was good until %1, and has not been renewed since.")
                    .arg(QLocale().toString(release.goodUntil, QLocale::ShortFormat)),
            .nextStep =
                Words::tr("Newer versions may be kept from you: try from another network. Or the date of "
                          "this computer is wrong.")};
    }
    const QVersionNumber seen = newestSeen(source.folder);
    if (release.version < seen) {
        return Problem{.kind = Problem::Kind::Conflict,
            .title = Words::tr(
                "The update server speaks of version %1 as the newest, and has spoken of %2 before.")
                .arg(release.version.toString(), seen.toString()),
            .nextStep = Words::tr("Nothing was changed. Try again later, or from another network.")};
    }
    if (release.version > seen)
        remember(release.version, source.folder);
    return std::nullopt;
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
            Problem::Kind::NotAllowed, Words::tr("Updates are looked for over encrypted connections only."));
    }
    const Result<ApiAnswer> answer = co_await state->caller.send(
        {.path = source.feed.path(), .query = {}, .maximumAnswerBytes = largestFeed}, {});
    if (!answer)
        co_return std::unexpected(answer.error());
    Result<Release> release = readRelease(answer->body, source.publicKey);
    if (!release)
        co_return std::unexpected(release.error());
    if (const std::optional<Problem> old = whyOld(*release, source))
        co_return std::unexpected(*old);
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
            Words::tr("Version %1 is not newer than this one.").arg(release.version.toString()));
    }
    if (!makeFolder(source.folder)) {
        co_return models::problem(Problem::Kind::StorageFailure,
            Words::tr("The folder %1 cannot be made.").arg(source.folder),
            Words::tr("Make room, then try again."));
    }

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

#include "server/agent/streaming_request.h"

#include <curl/curl.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <mutex>
#include <utility>

namespace agentee::server
{

namespace
{

using Clock = std::chrono::steady_clock;

struct EasyDeleter {
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
};
struct MultiDeleter {
    void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
};
struct HeadersDeleter {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// What libcurl's callbacks write into. They only collect, so that nobody's exception passes through C code.
struct Arrivals {
    QByteArray body;
    Clock::time_point lastSign = Clock::now();
};

size_t collectBody(char *bytes, size_t size, size_t count, void *context)
{
    auto *arrivals = static_cast<Arrivals *>(context);
    arrivals->body.append(bytes, qsizetype(size * count));
    arrivals->lastSign = Clock::now();
    return size * count;
}

size_t noteHeader(char *, size_t size, size_t count, void *context)
{
    static_cast<Arrivals *>(context)->lastSign = Clock::now();
    return size * count;
}

QByteArray header(CURL *easy, const char *name)
{
    curl_header *found = nullptr;
    return curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &found) == CURLHE_OK ? QByteArray(found->value)
                                                                                  : QByteArray();
}

int secondsFromRetryAfter(const QByteArray &value)
{
    constexpr qint64 day = 24 * 60 * 60;
    if (value.isEmpty())
        return -1;
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? -1 : int(std::min(seconds, day));
    const std::time_t when = curl_getdate(value.constData(), nullptr);
    return when < 0 ? -1 : int(std::clamp<qint64>(when - std::time(nullptr), 0, day));
}

AnswerHead headOf(CURL *easy)
{
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    const QByteArray type = header(easy, "Content-Type");
    return {.status = int(status),
        .contentType =
            type.first(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower(),
        .retryAfterSeconds = secondsFromRetryAfter(header(easy, "Retry-After"))};
}

TransferFault faultOf(CURL *easy, CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return TransferFault::HostUnknown;
    case CURLE_COULDNT_CONNECT:
    case CURLE_INTERFACE_FAILED:
        return TransferFault::Refused;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return TransferFault::Proxy;
    case CURLE_OPERATION_TIMEDOUT:
        return TransferFault::ConnectTimeout; // libcurl watches no other time here
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return TransferFault::Tls;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR: {
        // A tunnel that the proxy refuses ends as a receive error; its status is kept apart.
        long proxyStatus = 0;
        curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &proxyStatus);
        return proxyStatus >= 300 ? TransferFault::Proxy : TransferFault::Cut;
    }
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_TOO_LARGE:
        return TransferFault::NotHttp;
    default:
        return TransferFault::Failed;
    }
}

class Transfer
{
public:
    Transfer(const StreamingRequest &request, std::stop_token stop)
        : m_request(request)
        , m_stop(std::move(stop))
    {
        static std::once_flag once;
        std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
        m_easy.reset(curl_easy_init());
        m_multi.reset(curl_multi_init());
    }

    ~Transfer()
    {
        if (m_added)
            curl_multi_remove_handle(m_multi.get(), m_easy.get());
    }

    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    std::expected<AnswerHead, TransferFault> run(
        const std::function<bool(const AnswerHead &, QByteArrayView)> &onBody)
    {
        if (!m_easy || !m_multi || !setUp())
            return std::unexpected(TransferFault::Failed);
        const std::stop_callback wake(m_stop, [this] { curl_multi_wakeup(m_multi.get()); });
        const Clock::time_point start = Clock::now();
        qint64 received = 0;
        while (true) {
            if (m_stop.stop_requested())
                return std::unexpected(TransferFault::Cancelled);
            int running = 0;
            if (curl_multi_perform(m_multi.get(), &running) != CURLM_OK)
                return std::unexpected(TransferFault::Failed);
            if (const QByteArray body = std::exchange(m_arrivals.body, {}); !body.isEmpty()) {
                received += body.size();
                if (received > m_request.maximumAnswerBytes)
                    return std::unexpected(TransferFault::TooLarge);
                AnswerHead head = headOf(m_easy.get());
                if (!onBody(head, body))
                    return head;
            }
            if (running == 0)
                return outcome();
            const Clock::time_point now = Clock::now();
            if (now - start >= m_request.totalTimeout)
                return std::unexpected(TransferFault::TotalTimeout);
            if (now - m_arrivals.lastSign >= m_request.idleTimeout)
                return std::unexpected(TransferFault::IdleTimeout);
            curl_multi_poll(m_multi.get(), nullptr, 0, 50, nullptr);
        }
    }

private:
    bool setUp()
    {
        CURL *easy = m_easy.get();
        curl_slist *list = nullptr;
        // Without "Expect:" libcurl waits for a go-ahead that many services never give.
        for (const QByteArray &line : m_request.headers + QList<QByteArray>{"Expect:"}) {
            curl_slist *longer = curl_slist_append(list, line.constData());
            if (!longer) {
                curl_slist_free_all(list);
                return false;
            }
            list = longer;
        }
        m_headers.reset(list);
        CURLcode code = CURLE_OK;
        const auto set = [&](auto option, auto value) {
            if (code == CURLE_OK)
                code = curl_easy_setopt(easy, option, value);
        };
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_URL, m_request.url.constData());
        set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDS, m_request.body.constData());
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
        set(CURLOPT_HTTPHEADER, m_headers.get());
        set(CURLOPT_HEADEROPT, long(CURLHEADER_SEPARATE)); // a proxy must not see the key
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
        set(CURLOPT_FOLLOWLOCATION, 0L);
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        set(CURLOPT_CONNECTTIMEOUT_MS, long(m_request.connectTimeout.count()));
        // Giving up must not wait for a name server: the resolver's thread is left to end by itself.
        set(CURLOPT_QUICK_EXIT, 1L);
        const QByteArray proxy = m_request.proxy.toUtf8();
        if (proxy == "none")
            set(CURLOPT_PROXY, "");
        else if (!proxy.isEmpty())
            set(CURLOPT_PROXY, proxy.constData());
        set(CURLOPT_WRITEFUNCTION, &collectBody);
        set(CURLOPT_WRITEDATA, static_cast<void *>(&m_arrivals));
        set(CURLOPT_HEADERFUNCTION, &noteHeader);
        set(CURLOPT_HEADERDATA, static_cast<void *>(&m_arrivals));
        m_added = code == CURLE_OK && curl_multi_add_handle(m_multi.get(), easy) == CURLM_OK;
        return m_added;
    }

    std::expected<AnswerHead, TransferFault> outcome() const
    {
        int left = 0;
        const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left);
        if (!message || message->msg != CURLMSG_DONE)
            return std::unexpected(TransferFault::Failed);
        if (message->data.result != CURLE_OK)
            return std::unexpected(faultOf(m_easy.get(), message->data.result));
        return headOf(m_easy.get());
    }

    const StreamingRequest &m_request;
    std::stop_token m_stop;
    Arrivals m_arrivals;
    std::unique_ptr<curl_slist, HeadersDeleter> m_headers;
    std::unique_ptr<CURLM, MultiDeleter> m_multi;
    std::unique_ptr<CURL, EasyDeleter> m_easy; // goes before the multi handle and the headers it points to
    bool m_added = false;
};

} // namespace

std::expected<AnswerHead, TransferFault> sendStreaming(const StreamingRequest &request, std::stop_token stop,
    const std::function<bool(const AnswerHead &, QByteArrayView)> &onBody)
{
    return Transfer(request, std::move(stop)).run(onBody);
}

} // namespace agentee::server

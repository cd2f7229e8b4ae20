#pragma once

#include <QByteArray>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>

namespace agentee::server
{

/// Beast's parser over bytes that are already in memory: the second opinion on a head, and the decoder of
/// bodies.
class BodyParser
{
public:
    explicit BodyParser(qsizetype maximumHeader)
    {
        m_parser.header_limit(static_cast<std::uint32_t>(maximumHeader));
        m_parser.body_limit(boost::none);
    }

    /// False when Beast does not take the head as a whole.
    bool readHead(const QByteArray &block)
    {
        boost::system::error_code error;
        const std::size_t used = m_parser.put(view(block), error);
        m_parser.eager(true);
        return !error && m_parser.is_header_done() && used == static_cast<std::size_t>(block.size());
    }

    /// How many bytes were used, 0 when more are needed; -1 when this is not a body.
    qsizetype readBody(const QByteArray &input)
    {
        boost::system::error_code error;
        const std::size_t used = m_parser.put(view(input), error);
        if (error && error != boost::beast::http::error::need_more)
            return -1;
        return static_cast<qsizetype>(used);
    }

    bool isDone() const { return m_parser.is_done(); }
    QByteArray &body() { return m_parser.get().body(); }
    /// The head alone, for a WebSocket handshake.
    boost::beast::http::request<boost::beast::http::empty_body> takeHead()
    {
        return boost::beast::http::request<boost::beast::http::empty_body>(std::move(m_parser.get().base()));
    }

private:
    static boost::asio::const_buffer view(const QByteArray &bytes)
    {
        return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
    }

    /// Grows as bytes arrive: a declared length allocates nothing.
    struct Body {
        using value_type = QByteArray;
        class reader
        {
        public:
            template <bool isRequest, typename Fields>
            reader(boost::beast::http::header<isRequest, Fields> &, value_type &body)
                : m_body(body)
            {
            }
            void init(const boost::optional<std::uint64_t> &, boost::system::error_code &error)
            {
                error = {};
            }
            template <typename Buffers>
            std::size_t put(const Buffers &buffers, boost::system::error_code &error)
            {
                error = {};
                const qsizetype before = m_body.size();
                for (auto it = boost::asio::buffer_sequence_begin(buffers);
                    it != boost::asio::buffer_sequence_end(buffers); ++it) {
                    const boost::asio::const_buffer buffer = *it;
                    m_body.append(
                        static_cast<const char *>(buffer.data()), static_cast<qsizetype>(buffer.size()));
                }
                return static_cast<std::size_t>(m_body.size() - before);
            }
            void finish(boost::system::error_code &error) { error = {}; }

        private:
            value_type &m_body;
        };
    };

    boost::beast::http::request_parser<Body> m_parser;
};

} // namespace agentee::server

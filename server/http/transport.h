#pragma once

#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/role.hpp>

#include <QtTypes>

#include <array>
#include <memory>

namespace agentee::server
{

namespace asio = boost::asio;

/// A few buffers by value, so that one virtual function serves every buffer sequence. What does not fit is
/// left for the next call, as "some" allows.
template <typename Buffer>
class BufferList
{
public:
    template <typename Sequence>
    explicit BufferList(const Sequence &sequence)
    {
        const auto end = asio::buffer_sequence_end(sequence);
        for (auto it = asio::buffer_sequence_begin(sequence); it != end && m_size < m_items.size(); ++it) {
            if (const Buffer buffer = *it; buffer.size() > 0)
                m_items[m_size++] = buffer;
        }
    }

    using value_type = Buffer;
    using const_iterator = const Buffer *;
    const_iterator begin() const { return m_items.data(); }
    const_iterator end() const { return m_items.data() + m_size; }

private:
    std::array<Buffer, 6> m_items;
    std::size_t m_size = 0;
};

/// A connected TCP socket, with or without TLS. Behind a virtual interface, because every layer of templates
/// above it would otherwise be compiled twice. Used on the I/O thread only.
class Transport
{
public:
    using Error = boost::system::error_code;
    using Done = asio::any_completion_handler<void(Error, std::size_t)>;
    using Finished = asio::any_completion_handler<void(Error)>;

    virtual ~Transport() = default;
    virtual asio::ip::tcp::socket &socket() = 0;
    virtual void handshake(Finished done) = 0;
    virtual void readSome(const BufferList<asio::mutable_buffer> &buffers, Done done) = 0;
    virtual void writeSome(const BufferList<asio::const_buffer> &buffers, Done done) = 0;

    /// Everything in flight ends with an error.
    void close();
    /// Sends the end of stream; reading goes on.
    void endSending();
    /// Bytes written that the other end's system has not confirmed.
    qint64 unconfirmed();
};

std::unique_ptr<Transport> plainTransport(asio::ip::tcp::socket socket);
/// `context` must outlive it.
std::unique_ptr<Transport> tlsTransport(asio::ip::tcp::socket socket, asio::ssl::context &context);

/// A Transport in the shape that Asio's and Beast's templates want.
class AnyStream
{
public:
    using executor_type = asio::any_io_executor;

    explicit AnyStream(std::unique_ptr<Transport> transport)
        : m_transport(std::move(transport))
    {
    }

    executor_type get_executor() { return m_transport->socket().get_executor(); }
    Transport &transport() { return *m_transport; }

    template <typename Buffers, typename Token>
    auto async_read_some(const Buffers &buffers, Token &&token)
    {
        return asio::async_initiate<Token, void(Transport::Error, std::size_t)>(
            [transport = m_transport.get()](auto handler, const BufferList<asio::mutable_buffer> &list) {
                transport->readSome(list, std::move(handler));
            },
            token, BufferList<asio::mutable_buffer>(buffers));
    }

    template <typename Buffers, typename Token>
    auto async_write_some(const Buffers &buffers, Token &&token)
    {
        return asio::async_initiate<Token, void(Transport::Error, std::size_t)>(
            [transport = m_transport.get()](auto handler, const BufferList<asio::const_buffer> &list) {
                transport->writeSome(list, std::move(handler));
            },
            token, BufferList<asio::const_buffer>(buffers));
    }

    template <typename Token>
    auto handshake(Token &&token)
    {
        return asio::async_initiate<Token, void(Transport::Error)>(
            [transport = m_transport.get()](auto handler) { transport->handshake(std::move(handler)); },
            token);
    }

private:
    // Beast finds these two by argument-dependent lookup. The session reads what is left and closes.
    friend void beast_close_socket(AnyStream &stream) { stream.m_transport->close(); }
    template <typename Handler>
    friend void async_teardown(boost::beast::role_type, AnyStream &stream, Handler &&handler)
    {
        stream.m_transport->endSending();
        asio::post(stream.get_executor(),
            [done = std::forward<Handler>(handler)]() mutable { std::move(done)(Transport::Error()); });
    }

    std::unique_ptr<Transport> m_transport;
};

} // namespace agentee::server

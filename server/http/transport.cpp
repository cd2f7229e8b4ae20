#include "server/http/transport.h"

#include "server/http/platform/socket_state.h"

#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>

namespace agentee::server
{

namespace
{

using asio::ip::tcp;

class PlainTransport final : public Transport
{
public:
    explicit PlainTransport(tcp::socket socket)
        : m_socket(std::move(socket))
    {
    }

    tcp::socket &socket() override { return m_socket; }
    void handshake(Finished done) override
    {
        asio::post(m_socket.get_executor(), [done = std::move(done)]() mutable { std::move(done)(Error()); });
    }
    void readSome(const BufferList<asio::mutable_buffer> &buffers, Done done) override
    {
        m_socket.async_read_some(buffers, std::move(done));
    }
    void writeSome(const BufferList<asio::const_buffer> &buffers, Done done) override
    {
        m_socket.async_write_some(buffers, std::move(done));
    }

private:
    tcp::socket m_socket;
};

class TlsTransport final : public Transport
{
public:
    TlsTransport(tcp::socket socket, asio::ssl::context &context)
        : m_stream(std::move(socket), context)
    {
    }

    tcp::socket &socket() override { return m_stream.next_layer(); }
    void handshake(Finished done) override
    {
        m_stream.async_handshake(asio::ssl::stream_base::server, std::move(done));
    }
    void readSome(const BufferList<asio::mutable_buffer> &buffers, Done done) override
    {
        m_stream.async_read_some(buffers, std::move(done));
    }
    void writeSome(const BufferList<asio::const_buffer> &buffers, Done done) override
    {
        m_stream.async_write_some(buffers, std::move(done));
    }

private:
    asio::ssl::stream<tcp::socket> m_stream;
};

} // namespace

// Errors of closing are of no interest: the connection is at its end either way.

void Transport::close()
{
    Error ignored;
    socket().close(ignored);
}

void Transport::endSending()
{
    Error ignored;
    socket().shutdown(tcp::socket::shutdown_send, ignored);
}

qint64 Transport::unconfirmed()
{
    return unconfirmedBytes(qintptr(socket().native_handle()));
}

std::unique_ptr<Transport> plainTransport(tcp::socket socket)
{
    return std::make_unique<PlainTransport>(std::move(socket));
}

std::unique_ptr<Transport> tlsTransport(tcp::socket socket, asio::ssl::context &context)
{
    return std::make_unique<TlsTransport>(std::move(socket), context);
}

} // namespace agentee::server

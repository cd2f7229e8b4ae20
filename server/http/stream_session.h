#pragma once

#include "server/http/event_hub.h"
#include "server/http/transport.h"

#include <boost/asio/awaitable.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>

namespace agentee::server
{

struct ServerContext;

/// Answers the handshake and lives the life of one stream, to the end of its connection.
asio::awaitable<void> runStream(ServerContext &context, StreamTable &table, AnyStream stream,
    boost::beast::http::request<boost::beast::http::empty_body> handshake, StreamIdentity identity);

} // namespace agentee::server

#include "server/http/event_hub.h"

#include "server/http/stream_table.h"

namespace agentee::server
{

namespace
{

constexpr quint16 policyViolation = 1008;

}

EventHub::EventHub(const Callbacks &callbacks)
    : EventHub(callbacks, Options{})
{
}

EventHub::EventHub(const Callbacks &callbacks, const Options &options)
    : m_table(std::make_shared<StreamTable>(callbacks, options))
{
    Q_ASSERT(callbacks.authenticate);
}

EventHub::~EventHub() = default;

const EventHub::Options &EventHub::options() const
{
    return m_table->options;
}

const EventHub::Callbacks &EventHub::callbacks() const
{
    return m_table->callbacks;
}

void EventHub::publish(const Audience &audience, const QByteArray &jsonText)
{
    m_table->publish(audience, jsonText);
}

int EventHub::disconnect(const Audience &audience)
{
    return m_table->close(audience, policyViolation);
}

int EventHub::streamCount() const
{
    return m_table->count();
}

int EventHub::streamCount(const Audience &audience) const
{
    return m_table->count(audience);
}

} // namespace agentee::server

#pragma once

#include "server/agent/provider.h"

#include <chrono>

namespace agentee::server
{

/// The agent that needs no model, no key and no network. Understands simple requests in English, Vietnamese
/// and Russian by rules, uses the same tools as any model, and answers with what the company's own proposals
/// say: every sentence about their content is a quotation with its source. It makes nothing up, and says so.
class Librarian : public Provider
{
public:
    /// `pause`: between the pieces of an answer, so that it can be read as it comes. A whole answer takes at
    /// most three seconds.
    explicit Librarian(std::chrono::milliseconds pause = std::chrono::milliseconds(15));

    QString name() const override;
    QString model() const override;
    models::Result<ChatAnswer> complete(const ChatRequest &request, std::stop_token stop,
        const std::function<void(QStringView textDelta)> &onText) override;

private:
    std::chrono::milliseconds m_pause;
};

} // namespace agentee::server

#pragma once

#include <QByteArray>
#include <QList>

namespace agentee::tests
{

/// Cuts one direction of an HTTP/1.1 connection into whole messages, and, once it was switched over, into
/// WebSocket frames. Knows only what a client and a server of ours send: bodies with a Content-Length.
class MessageSplitter
{
public:
    /// What is complete now, in order.
    QList<QByteArray> take(const QByteArray &bytes);
    /// From here on come WebSocket frames.
    void switchToFrames() { m_frames = true; }
    /// What has begun and is not complete.
    const QByteArray &rest() const { return m_input; }

    /// Of an answer; 0 when it is none.
    static int status(const QByteArray &message);
    /// A WebSocket frame with text, not one of those that keep a connection alive or end it.
    static bool isText(const QByteArray &frame);

private:
    qsizetype messageLength() const;
    qsizetype frameLength() const;
    QByteArray m_input;
    bool m_frames = false;
};

} // namespace agentee::tests

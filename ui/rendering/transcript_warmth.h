#pragma once

#include <QObject>

#include <memory>

namespace agentee::ui
{

class TranscriptBrowser;

/// Starts the browser engine ahead of the first transcript, which is there sooner then. Takes the window's
/// thread for some hundred milliseconds in all, in two pieces, and memory as a transcript does until it is
/// warm.
class TranscriptWarmth : public QObject
{
    Q_OBJECT
public:
    explicit TranscriptWarmth(QObject *parent = nullptr);
    ~TranscriptWarmth() override;

    /// The first piece, which takes longest: reads the engine's library. False when there is none.
    bool load();
    /// After load(): starts the engine with an empty page that nobody sees; tells warmed().
    void start();

Q_SIGNALS:
    void warmed(); ///< the page is gone again; also told when the engine could not start

private:
    void finish();
    std::unique_ptr<TranscriptBrowser> m_browser;
};

} // namespace agentee::ui

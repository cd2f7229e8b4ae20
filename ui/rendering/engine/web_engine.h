#pragma once

#include "ui/rendering/transcript_browser.h"

#include <QObject>

namespace agentee::ui
{

/// Qt WebEngine behind the interface of the transcript view.
class WebEngine : public QObject, public TranscriptEngine
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "agentee.TranscriptEngine/1")
    Q_INTERFACES(agentee::ui::TranscriptEngine)
public:
    WebEngine();
    std::unique_ptr<TranscriptBrowser> makeBrowser(TranscriptBrowser::Listener listener) override;
};

} // namespace agentee::ui

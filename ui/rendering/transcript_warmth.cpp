#include "ui/rendering/transcript_warmth.h"

#include "ui/rendering/transcript_browser.h"
#include "ui/rendering/transcript_engine.h"

#include <QByteArray>
#include <QString>

namespace agentee::ui
{

TranscriptWarmth::TranscriptWarmth(QObject *parent)
    : QObject(parent)
{
}

TranscriptWarmth::~TranscriptWarmth() = default;

bool TranscriptWarmth::load()
{
    return loadTranscriptEngine() != nullptr;
}

void TranscriptWarmth::start()
{
    TranscriptEngine *const engine = loadTranscriptEngine();
    if (!engine || m_browser)
        return;
    m_browser = engine->makeBrowser({
        .linkClicked = [](const QUrl &) {},
        .shown = [this] { finish(); },
        .failed = [this] { finish(); },
    });
    m_browser->show("<!DOCTYPE html><title>.</title><p>.", {});
}

void TranscriptWarmth::finish()
{
    // Queued: it is the browser that calls.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_browser)
                return; // told already
            m_browser.reset();
            Q_EMIT warmed();
        },
        Qt::QueuedConnection);
}

} // namespace agentee::ui

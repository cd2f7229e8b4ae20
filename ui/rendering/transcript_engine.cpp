#include "ui/rendering/transcript_engine.h"

#include "ui/rendering/transcript_browser.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QPluginLoader>

Q_LOGGING_CATEGORY(transcriptLog, "agentee.transcript")

using namespace Qt::StringLiterals;

namespace agentee::ui
{

TranscriptEngine *loadTranscriptEngine()
{
    QPluginLoader loader(
        QCoreApplication::applicationDirPath() + u'/' + QStringLiteral(AGENTEE_TRANSCRIPT_ENGINE));
    loader.setLoadHints(QLibrary::PreventUnloadHint); // its browser processes would outlive it
    auto *engine = qobject_cast<TranscriptEngine *>(loader.instance());
    if (!engine)
        qCWarning(transcriptLog).noquote() << loader.errorString();
    return engine;
}

} // namespace agentee::ui

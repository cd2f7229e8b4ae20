#include "ui/kit/syntax_definitions.h"

#include "threads/background.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QPromise>

namespace agentee::ui
{

namespace
{

using KSyntaxHighlighting::Repository;

/// A definition is read, with all that it includes, when the first line is coloured with it.
class Reader : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    void read(const KSyntaxHighlighting::Definition &definition)
    {
        setDefinition(definition);
        highlightLine(QStringLiteral("words"), KSyntaxHighlighting::State());
    }

protected:
    void applyFormat(int, int, const KSyntaxHighlighting::Format &) override { }
};

QFuture<std::shared_ptr<Repository>> beginReading()
{
    QPromise<std::shared_ptr<Repository>> promise;
    QFuture<std::shared_ptr<Repository>> future = promise.future();
    promise.start();
    runInBackground([promise = std::move(promise)]() mutable {
        auto definitions = std::make_shared<Repository>();
        Reader().read(definitions->definitionForName(QStringLiteral("Markdown")));
        promise.addResult(std::move(definitions));
        promise.finish();
    });
    return future;
}

} // namespace

Repository &syntaxDefinitions()
{
    thread_local Repository definitions;
    return definitions;
}

QFuture<std::shared_ptr<Repository>> markdownDefinitions()
{
    static const QFuture<std::shared_ptr<Repository>> reading = beginReading();
    return reading;
}

} // namespace agentee::ui

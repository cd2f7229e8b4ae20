#pragma once

#include <QtPlugin>

#include <functional>
#include <memory>

class QByteArray;
class QColor;
class QFont;
class QString;
class QUrl;
class QWidget;

namespace agentee::ui
{

/// What the transcript view needs of a browser engine. The engine is in a library of its own, which is loaded
/// with the first transcript: see loadTranscriptEngine().
class TranscriptBrowser
{
public:
    /// Called in the thread of the widgets. `shown` and `failed` may be called while the browser shows
    /// something else already.
    struct Listener {
        std::function<void(const QUrl &)> linkClicked; ///< any scheme; nothing was opened
        std::function<void()> shown; ///< the HTML of the last show() is loaded
        std::function<void()> failed; ///< the engine's process ended; show() starts a new one
    };

    TranscriptBrowser() = default;
    virtual ~TranscriptBrowser() = default;
    Q_DISABLE_COPY_MOVE(TranscriptBrowser)

    /// Lives as long as the browser; its parent may be changed.
    virtual QWidget *widget() = 0;
    /// Shows the HTML. `fragment` is the id of the element to be scrolled to; empty: the start.
    virtual void show(const QByteArray &html, const QString &fragment) = 0;
    /// Scrolls what is shown.
    virtual void scrollTo(const QString &fragment) = 0;
    /// For what is shown from now on.
    virtual void setLook(const QFont &text, const QFont &code, const QColor &background) = 0;
    virtual bool hasSelection() const = 0;
    virtual void copy() = 0;
    virtual void selectAll() = 0;
};

class TranscriptEngine
{
public:
    TranscriptEngine() = default;
    virtual ~TranscriptEngine() = default;
    Q_DISABLE_COPY_MOVE(TranscriptEngine)

    virtual std::unique_ptr<TranscriptBrowser> makeBrowser(TranscriptBrowser::Listener listener) = 0;
};

} // namespace agentee::ui

Q_DECLARE_INTERFACE(agentee::ui::TranscriptEngine, "agentee.TranscriptEngine/1")

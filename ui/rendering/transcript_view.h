#pragma once

#include "ui/rendering/transcript_page.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <memory>

class QStackedLayout;

namespace agentee::ui
{

class EmptyState;
class TranscriptBrowser;

/// Somebody's transcript, read-only. A web page without scripts, plugins, network or files: its own
/// off-the-record profile serves it from memory and refuses every other request.
///
/// Call sealTranscriptEngine() first thing in main(). The first transcript loads and starts the browser
/// engine (some hundred milliseconds); a program that shows none never does. Where the engine is missing, the
/// view says so.
class TranscriptView : public QWidget
{
    Q_OBJECT
public:
    explicit TranscriptView(QWidget *parent = nullptr);
    ~TranscriptView() override;

    /// Shows the last window of the list, at its end.
    void setEntries(const QList<TranscriptEntry> &entries);
    /// Adds to the end (a transcript that is followed). Shown at once when the last window is shown; else
    /// nothing moves.
    void appendEntries(const QList<TranscriptEntry> &entries);
    const QList<TranscriptEntry> &entries() const { return m_entries; }
    TranscriptWindow window() const { return m_window; }
    void scrollToEnd();
    void showEarlier();
    void showLater();

Q_SIGNALS:
    /// A safe link (see isSafeLink()) was clicked. Ask the person, then open it.
    void linkActivated(const QUrl &url);
    /// The page is on the screen.
    void shown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Position { Start, End };
    void load(Position position);
    /// False when there is no engine.
    bool start();
    void showFailure(const QString &hint);
    void followLink(const QUrl &url);
    void recover();
    void showMenu(const QPoint &position);
    QList<TranscriptEntry> m_entries;
    TranscriptWindow m_window;
    std::unique_ptr<TranscriptBrowser> m_browser; ///< made with the first page, because it starts the engine
    QStackedLayout *m_stack;
    EmptyState *m_failure;
    QTimer m_crash; ///< runs after a crash: a second one meanwhile is shown instead of tried again
};

/// Takes every network address away from the browser engine of this process, which is here for transcripts
/// only. Call it in main() while there is a single thread; later calls do nothing.
void sealTranscriptEngine();

} // namespace agentee::ui

#pragma once

#include "ui/rendering/transcript_page.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QStackedLayout;
class QWebEngineView;

namespace agentee::ui
{

class EmptyState;
class TranscriptSource;

/// Somebody's transcript, read-only. A web page without scripts, plugins, network or files: its own
/// off-the-record profile serves it from memory and refuses every other request.
///
/// Call registerTranscriptScheme() in main() before the QApplication is made. The first view starts the
/// browser engine (some hundred milliseconds); warmUp() does so at a quiet moment.
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

    /// Starts the browser engine without showing anything. Only after the first window is painted.
    static void warmUp();

Q_SIGNALS:
    /// A safe link (see isSafeLink()) was clicked. Ask the person, then open it.
    void linkActivated(const QUrl &url);
    /// The page is on the screen.
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Position { Start, End };
    void load(Position position);
    void start();
    void followLink(const QUrl &url);
    void recover();
    void showMenu(const QPoint &position);
    QList<TranscriptEntry> m_entries;
    TranscriptWindow m_window;
    TranscriptSource *m_source = nullptr; ///< made with the first page, because it starts the browser engine
    QWebEngineView *m_view = nullptr;
    QStackedLayout *m_stack;
    EmptyState *m_failure;
    QTimer m_crash; ///< runs after a crash: a second one meanwhile is shown instead of tried again
};

/// Must be called before the QApplication is made; later calls do nothing. Also takes every network address
/// away from the browser engine of this process, which is here for transcripts only.
void registerTranscriptScheme();

} // namespace agentee::ui

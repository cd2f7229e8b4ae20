#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <optional>

class QFont;
class QWebEnginePage;
class QWebEngineProfile;

namespace agentee::ui
{

/// A browser page that shows one piece of HTML from memory and can do nothing else: no scripts, plugins,
/// storage, downloads, windows or permissions; every request and navigation but that piece is refused,
/// whatever the HTML says. Its profile is its own and leaves nothing behind.
class TranscriptSource : public QObject
{
    Q_OBJECT
public:
    explicit TranscriptSource(QObject *parent = nullptr);
    ~TranscriptSource() override;

    QWebEnginePage *page() const { return m_page; }
    /// Shows the HTML, after what is loading now; only the last of several. `fragment` is the id of the
    /// element to be scrolled to; empty: the start.
    void show(const QByteArray &html, const QString &fragment = {});
    /// Scrolls what is shown.
    void scrollTo(const QString &fragment);
    void setFonts(const QFont &text, const QFont &code);

Q_SIGNALS:
    void linkClicked(const QUrl &url); ///< any scheme; nothing was opened
    void shown(); ///< the HTML of the last show() is loaded
    void failed(); ///< the browser engine's process ended, or it did not take the HTML; show() tries again

private:
    struct Content {
        QByteArray html;
        QString fragment;
    };

    void seal();
    void load(const Content &content);
    void finish(bool loaded);
    QUrl address(const QString &fragment) const;

    QWebEngineProfile *m_profile;
    QWebEnginePage *m_page;
    class Handler;
    Handler *m_handler;
    int m_generation = 0;
    // The engine can lose a load that begins while another one ends: one at a time.
    bool m_loading = false;
    std::optional<Content> m_next;
};

} // namespace agentee::ui

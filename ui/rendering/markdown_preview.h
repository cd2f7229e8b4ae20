#pragma once

#include <QTextBrowser>
#include <QTimer>

namespace agentee::ui
{

/// A section as its reader sees it. Loads nothing, opens nothing: links come out of linkActivated().
class MarkdownPreview : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MarkdownPreview(QWidget *parent = nullptr);
    /// Keeps the scroll position when the text changes. Bursts of calls are rendered once.
    void setMarkdownText(const QString &markdown);
    QString markdownText() const { return m_markdown; }

Q_SIGNALS:
    void linkActivated(const QUrl &url); ///< safe links only; ask, then open

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void render();
    void updateMargins();
    QString m_markdown;
    QTimer m_delay;
};

} // namespace agentee::ui

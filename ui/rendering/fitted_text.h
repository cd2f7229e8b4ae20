#pragma once

#include <QTextBrowser>

namespace agentee::ui
{

/// Rich or plain text that is as high as its content and never scrolls by itself. Loads and opens nothing.
class FittedText : public QTextBrowser
{
    Q_OBJECT
public:
    explicit FittedText(QWidget *parent = nullptr);

    /// HTML of renderMarkdown() with RenderOptions::richTextSubset. Its colours follow the scheme.
    void setSafeHtml(const QString &html);
    void setHighest(int height); ///< higher content scrolls; 0: no bound
    /// Lays out for this width now, so that the height is right before a layout runs.
    void fit(int width);

Q_SIGNALS:
    void linkActivated(const QUrl &url); ///< safe links only

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void render();
    void updateHeight();
    QString m_html;
    int m_highest = 0;
};

} // namespace agentee::ui

#pragma once

#include "ui/rendering/rich_text.h"

#include <QTimer>

namespace agentee::ui
{

/// A section as its reader sees it.
class MarkdownPreview : public RichText
{
    Q_OBJECT
public:
    explicit MarkdownPreview(QWidget *parent = nullptr);
    /// Keeps the scroll position when the text changes. Bursts of calls are rendered once.
    void setMarkdownText(const QString &markdown);
    QString markdownText() const { return m_markdown; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    void updateMargins();
    QString m_markdown;
    QTimer m_delay;
};

} // namespace agentee::ui

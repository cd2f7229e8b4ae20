#pragma once

#include "ui/rendering/rich_text.h"

namespace agentee::ui
{

/// Text that is as high as its content and scrolls by itself only sideways, where a table is wider than there
/// is room.
class FittedText : public RichText
{
    Q_OBJECT
public:
    explicit FittedText(QWidget *parent = nullptr);

    /// HTML of renderMarkdown() with RenderOptions::richTextSubset. Its colours follow the scheme.
    void setSafeHtml(const QString &html);
    void setHighest(int height); ///< higher content scrolls; 0: no bound
    /// Lays out for this width now, so that the height is right before a layout runs.
    void fit(int width);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void render();
    void updateHeight();
    QString m_html;
    int m_highest = 0;
};

} // namespace agentee::ui

#pragma once

#include <QTextBrowser>

namespace agentee::ui
{

/// What is safe to show, shown: loads nothing, opens nothing. Words are kept whole, also in the cells of a
/// table that has little room: it then becomes wider than the view, which scrolls. Only what has no spaces
/// for long (addresses, data) is broken inside.
class RichText : public QTextBrowser
{
    Q_OBJECT
public:
    explicit RichText(QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QUrl &url); ///< safe links only; ask, then open

protected:
    /// HTML of renderMarkdown() with RenderOptions::richTextSubset, in the colours of the scheme.
    void showHtml(const QString &html);
    QMimeData *createMimeDataFromSelection() const override;
    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace agentee::ui

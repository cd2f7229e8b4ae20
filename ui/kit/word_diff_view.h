#pragma once

#include <QTextBrowser>

#include <memory>

namespace agentee::models
{
struct DiffPiece;
}

namespace agentee::ui
{

/// An inline word diff: added text underlined on green, removed text struck on red, so colour is never the
/// only sign. Long unchanged stretches fold into "… 34 lines unchanged"; a click or Enter on it opens them.
class WordDiffView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit WordDiffView(QWidget *parent = nullptr);
    ~WordDiffView() override;

    /// The pieces in reading order, as models::wordDiff() gives them.
    void setPieces(const QList<models::DiffPiece> &pieces);
    /// Lines kept on each side of a change when folding; default 2.
    void setContextLines(int lines);
    void expandAll();
    int foldCount() const { return m_foldCount; }
    /// Grows with its content instead of scrolling, up to `maximumHeight` pixels (0: no bound). For cards.
    void setFitsContent(bool fits, int maximumHeight = 0);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_fits; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// What a screen reader cannot see: which words are struck out, and which are new.
    QString spokenChanges() const;
    void render();
    struct Pieces;
    std::unique_ptr<Pieces> m_pieces;
    int m_contextLines = 2;
    int m_foldCount = 0;
    bool m_fits = false;
    int m_maximumHeight = 0;
};

} // namespace agentee::ui

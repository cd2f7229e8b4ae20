#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace agentee::ui
{

/// Find in a plain-text editor: Enter next, Shift+Enter previous, Escape closes and gives the focus back.
/// Placed by the editor.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QPlainTextEdit *editor);
    /// Shows the bar with the editor's selection as the term.
    void open();
    void findNext();
    void findPrevious();

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(bool backward, bool fromSelectionStart);
    void showCount();
    void close();
    QPlainTextEdit *m_editor;
    QLineEdit *m_term;
    QLabel *m_count;
};

} // namespace agentee::ui

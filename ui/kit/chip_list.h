#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace agentee::ui
{

class FlowLayout;

/// A list of short texts as chips. Editable: type and press Enter or comma, Backspace on the empty field or
/// Delete on a chip takes one away. Pasted lines become one chip each. At most 200 chips of 500 characters.
class ChipList : public QWidget
{
    Q_OBJECT
public:
    explicit ChipList(QWidget *parent = nullptr);
    void setChips(const QStringList &chips);
    QStringList chips() const { return m_chips; }
    void setEditable(bool editable);
    /// Spoken for the input field, and its placeholder.
    void setInputName(const QString &name);

Q_SIGNALS:
    void edited(); ///< by the person, not by setChips()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void take(int index);
    void commitInput();
    QStringList m_chips;
    bool m_editable = false;
    FlowLayout *m_flow;
    QLineEdit *m_input;
    QList<QWidget *> m_chipWidgets;
};

} // namespace agentee::ui

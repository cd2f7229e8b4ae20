#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace agentee::ui
{

/// What stands where nothing is yet: an icon, one sentence, and the one button that fits.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// `hint` is a second, quieter sentence; `action` empty: no button.
    void setContent(const QString &iconName, const QString &sentence, const QString &hint = {},
        const QString &action = {});
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_hint;
    QPushButton *m_button;
};

} // namespace agentee::ui

#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace agentee::ui
{

/// A line that unfolds what belongs under it.
class Disclosure : public QWidget
{
    Q_OBJECT
public:
    explicit Disclosure(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setOpen(bool open);
    bool isOpen() const;
    /// What is folded. Filled by the caller.
    QVBoxLayout *body() const { return m_body; }
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void opened(); ///< by the person or by setOpen(true)

private:
    void toggle(bool open);
    QPushButton *m_button;
    QWidget *m_content;
    QVBoxLayout *m_body;
};

} // namespace agentee::ui

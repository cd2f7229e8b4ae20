#pragma once

#include <QFrame>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace agentee::ui
{

/// A message in place: what happened, to what, and what to do next. Announced to assistive technology when
/// its text changes.
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Success, Warning, Error, ReadOnly };
    explicit Banner(QWidget *parent = nullptr);

    /// Plain text; `detail` is a second, quieter sentence. Shows the banner.
    void showMessage(Kind kind, const QString &text, const QString &detail = {});
    Kind kind() const { return m_kind; }
    QString text() const;
    /// Owned by the banner. The primary one stands out. Cleared by clearActions().
    QPushButton *addAction(const QString &label, bool primary = false);
    void clearActions();
    /// Off by default. Closing hides the banner and emits closed().
    void setClosable(bool closable);

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void restyle();
    Kind m_kind = Kind::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_detail;
    QGridLayout *m_parts;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
    bool m_narrow = false;
};

} // namespace agentee::ui

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QApplication;

namespace agentee::ui
{

/// Lets the text cursor stand still, and seen, when nobody has touched keyboard or mouse for a while: a
/// blinking one wakes the computer several times a second for nothing. It blinks again, as fast as the
/// desktop wants, with the next touch.
class RestingCaret : public QObject
{
    Q_OBJECT
public:
    explicit RestingCaret(
        QApplication &application, std::chrono::milliseconds after = std::chrono::seconds(10));
    ~RestingCaret() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rest();
    void wake();
    QTimer m_untouched;
    int m_flashTime = 0; ///< ms, that is given back; 0: it does not rest
};

} // namespace agentee::ui

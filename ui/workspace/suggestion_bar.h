#pragma once

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace agentee::ui
{

/// Below the editor while a person who may not edit writes a suggestion: why, and the button that sends it.
class SuggestionBar : public QFrame
{
    Q_OBJECT
public:
    explicit SuggestionBar(QWidget *parent = nullptr);
    QString note() const;
    void setNote(const QString &note);
    /// Nothing can be sent before something is changed.
    void setSendable(bool sendable);

Q_SIGNALS:
    void noteEdited();
    void sendRequested();
    void cancelRequested();

private:
    QLineEdit *m_note;
    QPushButton *m_send;
};

} // namespace agentee::ui

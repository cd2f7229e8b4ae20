#pragma once

#include <QObject>

class QCoreApplication;

namespace agentee::client
{

/// Files and links that the system gives to the running program as events: macOS does, others name them on
/// the command line of a further start.
class OpenRequests : public QObject
{
    Q_OBJECT
public:
    /// Takes those events from now on. The application must live longer.
    explicit OpenRequests(QCoreApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A file's name or a link, as it would stand on the command line.
    void asked(const QString &argument);

private:
    QCoreApplication &m_application;
};

} // namespace agentee::client

#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace agentee::client
{

/// After a crash: says in the windows that the program stopped, and offers its report, until the person has
/// looked at it or dismissed it.
class CrashOffer : public QObject
{
    Q_OBJECT
public:
    /// `folder` as CrashReports has it.
    explicit CrashOffer(const QString &folder, QObject *parent = nullptr);

    /// Into the banner of this window that is named windowNotice. Nothing when there is no report that the
    /// person has not decided about.
    void show(QWidget &window);

private:
    void showReport(QWidget &window);
    void decided();
    const QString m_folder;
    QList<QPointer<QWidget>> m_windows; ///< in which it is offered
};

} // namespace agentee::client

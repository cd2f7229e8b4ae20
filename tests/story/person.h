#pragma once

#include "tests/story/programs.h"
#include "tests/support/desktop/screen_reader.h"

#include <QProcess>
#include <QString>

#include <functional>
#include <memory>

namespace agentee::tests
{

/// Somebody who cannot see the screen and uses no mouse: opens the client, hears what is there, presses and
/// writes. Every step waits until it is possible and fails the test, with all that is shown, when it does not
/// become so.
class Person
{
public:
    /// `number` counts the clients that report to the desktop, from 0. What is passed outlives the person.
    Person(const Programs &programs, const SpokenDesktop &desktop, int number, const QString &profile);
    ~Person();

    void open(); ///< the client, without a word about what to do
    /// As the desktop does with a double-clicked file or a link: one more start with the same profile.
    void hand(const QString &fileOrLink);

    /// What is announced is said by the window in front alone, and where there is no window manager nobody
    /// else brings it there.
    void comeToFront() { startAgain({}); }

    void press(const QString &name); ///< a button, a tab, a row
    void write(const QString &field, const QString &text); ///< instead of what stands there
    void add(const QString &field, const QString &text); ///< behind what stands there

    /// Somewhere on the screen.
    void untilReads(const QString &words);
    void untilHears(const QString &words);
    bool reads(const QString &words) const;
    QString text(const QString &field) const; ///< empty when there is none

    /// The client ends when it is asked to.
    bool close();

private:
    void startAgain(const QStringList &with);
    void until(const std::function<bool()> &condition, const QString &what) const;
    ScreenReader::Thing findAny(const QStringList &roles, const QString &name) const;

    const Programs &m_programs;
    ScreenReader m_reader;
    QString m_profile;
    std::unique_ptr<QProcess> m_client;
};

} // namespace agentee::tests

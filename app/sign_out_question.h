#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace agentee::client
{

/// Asks over `parent` whether this person is to be signed out, and says what goes with it. Returns at once.
/// `signOut` is called in the question's button; with `unsent` edits, which are deleted then, it says so.
void askToSignOut(
    QWidget *parent, const QString &personName, int unsent, const std::function<void()> &signOut);

} // namespace agentee::client

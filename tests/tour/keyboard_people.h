#pragma once

#include "tests/support/live/backend_process.h"
#include "tests/tour/desk.h"
#include "ui/kit/theme.h"

#include <QTemporaryDir>

#include <memory>

namespace agentee::tests
{

/// People without a mouse, each before the real client of one real backend: Tab, arrows, Space, Enter, and
/// what the program says of keys.
class KeyboardPeople
{
public:
    /// The person is one of the sample people: `ana`, `binh`, `li`. Signs in.
    std::unique_ptr<Desk> signedIn(const QString &first);
    /// A question to one's own agent, and its whole answer.
    static void ask(const Desk &desk, const QString &question);
    /// A path of that name for this test's own files.
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Once, before anybody signs in.
    void startBackend();

private:
    QTemporaryDir m_folder;
    ui::Theme m_theme{*qApp, ui::Theme::Scheme::Light};
    std::unique_ptr<BackendProcess> m_backend;
};

/// What stands before each test's own main().
int playWithoutMouse(int argc, char **argv, const std::function<std::unique_ptr<QObject>()> &makeTest);

} // namespace agentee::tests

#pragma once

#include "tests/support/sample_store/sample_store.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

namespace agentee::tests
{

/// One screen as a person meets it, over sample data.
struct Screen {
    const char *name;
    /// Nothing when the screen did not come to stand. The store must live longer than what is made.
    std::function<std::unique_ptr<QWidget>(SampleStore &)> make;
    /// What the person does first in the shown window; may be empty.
    std::function<void(QWidget &)> then = {};
    /// Tab chooses among rows here; Escape is the way out.
    bool ownsTab = false;
};

/// Every screen of the product. What is walked with the keyboard and what is told to assistive technology is
/// read from here: a new window needs a row, and nothing else. `folder` exists and takes files.
QList<Screen> everyScreen(const QString &folder);

/// Windows that Qt makes as a whole. They are only looked at.
QList<Screen> foreignScreens();

/// The screen, large enough for all of it, in the active window. Nothing when it did not come to stand.
std::unique_ptr<QWidget> show(const Screen &screen, SampleStore &store);

} // namespace agentee::tests

#pragma once

#include <QSize>
#include <QString>
#include <QWidget>

#include <functional>

namespace agentee::tests
{

/// Grabs a widget in light and dark, in English and in a language whose texts are a third longer, and writes
/// the pictures to the build folder's screens/ for people to look at, with the percents at the end of their
/// names when the interface is scaled (QT_SCALE_FACTOR). `make` is called once for each picture; what it
/// returns is shown at `size`, settled, given to `prepare` and destroyed. Fails the test when a picture comes
/// out empty.
void takeScreens(const QString &name, QSize size, const std::function<QWidget *()> &make,
    const std::function<void(QWidget &)> &prepare = {});

/// The widget of that object name that can be seen, or null.
template <typename Widget>
Widget *visible(QWidget &parent, const QString &name)
{
    for (Widget *found : parent.findChildren<Widget *>(name)) {
        if (found->isVisibleTo(&parent))
            return found;
    }
    return nullptr;
}

} // namespace agentee::tests

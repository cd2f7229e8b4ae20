#pragma once

#include "ui/kit/theme.h"

#include <QSize>

#include <functional>

class QWidget;

namespace agentee::tests
{

/// Makes the widget in light and in dark, shows it in `size`, lets `prepare` bring it into the state that is
/// wanted, and writes build/<preset>/screenshots/<name>-<light|dark>-<width>.png, with the percents at its
/// end when the interface is scaled (QT_SCALE_FACTOR). False when a picture could not be written.
bool takeScreenshots(const QString &name, const QSize &size, const std::function<QWidget *()> &make,
    const std::function<void(QWidget &)> &prepare = {});

} // namespace agentee::tests

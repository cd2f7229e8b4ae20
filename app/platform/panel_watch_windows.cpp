#include "app/platform/panel_watch.h"

namespace agentee::client
{

/// The toolkit puts the icon back when the panel has started again.
class PanelWatch::Source
{
};

PanelWatch::PanelWatch(QObject *parent)
    : QObject(parent)
{
}

PanelWatch::~PanelWatch() = default;

} // namespace agentee::client

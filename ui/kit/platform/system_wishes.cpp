#include "ui/kit/platform/system_wishes.h"

namespace agentee::ui
{

void SystemWishes::take(bool moreContrast, bool lessMotion)
{
    if (m_moreContrast == moreContrast && m_lessMotion == lessMotion)
        return;
    m_moreContrast = moreContrast;
    m_lessMotion = lessMotion;
    Q_EMIT changed();
}

} // namespace agentee::ui

#include "ui/kit/platform/system_wishes.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>

#include <windows.h>

namespace agentee::ui
{

/// The ease of access settings, which the system tells of in a message to every window.
class SystemWishes::Source : public QAbstractNativeEventFilter
{
public:
    explicit Source(SystemWishes &wishes)
        : m_wishes(wishes)
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
        tell();
    }

    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        if (static_cast<const MSG *>(message)->message == WM_SETTINGCHANGE)
            tell();
        return false;
    }

private:
    void tell()
    {
        HIGHCONTRASTW contrast{};
        contrast.cbSize = sizeof contrast;
        const bool more = SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0)
            && (contrast.dwFlags & HCF_HIGHCONTRASTON);
        BOOL animated = TRUE;
        const bool less = SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animated, 0) && !animated;
        m_wishes.take(more, less);
    }

    SystemWishes &m_wishes;
};

SystemWishes::SystemWishes(QObject *parent)
    : QObject(parent)
    , m_source(std::make_unique<Source>(*this))
{
}

SystemWishes::~SystemWishes() = default;

} // namespace agentee::ui

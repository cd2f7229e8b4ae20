#pragma once

#include "app/language_choice.h"
#include "tests/support/desktop/settings_portal.h"
#include "tests/ui/languages/longer_words.h"
#include "tests/ui/languages/right_to_left_words.h"
#include "ui/kit/theme.h"

#include <QSettings>
#include <QSize>

namespace agentee::tests
{

/// One way in which all screens can look.
struct Variant {
    enum class Words { Translated, Longer, RightToLeft };

    QString name; ///< of its folder
    QString sentence;
    int percent = 100; ///< of QT_SCALE_FACTOR, for which a process of its own is needed
    ui::Theme::Scheme scheme = ui::Theme::Scheme::Light;
    bool moreContrast = false; ///< wished for by the desktop
    QString language = QStringLiteral("en"); ///< chosen as a person does
    Words words = Words::Translated;
    QSize mostRoom = {1280, 800}; ///< of a window that takes what it gets
};

QList<Variant> everyVariant();

/// Puts variants on. Windows are to be made afterwards.
class Wardrobe
{
public:
    /// `folder` exists and takes files; the bus is the session's. Without a bus nobody can wish for contrast.
    Wardrobe(const QString &folder, const QString &busAddress);
    /// False when the program does not look like it.
    bool wear(const Variant &variant);

private:
    SettingsPortal m_portal;
    bool m_offered;
    QSettings m_settings;
    client::LanguageChoice m_language;
    LongerWords m_longer;
    RightToLeftWords m_rightToLeft;
    ui::Theme *m_theme; ///< the application's
};

} // namespace agentee::tests

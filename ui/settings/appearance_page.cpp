#include "ui/settings/appearance_page.h"

#include "ui/kit/segmented_control.h"
#include "ui/settings/settings.h"

#include <QComboBox>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int textPercents[]{90, 100, 115, 130};

int nearest(int percent)
{
    return *std::ranges::min_element(
        textPercents, {}, [percent](int offered) { return std::abs(offered - percent); });
}

} // namespace

QString AppearancePage::title()
{
    return tr("Appearance");
}

AppearancePage::AppearancePage(Settings &settings, QWidget *parent)
    : SettingsPage(title(), u"draw-brush"_s,
          tr("Every choice is in effect at once, and holds for all accounts on this computer."), parent)
    , m_settings(settings)
{
    addLanguage();
    addScheme();
    addTextSize();
    addDensity();
}

void AppearancePage::addLanguage()
{
    m_language = new QComboBox;
    m_language->setObjectName(u"languageChoice"_s);
    addRow(tr("Language"),
        tr("What you have open stays open. Proposals are in the language of those who wrote them."),
        m_language);
    connect(m_language, &QComboBox::activated, this,
        [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
}

void AppearancePage::setLanguages(const QList<std::pair<QString, QString>> &offered, const QString &chosen)
{
    m_language->clear();
    for (const auto &[language, name] : offered)
        m_language->addItem(name, language);
    m_language->setCurrentIndex(m_language->findData(chosen));
}

void AppearancePage::addScheme()
{
    auto *scheme = new SegmentedControl;
    scheme->setObjectName(u"schemeChoice"_s);
    scheme->addSegment(QString::number(int(Theme::Scheme::FollowSystem)), tr("Like the system"));
    scheme->addSegment(QString::number(int(Theme::Scheme::Light)), tr("Light"));
    scheme->addSegment(QString::number(int(Theme::Scheme::Dark)), tr("Dark"));
    addRow(tr("Colours"), tr("Like the system changes with it, also while Agentee is open."), scheme);
    const auto show = [this, scheme] {
        scheme->setCurrent(QString::number(int(m_settings.appearance().scheme)));
    };
    show();
    connect(&m_settings, &Settings::appearanceChanged, this, show);
    connect(scheme, &SegmentedControl::currentChanged, this, [this](const QString &id) {
        AppearanceChoices choices = m_settings.appearance();
        choices.scheme = Theme::Scheme(id.toInt());
        m_settings.setAppearance(choices);
    });
}

void AppearancePage::addTextSize()
{
    auto *size = new SegmentedControl;
    size->setObjectName(u"textSizeChoice"_s);
    const QStringList names{tr("Small"), tr("Normal"), tr("Large"), tr("Largest")};
    for (std::size_t i = 0; i < std::size(textPercents); ++i)
        size->addSegment(QString::number(textPercents[i]), names.at(qsizetype(i)));
    addRow(tr("Text size"), tr("Normal is the size that you chose for the whole system."), size);
    const auto show = [this, size] {
        size->setCurrent(QString::number(nearest(m_settings.appearance().textPercent)));
    };
    show();
    connect(&m_settings, &Settings::appearanceChanged, this, show);
    connect(size, &SegmentedControl::currentChanged, this, [this](const QString &percent) {
        AppearanceChoices choices = m_settings.appearance();
        if (nearest(choices.textPercent) == percent.toInt())
            return; // a size of the file that has no button here stays
        choices.textPercent = percent.toInt();
        m_settings.setAppearance(choices);
    });
}

void AppearancePage::addDensity()
{
    auto *density = new SegmentedControl;
    density->setObjectName(u"densityChoice"_s);
    density->addSegment(QString::number(int(Density::Comfortable)), tr("Comfortable"));
    density->addSegment(QString::number(int(Density::Compact)), tr("Compact"));
    addRow(tr("Density"), tr("Compact shows more rows, with less air around buttons and fields."), density);
    const auto show = [this, density] {
        density->setCurrent(QString::number(int(m_settings.appearance().density)));
    };
    show();
    connect(&m_settings, &Settings::appearanceChanged, this, show);
    connect(density, &SegmentedControl::currentChanged, this, [this](const QString &id) {
        AppearanceChoices choices = m_settings.appearance();
        choices.density = Density(id.toInt());
        m_settings.setAppearance(choices);
    });
}

} // namespace agentee::ui

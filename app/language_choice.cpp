#include "app/language_choice.h"

#include "ui/kit/translations.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

const QString key = u"appearance/language"_s;

/// Who chooses the desktop's own language keeps its dates and numbers.
QLocale localeOf(const QString &language, const QLocale &desktops)
{
    const QLocale chosen(language);
    return language.isEmpty() || chosen.language() == desktops.language() ? desktops : chosen;
}

void speak(const QLocale &locale)
{
    QLocale::setDefault(locale);
    ui::installTranslations(*QCoreApplication::instance(), locale);
}

} // namespace

LanguageChoice::LanguageChoice(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    if (!chosen().isEmpty())
        speak(localeOf(chosen(), m_desktops));
}

LanguageChoice::~LanguageChoice()
{
    if (!chosen().isEmpty())
        speak(m_desktops);
}

QString LanguageChoice::chosen() const
{
    const QString language = m_settings.value(key).toString();
    return ui::languages().contains(language) ? language : QString();
}

void LanguageChoice::choose(const QString &language)
{
    if (language == chosen())
        return;
    m_settings.setValue(key, language);
    speak(localeOf(language, m_desktops));
    Q_EMIT changed();
}

void LanguageChoice::attach(QMainWindow &window)
{
    auto *view = window.menuBar()->findChild<QMenu *>(u"viewMenu"_s);
    if (!view)
        return;
    QMenu *menu = view->addMenu(tr("Language"));
    menu->setObjectName(u"languageMenu"_s);
    fill(*menu);
}

std::unique_ptr<QWidget> LanguageChoice::makeButton()
{
    auto button = std::make_unique<QToolButton>();
    button->setObjectName(u"languageButton"_s);
    const QList<std::pair<QString, QString>> all = offered();
    const QString spoken = QLocale().name().left(2);
    const auto now = std::ranges::find(
        all, ui::languages().contains(spoken) ? spoken : u"en"_s, &std::pair<QString, QString>::first);
    button->setText(now->second);
    button->setAccessibleName(tr("Language"));
    button->setAccessibleDescription(now->second);
    button->setToolTip(tr("Language"));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button.get());
    fill(*menu);
    button->setMenu(menu);
    return button;
}

void LanguageChoice::fill(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const auto add = [this, &menu, group](const QString &language, const QString &name) {
        QAction *action = group->addAction(menu.addAction(name));
        action->setObjectName(u"language_"_s + language);
        action->setCheckable(true);
        action->setChecked(language == chosen());
        // Queued: the window with this menu is replaced.
        connect(
            action, &QAction::triggered, this, [this, language] { choose(language); }, Qt::QueuedConnection);
    };
    for (const auto &[language, name] : offered()) {
        add(language, name);
        if (language.isEmpty())
            menu.addSeparator();
    }
}

QList<std::pair<QString, QString>> LanguageChoice::offered()
{
    QList<std::pair<QString, QString>> offered{{QString(), tr("Like the system")}};
    for (const QString &language : ui::languages()) {
        QString name = QLocale(language).nativeLanguageName();
        // English calls itself American; what differs is its spelling of dates, not its name.
        if (language == "en"_L1)
            name = u"English"_s;
        name[0] = name[0].toUpper();
        offered.append({language, name});
    }
    return offered;
}

} // namespace agentee::client

#include "ui/settings/settings.h"

#include "ui/settings/account_name.h"

#include <QSettings>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr qsizetype longestName = 200; ///< of a font, dictionary, action, provider or model
constexpr qsizetype mostShortcuts = 500;
constexpr qsizetype mostAccounts = 500;

constexpr QLatin1StringView noKeys = "none"_L1;

constexpr std::pair<QLatin1StringView, Theme::Scheme> schemes[]{{"system"_L1, Theme::Scheme::FollowSystem},
    {"light"_L1, Theme::Scheme::Light}, {"dark"_L1, Theme::Scheme::Dark}};
constexpr std::pair<QLatin1StringView, Density> densities[]{
    {"comfortable"_L1, Density::Comfortable}, {"compact"_L1, Density::Compact}};
constexpr std::pair<QLatin1StringView, PreviewSide> sides[]{
    {"right"_L1, PreviewSide::Right}, {"left"_L1, PreviewSide::Left}, {"below"_L1, PreviewSide::Below}};

template <typename Words, typename Value>
QString wordOf(const Words &words, Value value)
{
    return std::ranges::find_if(words, [&](const auto &pair) { return pair.second == value; })->first;
}

/// The functions below leave alone what the file does not say, or says in a way that means nothing.
template <typename Words, typename Value>
void readWord(const QSettings &file, QAnyStringView key, const Words &words, Value &value)
{
    const QString word = file.value(key).toString();
    const auto found = std::ranges::find_if(words, [&](const auto &pair) { return pair.first == word; });
    if (found != std::end(words))
        value = found->second;
}

void readFlag(const QSettings &file, QAnyStringView key, bool &value)
{
    const QString word = file.value(key).toString();
    if (word == "true"_L1 || word == "false"_L1)
        value = word == "true"_L1;
}

void readNumber(const QSettings &file, QAnyStringView key, int least, int most, int &value)
{
    bool isNumber = false;
    const int number = file.value(key).toString().toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        value = number;
}

void readTime(const QSettings &file, QAnyStringView key, QTime &value)
{
    const QTime time = QTime::fromString(file.value(key).toString(), u"HH:mm"_s);
    if (time.isValid())
        value = time;
}

void readName(const QSettings &file, QAnyStringView key, QString &value)
{
    const QString name = file.value(key).toString();
    if (name.size() <= longestName && std::ranges::all_of(name, [](QChar c) { return c.isPrint(); }))
        value = name;
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    read();
}

Settings::~Settings() = default;

void Settings::read()
{
    const QSettings &file = *m_file;
    readWord(file, "appearance/scheme", schemes, m_appearance.scheme);
    readWord(file, "appearance/density", densities, m_appearance.density);
    readNumber(file, "appearance/text-percent", Theme::leastTextPercent, Theme::mostTextPercent,
        m_appearance.textPercent);
    readName(file, "editing/font", m_editing.fontFamily);
    readFlag(file, "editing/spell-check", m_editing.spellCheck);
    readName(file, "editing/spell-language", m_editing.spellLanguage);
    readWord(file, "editing/preview-side", sides, m_editing.previewSide);
    for (const QString &word : file.value("notifying/silent").toStringList()) {
        const auto kind = models::notificationKindFromWord(word);
        if (kind && !m_notifying.silent.contains(*kind))
            m_notifying.silent.append(*kind);
    }
    readFlag(file, "notifying/quiet-hours", m_notifying.quietHours);
    readTime(file, "notifying/quiet-from", m_notifying.quietFrom);
    readTime(file, "notifying/quiet-until", m_notifying.quietUntil);
    readFlag(file, "notifying/sound", m_notifying.sound);
    readAgents();
    readFlag(file, "privacy/show-presence", m_privacy.showPresence);
    readFlag(file, "desktop/tray-icon", m_desktop.trayIcon);
    readFlag(file, "desktop/keep-running", m_desktop.keepRunning);
    readShortcuts();
}

void Settings::readAgents()
{
    const auto read = [this](const QString &group) {
        AgentChoices choices;
        readName(*m_file, QString(group + u"/provider"_s), choices.provider);
        readName(*m_file, QString(group + u"/model"_s), choices.model);
        return choices.provider.isEmpty() ? AgentChoices() : choices;
    };
    m_formerAgent = read(u"agent"_s);
    m_file->beginGroup("agents");
    const QStringList names = m_file->childGroups();
    m_file->endGroup();
    for (const QString &name : names.mid(0, mostAccounts))
        m_agents.insert(name, read(u"agents/"_s + name));
}

void Settings::readShortcuts()
{
    m_file->beginGroup("shortcuts");
    const QStringList ids = m_file->childKeys();
    for (const QString &id : ids.mid(0, mostShortcuts)) {
        const QString text = m_file->value(id).toString();
        const QKeySequence keys =
            QKeySequence::fromString(text.left(longestName), QKeySequence::PortableText);
        const bool isKeys = keys.count() == 1 && keys[0].key() != Qt::Key_unknown;
        if (id.size() <= longestName && (isKeys || text == noKeys))
            m_shortcuts.insert(id, isKeys ? keys : QKeySequence());
    }
    m_file->endGroup();
}

void Settings::setShortcuts(const ShortcutChoices &choices)
{
    if (choices == m_shortcuts)
        return;
    m_shortcuts = choices;
    m_file->remove("shortcuts");
    for (const auto &[id, keys] : choices.asKeyValueRange()) {
        m_file->setValue(u"shortcuts/"_s + id,
            keys.isEmpty() ? QString(noKeys) : keys.toString(QKeySequence::PortableText));
    }
    Q_EMIT shortcutsChanged();
    keep();
}

void Settings::keep()
{
    m_file->sync();
    // A file in a form that nobody understands is written anew; only a disk that refuses is worth a word.
    if (m_file->status() == QSettings::AccessError) {
        Q_EMIT notKept(models::problem(models::Problem::Kind::StorageFailure,
            tr("Your choice is in effect, but could not be kept for the next start."),
            tr("Check that the disk is not full and that %1 can be written to.").arg(m_file->fileName()))
                .error());
    }
}

void Settings::setAppearance(const AppearanceChoices &choices)
{
    if (choices == m_appearance)
        return;
    m_appearance = choices;
    m_file->setValue("appearance/scheme", wordOf(schemes, choices.scheme));
    m_file->setValue("appearance/density", wordOf(densities, choices.density));
    m_file->setValue("appearance/text-percent", choices.textPercent);
    Q_EMIT appearanceChanged();
    keep();
}

void Settings::setEditing(const EditingChoices &choices)
{
    if (choices == m_editing)
        return;
    m_editing = choices;
    m_file->setValue("editing/font", choices.fontFamily);
    m_file->setValue("editing/spell-check", choices.spellCheck);
    m_file->setValue("editing/spell-language", choices.spellLanguage);
    m_file->setValue("editing/preview-side", wordOf(sides, choices.previewSide));
    Q_EMIT editingChanged();
    keep();
}

void Settings::setNotifying(const NotifyingChoices &choices)
{
    if (choices == m_notifying)
        return;
    m_notifying = choices;
    QStringList silent;
    for (const models::NotificationKind kind : choices.silent)
        silent.append(models::word(kind));
    m_file->setValue("notifying/silent", silent);
    m_file->setValue("notifying/quiet-hours", choices.quietHours);
    m_file->setValue("notifying/quiet-from", choices.quietFrom.toString(u"HH:mm"_s));
    m_file->setValue("notifying/quiet-until", choices.quietUntil.toString(u"HH:mm"_s));
    m_file->setValue("notifying/sound", choices.sound);
    Q_EMIT notifyingChanged();
    keep();
}

AgentChoices Settings::agent(const QString &account) const
{
    return m_agents.value(accountName(account));
}

void Settings::writeAgent(const QString &name, const AgentChoices &choices)
{
    m_agents.insert(name, choices);
    m_file->setValue(QString(u"agents/"_s + name + u"/provider"_s), choices.provider);
    m_file->setValue(QString(u"agents/"_s + name + u"/model"_s), choices.model);
}

void Settings::setAgent(const QString &account, const AgentChoices &choices)
{
    if (choices == agent(account))
        return;
    writeAgent(accountName(account), choices);
    Q_EMIT agentChanged();
    keep();
}

void Settings::giveFormerAgentTo(const QStringList &accounts)
{
    if (m_formerAgent == AgentChoices() || accounts.isEmpty())
        return;
    const AgentChoices former = std::exchange(m_formerAgent, {});
    for (const QString &account : accounts) {
        if (!m_agents.contains(accountName(account)))
            writeAgent(accountName(account), former);
    }
    m_file->remove("agent");
    Q_EMIT agentChanged();
    keep();
}

void Settings::setPrivacy(const PrivacyChoices &choices)
{
    if (choices == m_privacy)
        return;
    m_privacy = choices;
    m_file->setValue("privacy/show-presence", choices.showPresence);
    Q_EMIT privacyChanged();
    keep();
}

void Settings::setDesktop(const DesktopChoices &choices)
{
    if (choices == m_desktop)
        return;
    m_desktop = choices;
    m_file->setValue("desktop/tray-icon", choices.trayIcon);
    m_file->setValue("desktop/keep-running", choices.keepRunning);
    Q_EMIT desktopChanged();
    keep();
}

} // namespace agentee::ui

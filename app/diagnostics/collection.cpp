#include "app/diagnostics/collection.h"

#include "app/diagnostics/activity_log.h"
#include "app/diagnostics/crash_reports.h"
#include "app/diagnostics/log.h"
#include "models/log_text.h"
#include "sync/local_checks.h"
#include "sync/profile.h"
#include "sync/store.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

constexpr qint64 logBytes = 128 * 1024;
constexpr qsizetype mostSettings = 200;

/// Numbers, flags and words of ours. What somebody typed into the file or a dialog is only said to be there.
QString shownSetting(const QVariant &value)
{
    static const QRegularExpression plain(
        uR"(^(?:true|false|-?\d{1,6}|\d\d:\d\d|[a-z]{1,16}(?:-[a-z]{1,16}){0,3})$)"_s);
    const QString text =
        value.typeId() == QMetaType::QStringList ? value.toStringList().join(u' ') : value.toString();
    return text.isEmpty() ? u"(empty)"_s : plain.match(text).hasMatch() ? text : u"(set)"_s;
}

QStringList settingsIn(const QString &profileFolder)
{
    static const QRegularExpression known(uR"(^[a-z]{1,20}/[a-z-]{1,30}$)"_s);
    const QSettings file(profileFolder + u"/settings.ini"_s, QSettings::IniFormat);
    QStringList lines;
    for (const QString &key : file.allKeys().first(qMin(mostSettings, file.allKeys().size()))) {
        if (known.match(key).hasMatch())
            lines.append(u"%1 = %2"_s.arg(key, shownSetting(file.value(key))));
    }
    if (lines.isEmpty())
        lines.append(u"as delivered"_s);
    return lines;
}

QString wordOf(sync::LocalFile::State state)
{
    switch (state) {
    case sync::LocalFile::State::Sound:
        return u"sound"_s;
    case sync::LocalFile::State::Damaged:
        return u"DAMAGED"_s;
    case sync::LocalFile::State::Unreadable:
        return u"cannot be read by this version"_s;
    case sync::LocalFile::State::Missing:
        return u"not there"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList localData(const CollectionSources &sources)
{
    QStringList lines;
    int number = 0;
    for (const QString &folder : sources.accountFolders) {
        ++number;
        lines.append(
            u"Account %1%2"_s.arg(number).arg(sources.isOpen && number == 1 ? u" (open)"_s : QString()));
        for (const sync::LocalFile &file : sync::checkLocalFiles(folder)) {
            QStringList rows;
            for (const auto &[table, count] : file.rows)
                rows.append(u"%1 %2"_s.arg(table).arg(count));
            lines.append(u"  %1: %2, %3 bytes, schema %4"_s.arg(file.name, wordOf(file.state))
                    .arg(file.bytes)
                    .arg(file.schema));
            lines.append(u"    rows: %1"_s.arg(rows.join(u", "_s)));
        }
    }
    if (lines.isEmpty())
        lines.append(u"no account"_s);
    return lines;
}

QStringList stateOf(const CollectionSources &sources)
{
    QStringList lines{u"Accounts: %1"_s.arg(sources.accountFolders.size())};
    lines.append(sources.isOpen ? u"Connection: "_s + sources.status : u"No account is open."_s);
    for (const auto &[kind, count] : sources.refused.asKeyValueRange())
        lines.append(u"Waiting for the person because of %1: %2"_s.arg(kind).arg(count));
    return lines;
}

/// Each line for itself, so that nothing long is cut off in the middle of the report.
void append(QString &report, const QString &heading, const QStringList &lines, const QStringList &names)
{
    report += u"\n== %1\n"_s.arg(heading);
    for (const QString &line : lines)
        report += models::withoutPersonalData(line, names) + u'\n';
}

QStringList linesOf(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

CollectionSources collectionSources(
    const QString &profileFolder, const sync::Profile &profile, sync::Account *account)
{
    CollectionSources sources{.profileFolder = profileFolder,
        .names = {},
        .accountFolders = {},
        .status = {},
        .refused = {},
        .screens = {}};
    for (const sync::AccountInfo &info : profile.accounts()) {
        sources.names << info.email << info.personName << info.tenantName << info.server.host();
        const QString folder = profile.storageUse(info).folder;
        const bool isOpen = account && account->info() == info;
        sources.accountFolders.insert(isOpen ? 0 : sources.accountFolders.size(), folder);
        sources.isOpen = sources.isOpen || isOpen;
    }
    if (account) {
        sources.status = describe(account->store().status());
        for (const sync::OutboxEntry &entry : account->store().outbox()) {
            if (entry.state == sync::OutboxEntry::State::NeedsPerson)
                ++sources.refused[models::kindOf(entry.problem)];
        }
    }
    QStringList screens;
    for (const QScreen *screen : QGuiApplication::screens()) {
        screens.append(u"%1×%2 at %3"_s.arg(screen->size().width())
                .arg(screen->size().height())
                .arg(screen->devicePixelRatio()));
    }
    sources.screens = QGuiApplication::platformName() + u": "_s + screens.join(u", "_s);
    return sources;
}

QString collect(const CollectionSources &sources)
{
    QString report =
        u"Diagnostics of Agentee, %1\n"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    report += u"Names, addresses, titles, texts and tokens are left out.\n"_s;
    append(report, u"Program"_s, {programAndSystem(), u"Screens: "_s + sources.screens}, sources.names);
    append(report, u"Settings"_s, settingsIn(sources.profileFolder), sources.names);
    append(report, u"State"_s, stateOf(sources), sources.names);
    append(report, u"Local data"_s, localData(sources), sources.names);
    const auto crash = CrashReports(sources.profileFolder + u"/crashes"_s).last();
    // Names of modules and addresses, which look like tokens.
    report += u"\n== Last crash\n"_s + crash.value_or(u"none\n"_s);
    append(report, u"Log"_s,
        linesOf(QString::fromUtf8(logTail(sources.profileFolder + u"/logs"_s, logBytes))), sources.names);
    return report;
}

} // namespace agentee::client

#include "app/platform/login_start.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

#include <windows.h>

#include <appmodel.h>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

const QString place = u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;
const QString name = u"Agentee"_s;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::client::LoginStart)
};

/// As the C runtime takes command lines apart: backslashes count only before a quotation mark.
QString quoted(const QString &argument)
{
    QString text;
    qsizetype backslashes = 0;
    for (const QChar c : argument) {
        if (c == u'"')
            text += QString(backslashes + 1, u'\\');
        backslashes = c == u'\\' ? backslashes + 1 : 0;
        text += c;
    }
    return u'"' + text + QString(backslashes, u'\\') + u'"';
}

} // namespace

LoginStart::LoginStart(const QStringList &command)
    : m_command(command)
{
}

bool LoginStart::isPossible() const
{
    // What a package writes there stays in the package, and Windows does not look into it.
    UINT32 length = 0;
    return ::GetCurrentPackageFullName(&length, nullptr) == APPMODEL_ERROR_NO_PACKAGE;
}

bool LoginStart::isOn() const
{
    return isPossible() && !QSettings(place, QSettings::NativeFormat).value(name).toString().isEmpty();
}

models::Result<void> LoginStart::set(bool on) const
{
    QSettings settings(place, QSettings::NativeFormat);
    if (on) {
        QStringList command{QDir::toNativeSeparators(m_command.first())};
        command += m_command.sliced(1);
        for (QString &part : command)
            part = quoted(part);
        settings.setValue(name, command.join(u' '));
    } else {
        settings.remove(name);
    }
    settings.sync();
    if (settings.status() == QSettings::NoError)
        return {};
    return models::problem(models::Problem::Kind::StorageFailure,
        Words::tr("Whether Agentee starts when you log in could not be changed: %1").arg(name),
        Words::tr("Check that you may write %1.").arg(place));
}

} // namespace agentee::client

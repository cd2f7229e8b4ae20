#include "app/platform/login_start.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::client::LoginStart)
};

models::Result<void> failed(const QString &file, const QString &why)
{
    return models::problem(models::Problem::Kind::StorageFailure,
        Words::tr("Whether Agentee starts when you log in could not be changed: %1").arg(why),
        Words::tr("Check that you may write %1.").arg(QDir::toNativeSeparators(file)));
}

models::Result<void> write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(content) != content.size() || !file.commit())
        return failed(path, file.errorString());
    return {};
}

models::Result<void> removeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.remove())
        return {};
    return failed(path, file.errorString());
}

#ifdef Q_OS_MACOS

QString place()
{
    return QDir::homePath() + u"/Library/LaunchAgents/agentee.login.plist"_s;
}

QByteArray contentFor(const QStringList &command)
{
    QByteArray content;
    QXmlStreamWriter xml(&content);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeDTD(u"<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                 "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">"_s);
    xml.writeStartElement(u"plist"_s);
    xml.writeAttribute(u"version"_s, u"1.0"_s);
    xml.writeStartElement(u"dict"_s);
    xml.writeTextElement(u"key"_s, u"Label"_s);
    xml.writeTextElement(u"string"_s, u"agentee.login"_s);
    xml.writeTextElement(u"key"_s, u"ProgramArguments"_s);
    xml.writeStartElement(u"array"_s);
    for (const QString &argument : command)
        xml.writeTextElement(u"string"_s, argument);
    xml.writeEndElement();
    xml.writeTextElement(u"key"_s, u"RunAtLoad"_s);
    xml.writeEmptyElement(u"true"_s);
    xml.writeEndDocument();
    return content;
}

bool saysOn(const QString &path)
{
    return QFile::exists(path);
}

#else

constexpr qint64 longestEntry = 64 * 1024;

QString place()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/autostart/agentee.desktop"_s;
}

/// A value of a desktop entry.
QString escaped(QString value)
{
    return value.replace(u'\\', u"\\\\"_s);
}

/// An argument of its Exec line.
QString quoted(QString argument)
{
    argument.replace(u'\\', u"\\\\"_s);
    for (const QChar reserved : u"\"`$"_s)
        argument.replace(reserved, u'\\' + QString(reserved));
    return u'"' + argument.replace(u'%', u"%%"_s) + u'"';
}

QByteArray contentFor(const QStringList &command)
{
    QStringList quotedCommand;
    for (const QString &argument : command)
        quotedCommand.append(quoted(argument));
    return QStringLiteral("[Desktop Entry]\n"
                          "Type=Application\n"
                          "Name=Agentee\n"
                          "Icon=agentee\n"
                          "Exec=%1\n"
                          "TryExec=%2\n"
                          "X-GNOME-Autostart-enabled=true\n")
        .arg(escaped(quotedCommand.join(u' ')), escaped(command.first()))
        .toUtf8();
}

/// System settings turn such an entry off by a line in it.
bool saysOn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    bool inEntry = false;
    bool starts = false;
    for (const QByteArray &line : file.read(longestEntry).split('\n')) {
        const QByteArray text = line.trimmed();
        if (text.startsWith('[')) {
            inEntry = text == "[Desktop Entry]";
            continue;
        }
        const qsizetype equals = text.indexOf('=');
        if (!inEntry || equals < 0)
            continue;
        const QByteArray key = text.first(equals).trimmed();
        const QByteArray value = text.sliced(equals + 1).trimmed();
        if ((key == "Hidden" && value == "true") || (key == "X-GNOME-Autostart-enabled" && value == "false"))
            return false;
        starts = starts || (key == "Exec" && !value.isEmpty());
    }
    return starts;
}

#endif

} // namespace

LoginStart::LoginStart(const QStringList &command)
    : m_command(command)
{
}

bool LoginStart::isPossible() const
{
    return !QFile::exists(u"/.flatpak-info"_s) && !qEnvironmentVariableIsSet("SNAP");
}

bool LoginStart::isOn() const
{
    return isPossible() && saysOn(place());
}

models::Result<void> LoginStart::set(bool on) const
{
    if (!on)
        return removeFile(place());
    const bool hasLines = std::ranges::any_of(
        m_command, [](const QString &part) { return part.contains(u'\n') || part.contains(u'\r'); });
    if (hasLines)
        return failed(place(), Words::tr("The program's folder has a line break in its name."));
    return write(place(), contentFor(m_command));
}

} // namespace agentee::client

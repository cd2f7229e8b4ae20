#include "models/log_text.h"

#include "models/masking.h"

#include <QRegularExpression>

#include <typeinfo>

#if __has_include(<cxxabi.h>)
#include <cstdlib>
#include <cxxabi.h>
#include <memory>
#endif

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

constexpr qsizetype longestLine = 2000;
constexpr qsizetype shortestName = 3;

/// Line ends and control characters become spaces: one entry is one line, whoever wrote it.
QString oneLine(QStringView text)
{
    QString line = text.left(longestLine).toString();
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    if (text.size() > longestLine)
        line += u'…';
    return line;
}

/// Everything that lies on a server of ours is named by kinds and ids; any other address is somebody's text.
QString shownAddress(const QRegularExpressionMatch &match)
{
    const QString scheme = match.captured(1).toLower();
    static const QRegularExpression api(uR"(^[^/]*(/v1/[A-Za-z0-9/_.-]*))"_s);
    const auto path = api.match(match.captured(2));
    return scheme + u"://(address)"_s + path.captured(1);
}

QString shownRun(const QRegularExpressionMatch &match)
{
    static const QRegularExpression id(
        uR"(^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$)"_s);
    const QString run = match.captured();
    static const QRegularExpression digit(uR"([0-9])"_s);
    const bool isToken = run.size() >= 32 || run.contains(digit);
    return isToken && !id.match(run).hasMatch() ? u"(token)"_s : run;
}

template <typename Shown>
QString replaced(const QString &text, const QRegularExpression &pattern, const Shown &shown)
{
    QString out;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        out += shown(match);
        from = match.capturedEnd();
    }
    return out.append(QStringView(text).sliced(from));
}

/// A quotation that does not end reaches to the end of the line.
QString withoutQuotations(QString line)
{
    static const QRegularExpression quotations(
        uR"("(?:[^"\\]|\\.)*(?:"|$)|“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|(?<![\w])'[^']*'(?!\w))"_s);
    return line.replace(quotations, u"“…”"_s);
}

/// Names of files are titles as often as not, and hold spaces; so a path goes on to whatever ends a part of a
/// sentence.
QString withoutPaths(QString line)
{
    static const QRegularExpression paths(
        uR"((?<![\w/.)])(?:/(?!(?:usr|lib|lib64|opt|etc|proc|sys|dev|bin|sbin|v1|problems)/)(?=[^\s/])|~/|[A-Za-z]:[\\/]|\\\\))"
        uR"((?:(?!: |, |; | \(|“).)*)"_s);
    return line.replace(paths, u"(path)"_s);
}

} // namespace

QString withoutPersonalData(QStringView text, const QStringList &names)
{
    static const QRegularExpression addresses(uR"(\b([A-Za-z][A-Za-z0-9+.-]{1,15})://(\S*))"_s);
    static const QRegularExpression mails(uR"([^\s@<>"'()\[\]{},;:=]+@[^\s@<>"'()\[\]{},;:]+)"_s);
    static const QRegularExpression runs(uR"([A-Za-z0-9_+=-]{20,})"_s);

    QString line = oneLine(text);
    line = masked(line, findSecrets(line));
    line = replaced(line, addresses, shownAddress);
    line.replace(mails, u"(e-mail)"_s);
    for (const QString &name : names) {
        if (name.size() >= shortestName)
            line.replace(name, u"(name)"_s, Qt::CaseInsensitive);
    }
    line = withoutQuotations(line);
    line = withoutPaths(line);
    return replaced(line, runs, shownRun);
}

QByteArray logLine(QtMsgType type, const char *category, const QString &text)
{
    QByteArray line;
    switch (type) {
    case QtDebugMsg:
        line = "debug ";
        break;
    case QtInfoMsg:
        line = "info ";
        break;
    case QtWarningMsg:
        line = "warning ";
        break;
    case QtCriticalMsg:
        line = "error ";
        break;
    case QtFatalMsg:
        line = "fatal ";
        break;
    }
    const QByteArrayView from(category ? category : "default");
    line.append(from).append(": ");
    if (from == "js")
        return line + '(' + QByteArray::number(text.size()) + " characters)";
    return line + withoutPersonalData(text).toUtf8();
}

QString kindOf(const std::exception &error)
{
    const char *name = typeid(error).name();
#if __has_include(<cxxabi.h>)
    int status = -1;
    const std::unique_ptr<char, decltype(&std::free)> plain(
        abi::__cxa_demangle(name, nullptr, nullptr, &status), &std::free);
    if (status == 0)
        return QString::fromUtf8(plain.get());
#endif
    return QString::fromLatin1(name);
}

QString kindOf(const Problem &problem)
{
    return typeUri(problem.kind).section(u'/', -1);
}

} // namespace agentee::models

#pragma once

#include <QStringList>
#include <QUrl>

#include <expected>

namespace agentee::client
{

/// What the command line asked for.
struct Options {
    QString profile; ///< folder; empty: the person's own
    QUrl server; ///< empty: the last one
    QString as; ///< sample person to sign in; embedded servers only
    QStringList files; ///< Markdown files to import, absolute
    QList<QUrl> links; ///< agentee://…
    bool hidden = false; ///< without a window, when the program may keep running so
    bool help = false;
    bool version = false;
    QString text; ///< for help
    friend bool operator==(const Options &, const Options &) = default;
};

/// `arguments` with the program's name first. The error is a sentence for the terminal.
std::expected<Options, QString> readOptions(const QStringList &arguments, const QString &workingFolder);

} // namespace agentee::client

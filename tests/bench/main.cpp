// agentee-bench [NAME...] [--corpus FOLDER] [--runs N] [--smoke]: prints a table of what the client takes,
// beside what the same takes without it. Each figure comes from a process of its own.

#include "tests/bench/table.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace agentee;
using namespace agentee::bench;
using namespace Qt::StringLiterals;

namespace
{

int fail(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return 1;
}

struct Wish {
    Setting setting;
    QList<Comparison> comparisons;
};

std::optional<Wish> readWish(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Agentee beside the least that the same would take."_s);
    parser.addHelpOption();
    QStringList names;
    for (const Comparison &comparison : comparisons())
        names.append(comparison.name);
    parser.addPositionalArgument(u"name"_s, u"What to measure (all): %1."_s.arg(names.join(u", "_s)));
    parser.addOption({u"corpus"_s, u"Folder of Markdown files to measure with."_s, u"folder"_s,
        QStringLiteral(AGENTEE_BENCH_CORPUS)});
    parser.addOption({u"runs"_s, u"Runs of what is quick; their median is told."_s, u"number"_s, u"5"_s});
    parser.addOption({u"smoke"_s, u"Tiny sizes: only shows that everything still runs."_s});
    parser.process(arguments);

    Wish wish{.setting = parser.isSet(u"smoke"_s) ? Setting::smoke() : Setting(), .comparisons = {}};
    if (!parser.isSet(u"smoke"_s))
        wish.setting.runs = std::clamp(parser.value(u"runs"_s).toInt(), 1, 100);
    wish.setting.corpus = QDir(parser.value(u"corpus"_s)).absolutePath();
    for (const QString &name : parser.positionalArguments()) {
        if (!names.contains(name)) {
            fail(u"There is no measurement '%1'. There are: %2."_s.arg(name, names.join(u", "_s)));
            return {};
        }
    }
    for (const Comparison &comparison : comparisons()) {
        if (parser.positionalArguments().isEmpty() || parser.positionalArguments().contains(comparison.name))
            wish.comparisons.append(comparison);
    }
    return wish;
}

void printHeading(const Setting &setting)
{
    QTextStream(stdout)
        << u"%1 build. Corpus: %2. %3 workspaces, a document of %4 sections, a transcript of %5 "
           "messages, %6 saves, %7 queued edits; medians of %8 runs of what is quick.\n\n"_s
               .arg(QStringLiteral(AGENTEE_BUILD_TYPE), QDir(setting.corpus).dirName())
               .arg(setting.workspaces)
               .arg(setting.sections)
               .arg(setting.messages)
               .arg(setting.saves)
               .arg(setting.edits)
               .arg(setting.runs);
}

int runAll(const Wish &wish)
{
    Runner runner(wish.setting);
    QList<QStringList> lines;
    bool failed = false;
    for (const Comparison &comparison : wish.comparisons) {
        const int runs = comparison.quick ? wish.setting.runs : 1;
        const auto both =
            runner.prepare(comparison.preparations)
                .and_then([&] { return runner.run(comparison.ours, runs); })
                .and_then([&](const Outcome &ours) {
                    return runner.run(comparison.other, runs).transform([&](const Outcome &other) {
                        return rows(comparison, ours, other);
                    });
                });
        if (both) {
            lines += *both;
        } else {
            failed = true;
            fail(both.error().title);
        }
    }
    printHeading(wish.setting);
    QTextStream(stdout) << table(lines) << Qt::flush;
    return failed ? 1 : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::optional<Wish> wish = readWish(QCoreApplication::arguments());
    if (!wish)
        return 2;
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(u"A temporary folder could not be made."_s);
    wish->setting.folder = folder.path();
    return runAll(*wish);
}

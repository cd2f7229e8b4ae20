// agentee-bench-plain: the least that a Qt Widgets program has to do for the same.

#include "tests/bench/measuring_process.h"
#include "tests/bench/painting.h"
#include "tests/bench/process_memory.h"

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStringListModel>

#include <algorithm>

using namespace agentee;
using namespace agentee::bench;
using namespace Qt::StringLiterals;

using models::Result;

namespace
{

bool anything()
{
    return true;
}

double millisecondsSince(qint64 time)
{
    return double(now() - time) / 1e6;
}

Result<void> showPainted(QWidget &widget)
{
    widget.resize(1280, 800);
    widget.show();
    return untilPainted(anything);
}

Result<Figures> emptyWindow(const Setting &setting)
{
    QMainWindow window;
    return showPainted(window).transform(
        [&setting] { return Figures{{u"first window"_s, millisecondsSince(setting.startedAt), u"ms"_s}}; });
}

Result<double> setText(QPlainTextEdit &editor, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return models::problem(models::Problem::Kind::NotFound, file.errorString());
    const QString text = QString::fromUtf8(file.readAll());
    if (auto shown = showPainted(editor); !shown)
        return std::unexpected(shown.error());
    const qint64 before = now();
    editor.setPlainText(text);
    return untilPainted(anything).transform([before] { return millisecondsSince(before); });
}

Result<Figures> plainFilter(const Setting &setting)
{
    const QString title = u"Harbour retrofit, part "_s;
    QStringList titles;
    for (int number = 0; number < setting.workspaces; ++number)
        titles.append(title + QString::number(number));
    QStringListModel model(titles);
    QSortFilterProxyModel filter;
    filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter.setSourceModel(&model);
    double slowest = 0;
    for (qsizetype letters = 1; letters <= title.size(); ++letters) {
        const qint64 pressed = now();
        filter.setFilterFixedString(title.left(letters));
        if (filter.rowCount() != setting.workspaces)
            return models::problem(
                models::Problem::Kind::NotFound, u"The filter does not find the titles."_s);
        slowest = std::max(slowest, millisecondsSince(pressed));
    }
    return Figures{{u"slowest keystroke"_s, slowest, u"ms"_s}};
}

Result<Figures> plainDocument(const Setting &setting)
{
    QPlainTextEdit editor;
    return setText(editor, setting.folder + u"/document.md"_s).transform([](double milliseconds) {
        return Figures{{u"until painted"_s, milliseconds, u"ms"_s}};
    });
}

Result<Figures> plainTranscript(const Setting &setting)
{
    QPlainTextEdit editor;
    const auto opened = setText(editor, setting.folder + u"/transcript.md"_s);
    if (!opened)
        return std::unexpected(opened.error());
    const qint64 before = now();
    editor.verticalScrollBar()->setValue(editor.verticalScrollBar()->maximum());
    return untilPainted(anything).transform([&opened, before] {
        return Figures{{u"first screen"_s, *opened, u"ms"_s},
            {u"from beginning to end"_s, millisecondsSince(before), u"ms"_s}};
    });
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    static constexpr Measurement measurements[]{
        {"empty-window"_L1, emptyWindow},
        {"plain-filter"_L1, plainFilter},
        {"plain-document"_L1, plainDocument},
        {"plain-transcript"_L1, plainTranscript},
    };
    return runMeasurement(QApplication::arguments(), measurements);
}

// session_file_counts FILE…: what became of every line of session files; fails where one is not accounted
// for.
#include "models/session_file.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace agentee::models;

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    bool good = true;
    for (int i = 1; i < argc; ++i) {
        QFile file(QFile::decodeName(argv[i]));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        QElapsedTimer clock;
        clock.start();
        SessionFileReader reader(newId());
        qint64 messages = 0;
        while (!file.atEnd()) {
            reader.addLine(file.readLine());
            messages += reader.take(false).size();
        }
        messages += reader.take(true).size();
        const SessionFileCounts &c = reader.counts();
        const bool whole =
            c.lines == c.fromPerson + c.fromAgent + c.joined + c.kept + c.empty && messages == c.messages();
        good &= whole;
        out << argv[i] << ": " << reader.tool() << ", " << c.lines << " lines = " << c.fromPerson
            << " person + " << c.fromAgent << " agent + " << c.joined << " joined + " << c.kept << " kept + "
            << c.empty << " empty; " << c.toolCalls << " calls; " << clock.elapsed() << " ms"
            << (whole ? "" : " NOT ACCOUNTED FOR") << Qt::endl;
    }
    return good ? 0 : 1;
}

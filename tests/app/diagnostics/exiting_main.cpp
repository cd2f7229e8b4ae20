// agentee-test-exit FOLDER: a program with a log that is ended by exit() in the middle, and says something
// last.

#include "app/diagnostics/log.h"

#include <QCoreApplication>

#include <cstdlib>

namespace
{

/// Made before everything that the log makes, so destroyed after it.
class LastWords
{
public:
    ~LastWords()
    {
        qWarning("last words: https://name:secret1@example.com/a, password: hunter2go, "
                 "token=abcdefghijkLMNOPQRSTuvwxyz0123456789, \"quoted\" /home/somebody/file");
    }
};

const LastWords lastWords;

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const agentee::client::Log log(QString::fromLocal8Bit(argv[1]));
    qWarning("said before");
    std::exit(3);
}

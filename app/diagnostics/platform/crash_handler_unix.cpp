#include "app/diagnostics/platform/crash_handler.h"

#include "threads/platform/spare_stack.h"

#include <QFile>

#include <execinfo.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <ctime>
#include <string_view>

namespace agentee::client
{

namespace
{

struct FatalSignal {
    int number;
    std::string_view name;
    bool repeats; ///< a fault of the processor happens again when the handler returns
};
constexpr std::array fatalSignals{FatalSignal{SIGSEGV, "SIGSEGV", true}, FatalSignal{SIGBUS, "SIGBUS", true},
    FatalSignal{SIGFPE, "SIGFPE", true}, FatalSignal{SIGILL, "SIGILL", true},
    FatalSignal{SIGABRT, "SIGABRT", false}, FatalSignal{SIGTRAP, "SIGTRAP", false},
    FatalSignal{SIGSYS, "SIGSYS", false}};

constexpr unsigned longestWriting = 5; ///< seconds
constexpr int mostFrames = 64;

// Everything the handler needs, because it may ask nobody for memory.
std::array<char, 4096> path{};
std::array<char, 1024> heading{};
std::array<struct sigaction, fatalSignals.size()> before{};
std::array<char, 8192> readBuffer{};
pthread_t mainThread{};
std::atomic<bool> isWriting = false;
std::atomic<pthread_t> writer{};

void put(int file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        text.remove_prefix(size_t(written));
    }
}

template <typename Number>
void putNumber(int file, std::string_view key, Number number, int base)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number, base).ptr;
    put(file, key);
    put(file, base == 16 ? " 0x" : " ");
    put(file, {digits.data(), size_t(end - digits.data())});
    put(file, "\n");
}

/// Of a line like `55d0-55f0 r-xp 00001000 08:01 42 /usr/bin/agentee`: what holds code, and where its file
/// begins.
bool isOfAModule(std::string_view line)
{
    const size_t rights = line.find(' ') + 1;
    if (line.find('/') == std::string_view::npos || rights == 0 || rights + 6 > line.size())
        return false;
    return line[rights + 2] == 'x' || line.substr(rights + 5).starts_with("00000000 ");
}

void putModules(int file)
{
    const int maps = ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    if (maps < 0)
        return; // a system without: the addresses have to do
    size_t kept = 0;
    for (;;) {
        const ssize_t got = ::read(maps, readBuffer.data() + kept, readBuffer.size() - kept);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        std::string_view text(readBuffer.data(), kept + size_t(got));
        for (size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
            if (const std::string_view line = text.substr(0, end); isOfAModule(line)) {
                put(file, "map ");
                put(file, line);
                put(file, "\n");
            }
            text.remove_prefix(end + 1);
        }
        kept = text.size() < readBuffer.size() ? text.size() : 0; // no line is as long as that
        std::memmove(readBuffer.data(), text.data(), kept);
    }
    ::close(maps);
}

void writeRecord(const FatalSignal &fatal, const siginfo_t &info)
{
    const int file = ::open(path.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    put(file, "agentee-crash 1\n");
    put(file, heading.data());
    put(file, "cause ");
    put(file, fatal.name);
    put(file, "\n");
    putNumber(file, "code", info.si_code, 10);
    putNumber(file, "address", reinterpret_cast<std::uintptr_t>(info.si_addr), 16);
    putNumber(file, "time", static_cast<long long>(::time(nullptr)), 10);
    put(file, ::pthread_equal(mainThread, ::pthread_self()) ? "thread main\n" : "thread other\n");
    std::array<void *, mostFrames> frames{};
    const int count = ::backtrace(frames.data(), mostFrames);
    for (int index = 0; index < count; ++index)
        putNumber(file, "frame", reinterpret_cast<std::uintptr_t>(frames[size_t(index)]), 16);
    putModules(file);
    put(file, "end\n");
    ::close(file);
}

/// Whatever holds up the writing, the process ends.
void setDeadline()
{
    struct sigaction end = {};
    end.sa_handler = SIG_DFL;
    ::sigaction(SIGALRM, &end, nullptr);
    sigset_t only;
    ::sigemptyset(&only);
    ::sigaddset(&only, SIGALRM);
    ::pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
    ::alarm(longestWriting);
}

void handle(int number, siginfo_t *info, void *)
{
    size_t index = 0;
    while (index + 1 < fatalSignals.size() && fatalSignals[index].number != number)
        ++index;
    const FatalSignal &fatal = fatalSignals[index];
    if (!isWriting.exchange(true)) {
        writer = ::pthread_self();
        setDeadline();
        writeRecord(fatal, *info);
        ::alarm(0);
    } else if (!::pthread_equal(writer, ::pthread_self())) {
        for (;;)
            ::pause(); // the process ends with the thread that writes
    }
    ::sigaction(number, &before[index], nullptr);
    // What was sent is sent again, and comes when this returns; a fault comes by itself, with its place in
    // the core.
    if (!fatal.repeats || info->si_code <= 0 || info->si_code == SI_USER || info->si_code == SI_QUEUE)
        ::raise(number);
}

} // namespace

bool installCrashHandler(const QString &file, const QByteArray &lines)
{
    const QByteArray name = QFile::encodeName(file);
    if (name.size() >= qsizetype(path.size()) || lines.size() >= qsizetype(heading.size()))
        return false;
    std::ranges::copy(name, path.begin());
    std::ranges::copy(lines, heading.begin());
    mainThread = ::pthread_self();

    // The first call loads what later ones need.
    std::array<void *, 1> frame{};
    ::backtrace(frame.data(), int(frame.size()));

    if (!keepSpareStack())
        return false;
    struct sigaction action = {};
    action.sa_sigaction = &handle;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    ::sigemptyset(&action.sa_mask);
    for (size_t index = 0; index < fatalSignals.size(); ++index) {
        if (::sigaction(fatalSignals[index].number, &action, &before[index]) != 0)
            return false;
    }
    return true;
}

} // namespace agentee::client

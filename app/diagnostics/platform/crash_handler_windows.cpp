#include "app/diagnostics/platform/crash_handler.h"

#include "threads/platform/spare_stack.h"

#include <QDir>

#include <windows.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <string_view>

namespace agentee::client
{

namespace
{

constexpr DWORD mostFrames = 62; ///< more are refused by older systems
constexpr DWORD abortCode = 0x40000015; ///< STATUS_FATAL_APP_EXIT

// Everything the handler needs, because it may ask nobody for memory.
std::array<wchar_t, 4096> path{};
std::array<char, 1024> heading{};
DWORD mainThread = 0;
LPTOP_LEVEL_EXCEPTION_FILTER before = nullptr;
std::atomic<bool> isWriting = false;

void put(HANDLE file, std::string_view text)
{
    DWORD written = 0;
    ::WriteFile(file, text.data(), DWORD(text.size()), &written, nullptr);
}

template <typename Number>
void putNumber(HANDLE file, std::string_view key, Number number, int base)
{
    std::array<char, 24> digits{};
    char *const begin = digits.data();
    const auto end = std::to_chars(begin, begin + digits.size(), number, base).ptr;
    put(file, key);
    put(file, base == 16 ? " 0x" : " ");
    put(file, {begin, size_t(end - begin)});
    put(file, "\n");
}

/// As on other systems a module is told by where it begins and ends: `map BEGIN-END r-xp 0 - - NAME`.
void putModule(HANDLE file, void *frame)
{
    HMODULE module = nullptr;
    MEMORY_BASIC_INFORMATION region = {};
    std::array<char, MAX_PATH> name{};
    if (!::GetModuleHandleExA(
            GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
            static_cast<LPCSTR>(frame), &module)
        || ::VirtualQuery(frame, &region, sizeof region) == 0)
        return;
    const DWORD length = ::GetModuleFileNameA(module, name.data(), DWORD(name.size()));
    const auto begin = reinterpret_cast<std::uintptr_t>(module);
    const auto end = reinterpret_cast<std::uintptr_t>(region.BaseAddress) + region.RegionSize;
    std::array<char, 64> span{};
    char *place = std::to_chars(span.data(), span.data() + 20, begin, 16).ptr;
    *place++ = '-';
    place = std::to_chars(place, place + 20, end, 16).ptr;
    put(file, "map ");
    put(file, {span.data(), size_t(place - span.data())});
    put(file, " r-xp 00000000 - - ");
    put(file, {name.data(), length});
    put(file, "\n");
}

void writeRecord(DWORD code, const void *address)
{
    if (isWriting.exchange(true))
        return;
    const HANDLE file =
        ::CreateFileW(path.data(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return;
    put(file, "agentee-crash 1\n");
    put(file, heading.data());
    putNumber(file, "cause", code, 16);
    putNumber(file, "address", reinterpret_cast<std::uintptr_t>(address), 16);
    putNumber(file, "time", static_cast<long long>(std::time(nullptr)), 10);
    put(file, ::GetCurrentThreadId() == mainThread ? "thread main\n" : "thread other\n");
    std::array<void *, mostFrames> frames{};
    const USHORT count = ::CaptureStackBackTrace(0, mostFrames, frames.data(), nullptr);
    // All of them first: asking for modules waits for the loader.
    for (USHORT index = 0; index < count; ++index)
        putNumber(file, "frame", reinterpret_cast<std::uintptr_t>(frames[index]), 16);
    for (USHORT index = 0; index < count; ++index)
        putModule(file, frames[index]);
    put(file, "end\n");
    ::CloseHandle(file);
}

LONG WINAPI handle(EXCEPTION_POINTERS *exception)
{
    writeRecord(exception->ExceptionRecord->ExceptionCode, exception->ExceptionRecord->ExceptionAddress);
    return before ? before(exception) : EXCEPTION_CONTINUE_SEARCH;
}

void handleAbort(int)
{
    writeRecord(abortCode, nullptr);
    std::signal(SIGABRT, SIG_DFL); // abort() goes on when this returns
}

} // namespace

bool installCrashHandler(const QString &file, const QByteArray &lines)
{
    const QString name = QDir::toNativeSeparators(file);
    if (name.size() >= qsizetype(path.size()) || lines.size() >= qsizetype(heading.size()))
        return false;
    name.toWCharArray(path.data());
    std::ranges::copy(lines, heading.begin());
    mainThread = ::GetCurrentThreadId();
    if (!keepSpareStack())
        return false;
    before = ::SetUnhandledExceptionFilter(&handle);
    return std::signal(SIGABRT, &handleAbort) != SIG_ERR;
}

} // namespace agentee::client

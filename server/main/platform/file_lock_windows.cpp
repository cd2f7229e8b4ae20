#include "server/main/platform/file_lock.h"

#include <windows.h>

namespace agentee::server
{

struct FileLock::Handle {
    HANDLE file;
};

FileLock::FileLock(std::unique_ptr<Handle> handle)
    : m_handle(std::move(handle))
{
}

FileLock::~FileLock()
{
    ::CloseHandle(m_handle->file);
}

std::expected<std::unique_ptr<FileLock>, std::error_code> FileLock::take(const std::filesystem::path &file)
{
    // Opened without sharing: nobody else can open it until the handle is closed.
    const HANDLE handle = ::CreateFileW(
        file.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        if (::GetLastError() == ERROR_SHARING_VIOLATION)
            return std::unexpected(std::make_error_code(std::errc::operation_would_block));
        return std::unexpected(std::error_code(int(::GetLastError()), std::system_category()));
    }
    return std::unique_ptr<FileLock>(new FileLock(std::make_unique<Handle>(handle)));
}

} // namespace agentee::server

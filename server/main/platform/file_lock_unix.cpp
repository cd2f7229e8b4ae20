#include "server/main/platform/file_lock.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace agentee::server
{

struct FileLock::Handle {
    int descriptor;
};

FileLock::FileLock(std::unique_ptr<Handle> handle)
    : m_handle(std::move(handle))
{
}

FileLock::~FileLock()
{
    ::close(m_handle->descriptor);
}

std::expected<std::unique_ptr<FileLock>, std::error_code> FileLock::take(const std::filesystem::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return std::unexpected(std::error_code(errno, std::system_category()));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const std::error_code error(errno, std::system_category());
        ::close(descriptor);
        return std::unexpected(error);
    }
    return std::unique_ptr<FileLock>(new FileLock(std::make_unique<Handle>(descriptor)));
}

} // namespace agentee::server

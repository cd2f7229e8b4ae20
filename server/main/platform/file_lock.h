#pragma once

#include <expected>
#include <filesystem>
#include <memory>
#include <system_error>

namespace agentee::server
{

/// A file that this process alone holds. The hold ends with the process, however that ends.
class FileLock
{
public:
    /// Makes the file when it is missing, for its owner alone. `operation_would_block`: another process holds
    /// it.
    static std::expected<std::unique_ptr<FileLock>, std::error_code> take(const std::filesystem::path &file);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    struct Handle;
    explicit FileLock(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

} // namespace agentee::server

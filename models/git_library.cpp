#include "models/git_library.h"

#include <git2.h>

namespace agentee::models
{

namespace
{

struct GitLibrary {
    GitLibrary() { git_libgit2_init(); }
    ~GitLibrary() { git_libgit2_shutdown(); }
    GitLibrary(const GitLibrary &) = delete;
    GitLibrary &operator=(const GitLibrary &) = delete;
};

} // namespace

void startGitLibrary()
{
    static const GitLibrary library;
}

} // namespace agentee::models

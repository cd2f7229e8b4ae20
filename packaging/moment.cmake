# The moment that everything in a package is dated with: of SOURCE_DATE_EPOCH, else of the last commit. The same sources
# make the same packages.
set(moment "$ENV{SOURCE_DATE_EPOCH}")
if(moment STREQUAL "")
    execute_process(COMMAND git -C "${PROJECT_SOURCE_DIR}" log -1 --format=%ct
        OUTPUT_VARIABLE moment OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(moment MATCHES "^[0-9]+$")
    set(ENV{SOURCE_DATE_EPOCH} "${moment}")
endif()
set(ENV{LC_ALL} C)
string(TIMESTAMP AGENTEE_RELEASE_DAY "%Y-%m-%d" UTC)
string(TIMESTAMP AGENTEE_RELEASE_TIME "%a, %d %b %Y %H:%M:%S +0000" UTC)
string(TIMESTAMP AGENTEE_RELEASE_RPM_DAY "%a %b %d %Y" UTC)

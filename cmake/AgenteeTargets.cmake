# One helper for each kind of target, so that every target is built by the same rules.

find_program(AGENTEE_CCACHE ccache)
if(AGENTEE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${AGENTEE_CCACHE}")
endif()
find_program(AGENTEE_MOLD mold)
if(AGENTEE_MOLD)
    set(CMAKE_LINKER_TYPE MOLD)
endif()

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# What differs between systems stands in folders named platform/, in files named after one of these.
if(WIN32)
    set(AGENTEE_PLATFORM windows)
else()
    set(AGENTEE_PLATFORM unix)
endif()

# Where libraries lie that are loaded while running: the same way from the program in the build tree as in an installation.
include(GNUInstallDirs)
set(AGENTEE_PLUGIN_FOLDER "${CMAKE_INSTALL_LIBDIR}/agentee")
if(APPLE)
    set(AGENTEE_PLUGIN_FOLDER PlugIns/agentee) # of a bundle
endif()

# Installing and packing build nothing: what is installed was built before, without the tests.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

add_library(agentee_rules INTERFACE)
if(MSVC)
    # Qt WebEngine is built for no other compiler on Windows. Its warnings are others than those the code is written to.
    target_compile_options(agentee_rules INTERFACE /W3 /bigobj)
else()
    # Warnings are errors for the compiler that the code is written with; others warn of other things.
    target_compile_options(agentee_rules INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference
        $<$<CXX_COMPILER_ID:GNU>:-Werror -Werror=switch -Wno-error=null-dereference -Wno-null-dereference -fpch-preprocess>)
endif()
if(WIN32)
    # Of Windows' headers without what the standard library calls by the same names.
    target_compile_definitions(agentee_rules INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN WINVER=0x0A00 _WIN32_WINNT=0x0A00)
endif()
target_compile_definitions(agentee_rules INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CONTEXTLESS_CONNECT QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_DISABLE_DEPRECATED_UP_TO=0x060800)

# agentee_library(NAME SOURCES ... PUBLIC libs... PRIVATE libs... [PRECOMPILE headers...])
# A layer, or a part of one: a static library `agentee_NAME` with the alias Agentee::NAME. Headers are included from the
# top of the checkout: #include "models/workspace.h".
function(agentee_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE;PRECOMPILE")
    add_library(agentee_${name} STATIC ${arg_SOURCES})
    add_library(Agentee::${name} ALIAS agentee_${name})
    target_include_directories(agentee_${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(agentee_${name} PUBLIC ${arg_PUBLIC} PRIVATE agentee_rules ${arg_PRIVATE})
    if(arg_PRECOMPILE)
        target_precompile_headers(agentee_${name} PRIVATE ${arg_PRECOMPILE})
    endif()
endfunction()

# agentee_executable(NAME SOURCES ... LINK libs...)
function(agentee_executable name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE agentee_rules ${arg_LINK})
endfunction()

# agentee_test(tst_NAME SOURCES ... LINK libs... [LABELS ...] [RUN_BY program])
# A Qt Test program, run by ctest in the folder of its sources; by a program that takes its name, when one is given.
function(agentee_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;LABELS;RUN_BY")
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE agentee_rules Qt6::Test ${arg_LINK})
    add_test(NAME ${name} COMMAND ${arg_RUN_BY} $<TARGET_FILE:${name}> WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=$<IF:$<IN_LIST:window,${arg_LABELS}>,xcb,offscreen>")
    # Windows of two programs on one display take the focus from each other.
    if("window" IN_LIST arg_LABELS)
        set_tests_properties(${name} PROPERTIES RESOURCE_LOCK display)
    endif()
endfunction()

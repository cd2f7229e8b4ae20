#pragma once

#include "sync/engine/page_writer.h"
#include "sync/stores/local_store.h"
#include "tests/sync/sample_rows.h"

#include <QTemporaryDir>

#include <memory>

namespace agentee::tests
{

/// A person's store without any network, with one proposal of two sections in it.
class OfflineScene
{
protected:
    void begin(); ///< in a new folder, filled
    void end();
    void open(); ///< as after a start; fails the test when it cannot
    void receive(const models::ChangePage &page); ///< as the engine does
    void fill(); ///< receives what the server has
    sync::PageWriter writer() { return {m_store->data().cache(), m_store->data().outbox(), m_me.id}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sync::LocalStore> m_store;
    const models::Person m_me = sync::samples::person(1, QStringLiteral("Ada"));
    const models::Person m_other = sync::samples::person(2, QStringLiteral("Bo"));
    const models::Workspace m_workspace =
        sync::samples::workspace(10, QStringLiteral("Harbour retrofit"), sync::samples::id(1));
    const models::Section m_first =
        sync::samples::section(20, m_workspace, 0, QStringLiteral("# One\n\nalpha\n\nbeta\n\ngamma\n"));
    const models::Section m_second =
        sync::samples::section(21, m_workspace, 1, QStringLiteral("# Two\n\nĐường ống và ПОДЪЁМ\n"));
};

} // namespace agentee::tests

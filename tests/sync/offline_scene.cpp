#include "tests/sync/offline_scene.h"

#include <QTest>

namespace agentee::tests
{

void OfflineScene::begin()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    fill();
}

void OfflineScene::fill()
{
    receive(sync::samples::page({sync::samples::put(1, m_me), sync::samples::put(2, m_other),
        sync::samples::put(3, m_workspace),
        sync::samples::put(4, sync::samples::collaborator(30, m_workspace, m_me.id, models::Role::Owner)),
        sync::samples::put(5, sync::samples::collaborator(31, m_workspace, m_other.id, models::Role::Editor)),
        sync::samples::put(6, m_first), sync::samples::put(7, m_second)}));
}

void OfflineScene::end()
{
    m_store.reset();
}

void OfflineScene::open()
{
    m_store.reset();
    auto store = sync::LocalStore::open(m_folder->path(), m_me, sync::samples::tenant());
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().title));
    m_store = *std::move(store);
}

void OfflineScene::receive(const models::ChangePage &page)
{
    const auto changes = writer().write(page, m_store->data().cache().meta.position());
    QVERIFY(changes.has_value());
    m_store->take(*changes);
}

} // namespace agentee::tests

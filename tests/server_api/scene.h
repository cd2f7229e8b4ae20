#pragma once

#include "tests/support/backend/running_backend.h"

#include <QHash>

namespace agentee::test
{

/// A proposal with everything about it that a route can be about. Ana owns it, Binh has the edit right, Li is
/// an editor, Maria a reviewer, Sam a viewer; Nora and Ada (same company) and
/// Carla (another one) have no part in it.
/// Every text holds secretWord().
struct Scene {
    explicit Scene(RunningBackend &backend);

    models::Id workspace;
    qint64 lockVersion = 0;
    models::Id section;
    qint64 sectionVersion = 0;
    models::Id deletedSection; ///< version 2
    QString sectionText;
    models::Id suggestion; ///< Maria's, open, about `section`
    models::Id rejectedSuggestion; ///< Maria's, rejected by Binh; version 2
    models::Id session; ///< Ana's, with one message that was not answered
    models::Id share; ///< from Ana to Maria, as a reviewer, sent
    models::Id grant; ///< of Ana's session, to Maria
    models::Id notification; ///< Maria's, about the share
    models::Id leaver; ///< a colleague who has no part in it and leaves the company

    static QByteArray secretWord() { return "zanzibar"; }
};

/// A request to a route that is right in every way when its actor may make it.
struct SceneRequest {
    ApiRequest request;
    bool isHandled = false; ///< false: nobody wrote down how this route is called
};
/// `name` is ApiRoute::name.
SceneRequest requestFor(const QByteArray &name, const Scene &scene, const RunningBackend &backend);

} // namespace agentee::test

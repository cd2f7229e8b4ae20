-- What a workspace's state was, so that what a suggestion says it was made against can be checked. One row for each
-- version that changed it; versions in between have the state of the one before.
CREATE TABLE state_revision (
    workspace TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (workspace, version)
) STRICT;
INSERT INTO state_revision (workspace, version, created_at, state)
    SELECT id, lock_version, updated_at, state FROM workspace;

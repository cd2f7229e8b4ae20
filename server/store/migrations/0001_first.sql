-- Ids are text (36 characters), times are milliseconds since 1970 in UTC, hashes are the bytes of their textual form.
-- A statement ends with a semicolon at the end of a line.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tenant (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    feed_number INTEGER NOT NULL DEFAULT 0,
    audit_number INTEGER NOT NULL DEFAULT 0,
    audit_hash BLOB NOT NULL DEFAULT x''
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL REFERENCES tenant,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    initials TEXT NOT NULL,
    role TEXT NOT NULL,
    active INTEGER NOT NULL,
    password_hash BLOB NOT NULL,
    folded TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_tenant ON person (tenant, folded);

CREATE TABLE auth_session (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL REFERENCES tenant,
    person TEXT NOT NULL REFERENCES person,
    device TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    revoked_at INTEGER,
    access_hash BLOB NOT NULL UNIQUE,
    access_expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX auth_session_person ON auth_session (person);

-- Every refresh token that was ever given out and has not expired: a used one that comes back was stolen.
CREATE TABLE refresh_token (
    hash BLOB PRIMARY KEY,
    auth_session TEXT NOT NULL REFERENCES auth_session ON DELETE CASCADE,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    salt BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX refresh_token_session ON refresh_token (auth_session);

CREATE TABLE workspace (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL REFERENCES tenant,
    title TEXT NOT NULL,
    workflow_key TEXT NOT NULL,
    workflow_version INTEGER NOT NULL,
    current_step TEXT NOT NULL,
    state TEXT NOT NULL,
    front_matter TEXT NOT NULL,
    assignee TEXT REFERENCES person,
    lock_version INTEGER NOT NULL,
    created_by TEXT NOT NULL REFERENCES person,
    creation_hash BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    tenant TEXT NOT NULL REFERENCES tenant,
    workspace TEXT NOT NULL REFERENCES workspace,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    owner TEXT REFERENCES person,
    deleted INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    updated_by TEXT NOT NULL REFERENCES person,
    markdown TEXT NOT NULL,
    UNIQUE (workspace, key)
) STRICT;
CREATE INDEX section_order ON section (workspace, deleted, position);

CREATE TABLE section_revision (
    section TEXT NOT NULL,
    version INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    content_hash BLOB NOT NULL,
    author TEXT NOT NULL,
    agent_provider TEXT,
    agent_model TEXT,
    suggestion TEXT,
    accepted_by TEXT,
    created_at INTEGER NOT NULL,
    markdown TEXT NOT NULL,
    PRIMARY KEY (section, version)
) STRICT;

-- Folded text of the sections that are not deleted, by section.row. It is filled by the statement that writes the section.
CREATE VIRTUAL TABLE section_index USING fts5 (title, body, content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 2", prefix='2 3');

CREATE TABLE collaborator (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL REFERENCES tenant,
    workspace TEXT NOT NULL REFERENCES workspace,
    person TEXT NOT NULL REFERENCES person,
    role TEXT NOT NULL,
    added_by TEXT NOT NULL REFERENCES person,
    added_at INTEGER NOT NULL,
    UNIQUE (workspace, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX collaborator_person ON collaborator (person, workspace);

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL REFERENCES tenant,
    workspace TEXT NOT NULL REFERENCES workspace,
    owner TEXT NOT NULL REFERENCES person,
    title TEXT NOT NULL,
    active INTEGER NOT NULL,
    turn TEXT NOT NULL,
    last_problem TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    message_count INTEGER NOT NULL,
    share TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX session_active ON session (workspace, owner) WHERE active = 1;
CREATE INDEX session_running ON session (turn) WHERE turn = 'running';

CREATE TABLE message (
    session TEXT NOT NULL REFERENCES session,
    number INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    tool_uses TEXT NOT NULL,
    state TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (session, number)
) STRICT;

CREATE TABLE share (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL REFERENCES tenant,
    workspace TEXT NOT NULL REFERENCES workspace,
    sender TEXT NOT NULL REFERENCES person,
    recipient TEXT NOT NULL REFERENCES person,
    mode TEXT NOT NULL,
    state TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    opened_at INTEGER,
    continued_at INTEGER,
    closed_at INTEGER,
    expires_at INTEGER,
    grant_id TEXT,
    record_id TEXT NOT NULL,
    handoff_record TEXT NOT NULL,
    former_role TEXT,
    UNIQUE (tenant, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX share_workspace ON share (workspace, recipient);

CREATE TABLE handoff_counter (
    tenant TEXT NOT NULL REFERENCES tenant,
    prefix TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (tenant, prefix)
) STRICT, WITHOUT ROWID;

CREATE TABLE transcript_grant (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL REFERENCES tenant,
    share TEXT NOT NULL,
    workspace TEXT NOT NULL REFERENCES workspace,
    session TEXT NOT NULL REFERENCES session,
    grantor TEXT NOT NULL REFERENCES person,
    grantee TEXT NOT NULL REFERENCES person,
    following INTEGER NOT NULL,
    message_count INTEGER NOT NULL,
    left_out TEXT NOT NULL,
    opens INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX transcript_grant_session ON transcript_grant (session);
CREATE INDEX transcript_grant_workspace ON transcript_grant (workspace);

CREATE TABLE suggestion (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL REFERENCES tenant,
    workspace TEXT NOT NULL REFERENCES workspace,
    kind TEXT NOT NULL,
    section TEXT,
    base_version INTEGER NOT NULL,
    base_hash BLOB NOT NULL,
    base_text TEXT NOT NULL,
    proposed_text TEXT NOT NULL,
    patch TEXT NOT NULL,
    note TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES person,
    agent_provider TEXT,
    agent_model TEXT,
    state TEXT NOT NULL,
    decided_by TEXT,
    reason TEXT NOT NULL,
    rebased_from TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    decided_at INTEGER,
    written_version INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_workspace ON suggestion (workspace, created_at);

CREATE TABLE seen_mark (
    person TEXT NOT NULL REFERENCES person,
    section TEXT NOT NULL,
    workspace TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (person, section)
) STRICT, WITHOUT ROWID;

CREATE TABLE notification (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL REFERENCES tenant,
    person TEXT NOT NULL REFERENCES person,
    kind TEXT NOT NULL,
    workspace TEXT NOT NULL,
    workspace_title TEXT NOT NULL,
    actor TEXT NOT NULL,
    subject TEXT,
    created_at INTEGER NOT NULL,
    read_at INTEGER
) STRICT, WITHOUT ROWID;

-- The feed: one row for each (entity, id, audience) at the number of its latest change. No audience: everyone who may
-- see the row when the page is read.
CREATE TABLE change (
    tenant TEXT NOT NULL,
    number INTEGER NOT NULL,
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    workspace TEXT,
    purge INTEGER NOT NULL,
    PRIMARY KEY (tenant, number),
    UNIQUE (tenant, entity, id, audience)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_audience ON change (audience, workspace) WHERE audience <> '';

CREATE TABLE audit_event (
    tenant TEXT NOT NULL,
    number INTEGER NOT NULL,
    time TEXT NOT NULL,
    actor TEXT NOT NULL,
    on_behalf_of TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    workspace TEXT,
    detail TEXT NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (tenant, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_event_workspace ON audit_event (workspace, number);

CREATE TABLE idempotency_answer (
    person TEXT NOT NULL,
    key TEXT NOT NULL,
    request TEXT NOT NULL,
    body_hash BLOB NOT NULL,
    status INTEGER NOT NULL,
    headers BLOB NOT NULL,
    body BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (person, key)
) STRICT;
CREATE INDEX idempotency_answer_age ON idempotency_answer (created_at);

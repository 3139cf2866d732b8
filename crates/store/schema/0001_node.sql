-- A node's record. Every table says behind its columns to which group it belongs: {table:case} for a table of the group of
-- cases, whose rows lie together by the first column of the key, over several partitions if the record has them; {table:whole}
-- for one that stays in one piece. No foreign keys between groups, no triggers, no sequences; times are microseconds since
-- 1970, JSON is text, truth is 0 or 1.

-- Group of subjects: events, of weapons and of whatever else has a life of its own. A body is JSON, packed (src/body.rs).
CREATE TABLE event (
    subject_id {id} NOT NULL,
    seq {int} NOT NULL,
    event_id {id} NOT NULL,
    recorded_at {int} NOT NULL,
    recorded_by {id} NOT NULL,
    leaf_no {int} NOT NULL,
    salt {bytes} NOT NULL,
    body {bytes} NOT NULL,
    PRIMARY KEY (subject_id, seq)
){table:subject};

-- What lists and searches know a weapon by. All else about it is read from its events.
CREATE TABLE weapon (
    weapon_id {id} NOT NULL,
    weapon_no {int} NOT NULL,
    change_no {int} NOT NULL,
    seq {int} NOT NULL,
    serial {text} NOT NULL,
    maker {text} NOT NULL,
    calibre {text} NOT NULL,
    weapon_type {text} NOT NULL,
    status {text} NOT NULL,
    due_year {int} NOT NULL,
    PRIMARY KEY (weapon_id)
){table:subject};
-- When the least terms end for which records must be kept; how many, stands in due_count.
CREATE INDEX weapon_by_due ON weapon (due_year, weapon_id);
CREATE INDEX weapon_by_change ON weapon (change_no);
-- The index of marks knows weapons by their numbers, which take a fifth of the room of an id.
CREATE INDEX weapon_by_number ON weapon (weapon_no);

-- Which handovers of books there are; they are few. All about them is read from their events.
CREATE TABLE handover (
    handover_id {id} NOT NULL,
    seq {int} NOT NULL,
    PRIMARY KEY (handover_id)
){table:whole};

-- Group L: the ledger of events, in tiles of 256 hashes; the last of each level is replaced as it fills.
CREATE TABLE ledger_tile (
    level {int} NOT NULL,
    number {int} NOT NULL,
    hashes {bytes} NOT NULL,
    PRIMARY KEY (level, number)
){table:whole};

-- What the ledger was, as the node signed it, and whoever countersigned.
CREATE TABLE checkpoint (
    size {int} NOT NULL,
    signed_at {int} NOT NULL,
    note {text} NOT NULL,
    PRIMARY KEY (size)
){table:whole};

-- Group K: from the folded form of a mark to the weapons that carry it.
CREATE TABLE mark_key (
    mark_key {text} NOT NULL,
    weapon_id {id} NOT NULL,
    PRIMARY KEY (mark_key, weapon_id)
){table:mark};

-- Records that may be of one weapon, each pair under the elder, with what a person decided.
CREATE TABLE twin (
    weapon_id {id} NOT NULL,
    other_id {id} NOT NULL,
    mark_key {text} NOT NULL,
    relation {text} NOT NULL,
    PRIMARY KEY (weapon_id, other_id)
){table:subject};
CREATE INDEX twin_by_other ON twin (other_id);
CREATE INDEX twin_by_relation ON twin (relation, weapon_id, other_id);

-- Group I: files taken in.
CREATE TABLE import (
    import_id {id} NOT NULL,
    file_name {text} NOT NULL,
    file_digest {bytes} NOT NULL,
    file_size {int} NOT NULL,
    state {text} NOT NULL,
    created_at {int} NOT NULL,
    created_by {id} NOT NULL,
    finished_at {int},
    plan {text} NOT NULL,
    rows_total {int},
    rows_done {int} NOT NULL,
    bytes_done {int} NOT NULL,
    taken {int} NOT NULL,
    with_findings {int} NOT NULL,
    refused {int} NOT NULL,
    duplicates {int} NOT NULL,
    problem {text},
    PRIMARY KEY (import_id)
){table:import};
CREATE INDEX import_by_digest ON import (file_digest);

-- Rows that need a person's eye: refused, duplicate, or taken with findings.
CREATE TABLE import_row (
    import_id {id} NOT NULL,
    row_no {int} NOT NULL,
    state {text} NOT NULL,
    cells {text} NOT NULL,
    findings {text} NOT NULL,
    weapon_id {id},
    PRIMARY KEY (import_id, row_no)
){table:import};

-- The first sixteen bytes of the SHA-256 of every row taken: the same row is not taken twice.
CREATE TABLE row_digest (
    digest {bytes} NOT NULL,
    import_id {id} NOT NULL,
    row_no {int} NOT NULL,
    PRIMARY KEY (digest)
){table:digest};

-- Group of findings: what was found in rows, alike together: those of one kind, of these the cells that say the same, of these the
-- rows. Their numbers are kept as rows come and are settled, so that the list of work need not count.
CREATE TABLE finding_kind (
    kind {text} NOT NULL,
    waiting {int} NOT NULL,
    PRIMARY KEY (kind)
){table:whole};

CREATE TABLE finding (
    finding {bytes} NOT NULL,
    kind {text} NOT NULL,
    value {text} NOT NULL,
    waiting {int} NOT NULL,
    PRIMARY KEY (finding)
){table:finding};
CREATE INDEX finding_by_kind ON finding (kind, waiting, finding);

CREATE TABLE finding_row (
    finding {bytes} NOT NULL,
    import_id {id} NOT NULL,
    row_no {int} NOT NULL,
    state {text} NOT NULL,
    settlement_id {id},
    PRIMARY KEY (finding, import_id, row_no)
){table:finding};
CREATE INDEX finding_row_by_settlement ON finding_row (settlement_id) WHERE settlement_id IS NOT NULL;

-- What a person decided about findings, and how far that is carried out.
CREATE TABLE settlement (
    settlement_id {id} NOT NULL,
    finding {bytes},
    kind {text} NOT NULL,
    how {text} NOT NULL,
    field {text} NOT NULL,
    value {text} NOT NULL,
    reason {text} NOT NULL,
    undoes {id},
    decided_at {int} NOT NULL,
    decided_by {id} NOT NULL,
    state {text} NOT NULL,
    rows_done {int} NOT NULL,
    rows_left {int} NOT NULL,
    PRIMARY KEY (settlement_id)
){table:whole};
CREATE INDEX settlement_by_finding ON settlement (finding, settlement_id);
CREATE INDEX settlement_by_state ON settlement (state, settlement_id);

CREATE TABLE import_mapping (
    signature {text} NOT NULL,
    plan {text} NOT NULL,
    saved_at {int} NOT NULL,
    saved_by {id} NOT NULL,
    PRIMARY KEY (signature)
){table:whole};

-- Photographs and documents, in the group of the weapon or the case that they belong to, as their events say. A row here is
-- the word that the original with this digest was written, read back and found whole.
CREATE TABLE attachment (
    holder_id {id} NOT NULL,
    attachment_id {id} NOT NULL,
    holder {text} NOT NULL,
    event_id {id},
    kind {text} NOT NULL,
    size {int} NOT NULL,
    digest {text} NOT NULL,
    file_name {text} NOT NULL,
    words {text} NOT NULL,
    sealed_at {int} NOT NULL,
    sealed_by {id},
    PRIMARY KEY (holder_id, attachment_id)
){table:holder};
-- Only the check of all projections goes through attachments by their ids.
CREATE INDEX attachment_by_id ON attachment (attachment_id);

-- Group C: cases.
CREATE TABLE trace_case (
    case_id {id} NOT NULL,
    number {text} NOT NULL,
    agency_id {id} NOT NULL,
    opened_at {int} NOT NULL,
    closed_at {int},
    asked_by {text},
    weapon_id {id},
    searched {int} NOT NULL,
    words {text} NOT NULL,
    rev {int} NOT NULL,
    body {text} NOT NULL,
    PRIMARY KEY (case_id)
){table:case};
CREATE INDEX trace_case_by_opening ON trace_case (opened_at, case_id);
CREATE INDEX trace_case_by_weapon ON trace_case (weapon_id);

CREATE TABLE case_entry (
    case_id {id} NOT NULL,
    seq {int} NOT NULL,
    at {int} NOT NULL,
    by_user {id},
    by_state {text},
    kind {text} NOT NULL,
    note {text} NOT NULL,
    PRIMARY KEY (case_id, seq)
){table:case};

CREATE TABLE trace_request (
    case_id {id} NOT NULL,
    request_id {id} NOT NULL,
    direction {text} NOT NULL,
    partner {text} NOT NULL,
    state {text} NOT NULL,
    sent_at {int},
    owed_by {text},
    awaited {text},
    awaited_at {int},
    rev {int} NOT NULL,
    body {text} NOT NULL,
    PRIMARY KEY (case_id, request_id)
){table:case};

-- Requests that are being written: nothing of them leaves the node.
CREATE TABLE request_draft (
    case_id {id} NOT NULL,
    partner {text} NOT NULL,
    saved_at {int} NOT NULL,
    saved_by {id} NOT NULL,
    rev {int} NOT NULL,
    body {text} NOT NULL,
    PRIMARY KEY (case_id, partner)
){table:case};

CREATE TABLE outbox (
    case_id {id} NOT NULL,
    message_id {id} NOT NULL,
    partner {text} NOT NULL,
    position {int} NOT NULL,
    created_at {int} NOT NULL,
    due_at {int} NOT NULL,
    attempts {int} NOT NULL,
    state {text} NOT NULL,
    problem {text},
    delivered_at {int},
    content {bytes} NOT NULL,
    receipt {bytes},
    PRIMARY KEY (case_id, message_id)
){table:case};
CREATE INDEX outbox_by_due ON outbox (state, due_at);

-- Group M: messages that came in, taken or refused, each once.
CREATE TABLE inbox (
    message_id {id} NOT NULL,
    from_state {text} NOT NULL,
    received_at {int} NOT NULL,
    document_schema {text} NOT NULL,
    request_id {id},
    verdict {text} NOT NULL,
    content {bytes} NOT NULL,
    receipt {bytes} NOT NULL,
    PRIMARY KEY (message_id)
){table:message};

-- From a request to the case in which it stands here.
CREATE TABLE request_route (
    request_id {id} NOT NULL,
    case_id {id} NOT NULL,
    PRIMARY KEY (request_id)
){table:request};

-- Reference tables: the node, its people, its partners.
CREATE TABLE node_setting (
    name {text} NOT NULL,
    value {text} NOT NULL,
    PRIMARY KEY (name)
){table:whole};

-- How many weapons there are of each due_year.
CREATE TABLE due_count (
    due_year {int} NOT NULL,
    weapons {int} NOT NULL,
    PRIMARY KEY (due_year)
){table:whole};

CREATE TABLE counter (
    name {text} NOT NULL,
    value {int} NOT NULL,
    PRIMARY KEY (name)
){table:whole};

CREATE TABLE agency (
    agency_id {id} NOT NULL,
    name {text} NOT NULL,
    contact_point {int} NOT NULL,
    PRIMARY KEY (agency_id)
){table:whole};

CREATE TABLE account (
    user_id {id} NOT NULL,
    login {text} NOT NULL,
    name {text} NOT NULL,
    password {text} NOT NULL,
    agency_id {id} NOT NULL,
    roles {text} NOT NULL,
    language {text} NOT NULL,
    failures {int} NOT NULL,
    locked_until {int},
    disabled {int} NOT NULL,
    created_at {int} NOT NULL,
    PRIMARY KEY (user_id),
    UNIQUE (login)
){table:whole};

CREATE TABLE session (
    token_digest {bytes} NOT NULL,
    user_id {id} NOT NULL,
    csrf {text} NOT NULL,
    created_at {int} NOT NULL,
    seen_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    PRIMARY KEY (token_digest)
){table:whole};

-- The browsers in which somebody has signed in to an account: failed attempts there do not count for the account.
CREATE TABLE known_browser (
    token_digest {bytes} NOT NULL,
    user_id {id} NOT NULL,
    used_at {int} NOT NULL,
    failures {int} NOT NULL,
    locked_until {int},
    PRIMARY KEY (token_digest, user_id)
){table:whole};
CREATE INDEX known_browser_by_user ON known_browser (user_id);
CREATE INDEX known_browser_by_use ON known_browser (used_at);

CREATE TABLE api_token (
    token_digest {bytes} NOT NULL,
    token_id {id} NOT NULL,
    user_id {id} NOT NULL,
    label {text} NOT NULL,
    scopes {text} NOT NULL,
    created_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    used_at {int},
    revoked_at {int},
    PRIMARY KEY (token_digest)
){table:whole};

-- What lists know a party by. All else about it is read from its events.
CREATE TABLE party (
    party_id {id} NOT NULL,
    seq {int} NOT NULL,
    name_key {text} NOT NULL,
    PRIMARY KEY (party_id)
){table:whole};
CREATE INDEX party_by_name ON party (name_key, party_id);

-- From the folded form of a name to the parties that have or had it.
CREATE TABLE party_name (
    name_key {text} NOT NULL,
    party_id {id} NOT NULL,
    PRIMARY KEY (name_key, party_id)
){table:whole};

CREATE TABLE partner (
    state {text} NOT NULL,
    name {text} NOT NULL,
    card {text} NOT NULL,
    fingerprint {text} NOT NULL,
    added_at {int} NOT NULL,
    added_by {id} NOT NULL,
    confirmed_at {int},
    confirmed_by {id},
    acknowledge_days {int} NOT NULL,
    answer_days {int} NOT NULL,
    last_contact_at {int},
    last_problem {text},
    PRIMARY KEY (state)
){table:whole};

-- Group A: the audit list.
CREATE TABLE audit (
    actor_id {id} NOT NULL,
    at {int} NOT NULL,
    audit_id {id} NOT NULL,
    deed {text} NOT NULL,
    object {text} NOT NULL,
    object_id {text} NOT NULL,
    verdict {text} NOT NULL,
    PRIMARY KEY (actor_id, at, audit_id)
){table:actor};
CREATE INDEX audit_by_time ON audit (at, audit_id);
CREATE INDEX audit_by_object ON audit (object, object_id, at, audit_id);

-- A hub's directory of national points of contact.
CREATE TABLE contact (
    state {text} NOT NULL,
    contact_id {id} NOT NULL,
    body {text} NOT NULL,
    confirmed_at {int},
    rev {int} NOT NULL,
    PRIMARY KEY (state, contact_id)
){table:whole}

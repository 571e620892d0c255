create table round (
    network_id      uuid   not null,
    id              uuid   not null,
    version         bigint not null,
    partnership_id  uuid   not null,
    number          int    not null,
    state           text   not null,
    counted_from    date   not null,
    counted_to      date   not null,
    instrument      text   not null,
    partners        jsonb  not null,
    aims            jsonb  not null,
    consents        jsonb  not null,
    planned_at      timestamptz not null,
    opened_at       timestamptz,
    closed_at       timestamptz,
    scored_at       timestamptz,
    released_at     timestamptz,
    override_reason text,
    primary key (network_id, id),
    constraint round_number_taken unique (network_id, partnership_id, number)
);

-- Who may answer. It never changes by an answer: whether it was used is a bit among the others in turnout, so that
-- neither a time nor the transaction of its row (xmin) tells which answer sheet it let in.
create table invitation (
    network_id      uuid    not null,
    id              uuid    not null,
    version         bigint  not null,
    round_id        uuid    not null,
    organisation_id uuid    not null,
    side            text    not null,
    ordinal         int     not null,
    token_hash      bytea   not null,
    revoked         boolean not null,
    primary key (network_id, id),
    foreign key (network_id, round_id) references round (network_id, id),
    constraint invitation_ordinal unique (network_id, round_id, ordinal)
);
create unique index invitation_token on invitation (token_hash);

-- One row a round: which invitations were used (a bit each), and which organisations have at least one valid sheet.
create table turnout (
    network_id                  uuid   not null,
    id                          uuid   not null,
    version                     bigint not null,
    issued                      int    not null,
    used                        bytea  not null,
    aims_organisations          uuid[] not null,
    acknowledgement_organisations uuid[] not null,
    primary key (network_id, id)
);

-- Answer sheets. Random ids, the day and no time, no organisation, no invitation.
-- An answer: 1..5 as rated, 0 not answered, -1 declined, -2 not applicable; in the order of the round's aims and items.
create table response (
    network_id      uuid       not null,
    id              uuid       not null,
    round_id        uuid       not null,
    side            text       not null,
    day             date       not null,
    aims            smallint[] not null,
    acknowledgement smallint[] not null,
    primary key (network_id, id)
);
create index response_of on response (network_id, round_id, side);

-- What a scored round says: made once, and only published later.
create table result (
    network_id     uuid        not null,
    id             uuid        not null,
    version        bigint      not null,
    partnership_id uuid        not null,
    findings       jsonb       not null,
    input_digest   text        not null,
    published_at   timestamptz,
    primary key (network_id, id),
    foreign key (network_id, id) references round (network_id, id)
);
create index result_of on result (network_id, partnership_id);

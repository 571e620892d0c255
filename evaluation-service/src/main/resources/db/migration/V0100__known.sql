-- What this service knows of others, from their events: one row each, as of that version.

create table known_organisation (
    network_id uuid   not null,
    id         uuid   not null,
    version    bigint not null,
    side       text   not null,
    state      text   not null,
    primary key (network_id, id)
);

create table known_partnership (
    network_id    uuid   not null,
    id            uuid   not null,
    version       bigint not null,
    organisations jsonb  not null,
    state         text   not null,
    primary key (network_id, id)
);

create table known_power_statement (
    network_id      uuid   not null,
    id              uuid   not null,
    version         bigint not null,
    partnership_id  uuid   not null,
    state           text   not null,
    entries_by_side jsonb  not null,
    signed_by_sides text[] not null,
    primary key (network_id, id)
);
create index known_power_statement_of on known_power_statement (network_id, partnership_id);

create table known_vision_aim (
    network_id       uuid   not null,
    id               uuid   not null,
    version          bigint not null,
    partnership_id   uuid   not null,
    statement        text   not null,
    proposed_by      uuid   not null,
    proposed_by_side text   not null,
    state            text   not null,
    primary key (network_id, id)
);
create index known_vision_aim_of on known_vision_aim (network_id, partnership_id);

create table known_engagement (
    network_id     uuid   not null,
    id             uuid   not null,
    version        bigint not null,
    partnership_id uuid,
    state          text   not null,
    starts_at      timestamptz not null,
    record         jsonb,
    primary key (network_id, id)
);
create index known_engagement_of on known_engagement (network_id, partnership_id, starts_at);

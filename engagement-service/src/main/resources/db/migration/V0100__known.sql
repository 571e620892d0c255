-- What this service knows of others, from their events: one row each, as of that version.

create table known_organisation (
    network_id uuid   not null,
    id         uuid   not null,
    version    bigint not null,
    side       text   not null,
    state      text   not null,
    primary key (network_id, id)
);

create table known_membership (
    network_id uuid   not null,
    id         uuid   not null,
    version    bigint not null,
    state      text   not null,
    primary key (network_id, id)
);

create table known_partnership (
    network_id    uuid   not null,
    id            uuid   not null,
    version       bigint not null,
    organisations uuid[] not null,
    state         text   not null,
    primary key (network_id, id)
);
create index known_partnership_organisations on known_partnership using gin (organisations);

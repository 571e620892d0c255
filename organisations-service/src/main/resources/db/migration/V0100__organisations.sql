create table organisation (
    network_id    uuid        not null,
    id            uuid        not null,
    version       bigint      not null,
    state         text        not null,
    side          text        not null,
    side_reason   text,
    name          text        not null,
    description   text,
    kind          text        not null,
    coalface      boolean     not null,
    focus_areas   text[]      not null,
    website       text,
    languages     text[]      not null,
    origin_id     text,
    origin        text,
    registered_at timestamptz not null,
    modified_at   timestamptz not null,
    search        tsvector generated always as (
                      setweight(to_tsvector('english', name), 'A')
                      || setweight(to_tsvector('english', coalesce(description, '')), 'B')) stored,
    primary key (network_id, id),
    constraint organisation_origin_taken unique (network_id, origin_id)
);
comment on column organisation.origin_id is 'The id under which another directory knows it, when it came from there.';
comment on column organisation.origin is 'JSON: what that directory said of it for which there is no column yet.';
create index organisation_by_name on organisation (network_id, name, id);
create index organisation_by_change on organisation (network_id, modified_at);
create index organisation_search on organisation using gin (search);

create table organisation_identifier (
    network_id      uuid not null,
    id              uuid not null,
    organisation_id uuid not null,
    scheme          text not null,
    identifier      text not null,
    primary key (network_id, id),
    foreign key (network_id, organisation_id) references organisation (network_id, id),
    constraint identifier_taken unique (network_id, scheme, identifier)
);
create index organisation_identifier_of on organisation_identifier (network_id, organisation_id);

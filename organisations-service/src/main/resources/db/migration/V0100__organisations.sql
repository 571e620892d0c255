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
    focus_areas   varchar[]   not null,
    website       text,
    languages     varchar[]   not null,
    identifiers   varchar[]   not null,
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

create index organisation_by_identifier on organisation using gin (identifiers);

-- An identifier is held by one organisation of a network, whoever writes.
create table organisation_identifier (
    network_id      uuid not null,
    identifier      text not null,
    organisation_id uuid not null,
    constraint identifier_taken primary key (network_id, identifier),
    foreign key (network_id, organisation_id) references organisation (network_id, id)
);
create index organisation_identifier_of on organisation_identifier (network_id, organisation_id);

create function hold_identifiers() returns trigger language plpgsql as $$
begin
    delete from organisation_identifier
    where network_id = new.network_id and organisation_id = new.id and identifier <> all (new.identifiers);
    insert into organisation_identifier (network_id, identifier, organisation_id)
    select new.network_id, each, new.id from unnest(new.identifiers) each
    where tg_op = 'INSERT' or each <> all (old.identifiers);
    return null;
end $$;
create trigger organisation_holds_first after insert on organisation
    for each row when (new.identifiers <> '{}') execute function hold_identifiers();
create trigger organisation_holds_other after update of identifiers on organisation
    for each row when (new.identifiers is distinct from old.identifiers) execute function hold_identifiers();

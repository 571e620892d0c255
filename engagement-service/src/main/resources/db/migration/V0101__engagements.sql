create table engagement (
    network_id     uuid        not null,
    id             uuid        not null,
    version        bigint      not null,
    state          text        not null,
    kind           text        not null,
    title          text        not null,
    description    text,
    hosts          uuid[]      not null,
    partnership_id uuid,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    time_zone      text        not null,
    place_kind     text        not null,
    venue          text,
    link           text,
    capacity       int,
    visibility     text        not null,
    cancel_reason  text,
    created_at     timestamptz not null,
    modified_at    timestamptz not null,
    search         tsvector generated always as (
                       setweight(to_tsvector('english', title), 'A')
                       || setweight(to_tsvector('english', coalesce(description, '')), 'B')) stored,
    primary key (network_id, id)
);
create index engagement_by_start on engagement (network_id, starts_at, id);
create index engagement_of_partnership on engagement (network_id, partnership_id, starts_at)
    where partnership_id is not null;
create index engagement_of_host on engagement using gin (hosts);
create index engagement_search on engagement using gin (search);

-- The seats of an engagement are a row of their own: whoever takes or frees a seat locks it, and nothing else.
create table seating (
    network_id uuid    not null,
    id         uuid    not null,
    version    bigint  not null,
    open       boolean not null,
    capacity   int,
    confirmed  int     not null,
    waiting    int     not null,
    last_drawn int     not null,
    primary key (network_id, id),
    foreign key (network_id, id) references engagement (network_id, id),
    constraint never_more_than_capacity check (capacity is null or confirmed <= capacity)
);

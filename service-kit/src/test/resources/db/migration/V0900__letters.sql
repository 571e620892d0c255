create table letter (
    network_id uuid   not null,
    id         uuid   not null,
    version    bigint not null,
    text       text   not null,
    postage    int    not null default 0,
    primary key (network_id, id)
);

create table known_letter (
    network_id   uuid   not null,
    id           uuid   not null,
    version      bigint not null,
    text         text   not null check (text <> 'poison'),
    letter_count int    not null,
    primary key (network_id, id)
);

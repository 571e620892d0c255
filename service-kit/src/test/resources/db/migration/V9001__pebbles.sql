create table pebble (
    network_id uuid   not null,
    id         uuid   not null,
    version    bigint not null,
    name       text   not null,
    weight     int    not null,
    colours    text   not null,
    primary key (network_id, id),
    constraint name_taken unique (network_id, name)
);

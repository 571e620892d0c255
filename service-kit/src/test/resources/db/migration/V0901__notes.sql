create table note (
    network_id uuid   not null,
    id         uuid   not null,
    version    bigint not null,
    title      text   not null,
    body       text,
    primary key (network_id, id)
);

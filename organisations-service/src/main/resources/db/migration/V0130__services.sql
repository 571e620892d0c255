create table location (
    network_id      uuid   not null,
    id              uuid   not null,
    version         bigint not null,
    organisation_id uuid   not null,
    type            text   not null,
    name            text,
    description     text,
    address_lines   text,
    city            text,
    region          text,
    county          text,
    postcode        text,
    country         text,
    latitude        double precision check (latitude between -90 and 90),
    longitude       double precision check (longitude between -180 and 180),
    origin_id       text,
    origin          text,
    primary key (network_id, id),
    foreign key (network_id, organisation_id) references organisation (network_id, id),
    constraint location_origin_taken unique (network_id, origin_id)
);
create index location_of_organisation on location (network_id, organisation_id);

create table service_offer (
    network_id      uuid   not null,
    id              uuid   not null,
    version         bigint not null,
    organisation_id uuid   not null,
    name            text   not null,
    description     text,
    status          text   not null,
    url             text,
    location_ids    uuid[] not null,
    origin_id       text,
    origin          text,
    primary key (network_id, id),
    foreign key (network_id, organisation_id) references organisation (network_id, id),
    constraint service_offer_origin_taken unique (network_id, origin_id)
);
create index service_offer_of_organisation on service_offer (network_id, organisation_id, id);

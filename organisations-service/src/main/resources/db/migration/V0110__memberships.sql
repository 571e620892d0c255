create table membership (
    network_id      uuid   not null,
    organisation_id uuid   not null,
    version         bigint not null,
    state           text   not null,
    since           date   not null,
    timeline        jsonb  not null,
    primary key (network_id, organisation_id),
    foreign key (network_id, organisation_id) references organisation (network_id, id)
);
create index membership_by_state on membership (network_id, state, organisation_id);

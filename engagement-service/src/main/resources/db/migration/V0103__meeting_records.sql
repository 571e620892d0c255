create table meeting_record (
    network_id  uuid        not null,
    id          uuid        not null,
    version     bigint      not null,
    content     jsonb       not null,
    recorded_at timestamptz not null,
    primary key (network_id, id),
    foreign key (network_id, id) references engagement (network_id, id)
);

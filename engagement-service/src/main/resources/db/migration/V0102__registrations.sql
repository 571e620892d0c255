create table registration (
    network_id        uuid        not null,
    id                uuid        not null,
    version           bigint      not null,
    engagement_id     uuid        not null,
    participant_id    uuid        not null,
    side              text        not null,
    registered_by     uuid,
    state             text        not null,
    waitlist_position int,
    requested_at      timestamptz not null,
    modified_at       timestamptz not null,
    primary key (network_id, id),
    foreign key (network_id, engagement_id) references engagement (network_id, id)
);
create unique index already_registered on registration (network_id, engagement_id, participant_id)
    where state <> 'CANCELLED';
create unique index registration_waitlist on registration (network_id, engagement_id, waitlist_position)
    where state = 'WAITLISTED';
create index registration_of_engagement on registration (network_id, engagement_id, id);

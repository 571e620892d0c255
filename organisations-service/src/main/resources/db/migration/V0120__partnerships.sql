create table partnership (
    network_id       uuid   not null,
    id               uuid   not null,
    version          bigint not null,
    state            text   not null,
    name             text   not null,
    purpose          text   not null,
    first_day        date   not null,
    last_day         date,
    end_reason       text,
    participations   jsonb  not null,
    organisation_ids uuid[] not null,
    primary key (network_id, id)
);
create index partnership_of_organisation on partnership using gin (organisation_ids);

create table power_statement (
    network_id     uuid   not null,
    id             uuid   not null,
    version        bigint not null,
    partnership_id uuid   not null,
    editions       jsonb  not null,
    review_by      date,
    primary key (network_id, id),
    foreign key (network_id, partnership_id) references partnership (network_id, id),
    constraint power_statement_exists unique (network_id, partnership_id)
);
create index power_statement_by_review on power_statement (review_by) where review_by is not null;

create table vision_aim (
    network_id       uuid        not null,
    id               uuid        not null,
    version          bigint      not null,
    partnership_id   uuid        not null,
    state            text        not null,
    statement        text        not null,
    proposed_by      uuid        not null,
    proposed_by_side text        not null,
    proposed_at      timestamptz not null,
    adoptions        jsonb       not null,
    retired_reason   text,
    primary key (network_id, id),
    foreign key (network_id, partnership_id) references partnership (network_id, id),
    foreign key (network_id, proposed_by) references organisation (network_id, id)
);
create index vision_aim_of_partnership on vision_aim (network_id, partnership_id, id);

-- What every service's database holds besides its own tables: see the packages of the same names in service-kit.

create table outbox (
    id                bigint generated always as identity primary key,
    network_id        uuid   not null,
    event_id          uuid   not null,
    topic             text   not null,
    aggregate_id      uuid   not null,
    aggregate_version bigint not null,
    type              text   not null,
    headers           jsonb  not null,
    payload           bytea
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

comment on table outbox is 'Events on their way: written by the use case''s transaction, sent and deleted by the relay.';

create table outbox_dead (
    id                bigint primary key,
    network_id        uuid        not null,
    event_id          uuid        not null,
    topic             text        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    type              text        not null,
    headers           jsonb       not null,
    payload           bytea,
    reason            text        not null,
    parked_at         timestamptz not null default now()
);
create index outbox_dead_aggregate on outbox_dead (topic, aggregate_id);

create table inbox (
    consumer text        not null,
    event_id uuid        not null,
    heard_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

create table idempotency_key (
    network_id   uuid        not null,
    client       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       int         not null,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (network_id, client, key)
);
create index idempotency_key_age on idempotency_key (created_at);

create table import_progress (
    network_id uuid        not null,
    client     text        not null,
    key        text        not null,
    entries    bigint      not null,
    digest     bytea       not null,
    created    bigint      not null,
    updated    bigint      not null,
    unchanged  bigint      not null,
    refused    bigint      not null,
    finished   boolean     not null,
    changed_at timestamptz not null default now(),
    primary key (network_id, client, key)
);
create index import_progress_age on import_progress (changed_at);

comment on table import_progress is 'How far an import with an idempotency key has come: committed with what it did.';

create table import_result (
    network_id uuid   not null,
    client     text   not null,
    key        text   not null,
    entries    bigint not null,
    results    bytea  not null,
    primary key (network_id, client, key, entries),
    foreign key (network_id, client, key) references import_progress on delete cascade
);

create table audit_log (
    id           bigint generated always as identity primary key,
    network_id   uuid,
    at           timestamptz not null default now(),
    actor        text        not null,
    organisation uuid,
    action       text        not null,
    target       text        not null,
    outcome      text        not null,
    address      text        not null
);
create index audit_log_network on audit_log (network_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit_log is append-only';
end $$;
create trigger audit_log_append_only before update or delete on audit_log
    for each statement execute function refuse_change();

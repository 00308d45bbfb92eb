-- Failures at the readers' door, under a hash of the address they gave or of the network's; apart from the staff's.
create table reader_failed_attempt (
  place       text primary key,
  failures    integer not null,
  last_at     bigint not null,
  shut_until  bigint not null
);

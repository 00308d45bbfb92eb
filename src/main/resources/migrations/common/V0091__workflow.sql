-- The way of a story through the newsroom, beside its standing. A yes is worth the version it was given to, and no other.
create table workflow (
  story             text primary key references story (id),
  assigned          text,
  returned_by       text,
  returned_at       bigint,
  returned_note     text,
  approved_by       text,
  approved_at       bigint,
  approved_version  integer,
  legal_by          text,
  legal_at          bigint,
  cleared_by        text,
  cleared_at        bigint,
  cleared_version   integer
);
create index workflow_assigned on workflow (assigned) where assigned is not null;

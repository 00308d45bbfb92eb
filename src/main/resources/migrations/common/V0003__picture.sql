create table picture (
  slug        text primary key,
  hash        text not null,
  width       integer not null,
  height      integer not null,
  alt         text not null,
  caption     text not null,
  credit      text not null,
  licence     text not null,
  added_at    bigint not null
);
create index picture_by_hash on picture (hash);

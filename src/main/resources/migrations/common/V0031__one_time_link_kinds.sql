-- A forgotten password and keys made wholly anew are two things. Links live for days at most, so none is carried over.
drop table one_time_link;
create table one_time_link (
  hash        text primary key,
  id          text not null unique,
  kind        text not null check (kind in ('first publisher', 'invitation', 'password', 'new keys')),
  account     text references account (id),
  email       text not null,
  name        text not null,
  role        text not null check (role in ('contributor', 'reporter', 'editor', 'moderator', 'publisher')),
  person      text references person (slug),
  made_by     text not null,
  created_at  bigint not null,
  ends_at     bigint not null
);

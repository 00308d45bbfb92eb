-- Changes of a story that somebody suggests: the text they began with and the text as they would have it, beside the story and
-- never in it (decision 94). One open at a time for each person and story; what was decided stays, closed.
create table suggestion (
  id            text primary key,
  story         text not null references story (id),
  person        text not null,
  base_version  integer not null,
  base          text not null,
  body          text not null,
  version       integer not null,
  saved_at      bigint not null,
  closed_at     bigint
);
create unique index suggestion_open on suggestion (story, person) where closed_at is null;

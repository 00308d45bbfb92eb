-- What the newsroom means to do: there is no text yet, so it is no story yet. Without a time of its own, at is the day's first moment.
create table planned_story (
  id       text primary key,
  title    text not null,
  section  text not null references section (slug),
  at       bigint not null,
  timed    integer not null,
  person   text,
  note     text not null,
  made_by  text not null,
  made_at  bigint not null,
  story    text references story (id)
);
create index planned_story_ahead on planned_story (at) where story is null;
create unique index planned_story_of_story on planned_story (story) where story is not null;

-- When a story is wanted by, and what is to be done.
alter table workflow add column wanted_at bigint;
alter table workflow add column wanted_timed integer not null default 0;
alter table workflow add column task text not null default '';
create index workflow_wanted on workflow (wanted_at) where wanted_at is not null;

create index story_embargo on story (embargo_until) where embargo_until is not null;

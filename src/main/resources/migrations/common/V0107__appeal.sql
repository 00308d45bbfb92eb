-- Wishes to have a decision looked at again: by the writer about a decision, by a notifier about an answer. One each.
create table discussion_appeal (
  id           text primary key,
  asked_by     text not null check (asked_by in ('writer', 'notifier')),
  subject      text not null unique,
  comment      text not null references comment (id),
  at           bigint not null,
  words        text not null,
  settled_at   bigint,
  granted      integer,
  answer       text,
  account      text,
  name         text,
  alone        integer not null default 0
);
create index discussion_appeal_open on discussion_appeal (at) where settled_at is null;
create index discussion_appeal_of on discussion_appeal (comment);
create index discussion_appeal_at on discussion_appeal (at);

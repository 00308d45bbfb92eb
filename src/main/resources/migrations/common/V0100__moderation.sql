-- Reports a moderator has looked at and found nothing in.
alter table comment add column reports_seen integer not null default 0;
create index comment_reported on comment (written_at) where reports > reports_seen;

-- What moderators decided, with what was before, so that it can be taken back.
create table comment_decision (
  id          text primary key,
  comment     text not null references comment (id),
  at          bigint not null,
  account     text not null,
  name        text not null,
  deed        text not null,
  reason      text not null,
  entered_at  bigint not null,
  standing    text not null,
  ground      text,
  undone      integer not null default 0
);
create index comment_decision_of on comment_decision (comment, at);
create index comment_decision_at on comment_decision (at);

-- Who looks at what, until when: two moderators never get the same comment.
create table comment_claim (
  comment   text primary key references comment (id),
  account   text not null,
  until_at  bigint not null
);
create index comment_claim_by on comment_claim (account);

-- What moderators remember of somebody; "reader:ID" or "mail:ADDRESS".
create table writer_note (
  who   text not null,
  at    bigint not null,
  name  text not null,
  note  text not null
);
create index writer_note_of on writer_note (who, at);

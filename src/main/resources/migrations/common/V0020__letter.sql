create table letter (
  id            text primary key,
  kind          text not null,
  once          text unique,
  address       text not null,
  name          text not null,
  subject       text not null,
  plain         text not null,
  html          text not null,
  unsubscribe   text,
  posted_at     bigint not null,
  standing      text not null,
  due_at        bigint not null,
  taken_until   bigint not null,
  tries         integer not null,
  answer        text not null
);
create index letter_due on letter (standing, due_at);

create table mail_refusal (
  address     text primary key,
  times       integer not null,
  last_at     bigint not null,
  answer      text not null
);

-- Notices of illegal content (Regulation (EU) 2022/2065, article 16), with what the comment said when each came. They are
-- taken only with the statement that they are made in good faith. Name and mail go a year after the answer; sender is the
-- hash of the network of whoever sent it, kept a day.
create table illegal_notice (
  id           text primary key,
  comment      text not null references comment (id),
  address      text not null,
  said         text not null,
  explanation  text not null,
  name         text,
  mail         text,
  exempt       integer not null,
  language     text not null,
  sender       text,
  letters      integer not null,
  at           bigint not null,
  answered_at  bigint,
  outcome      text check (outcome in ('law', 'rule', 'kept')),
  words        text,
  account      text,
  answered_by  text,
  decision     text references comment_decision (id)
);
create index illegal_notice_open on illegal_notice (exempt desc, at) where answered_at is null;
create index illegal_notice_of on illegal_notice (comment, at);
create index illegal_notice_at on illegal_notice (at);
create index illegal_notice_by_mail on illegal_notice (mail, at) where mail is not null;
create index illegal_notice_by_sender on illegal_notice (sender, at) where sender is not null;

-- The law that something was taken out under, in the moderator's words.
create table legal_ground (
  decision  text primary key references comment_decision (id),
  words     text not null
);

-- Whether the writer was written to, or could not be; what was decided before this is not told any more.
alter table comment_decision add column told integer not null default 0;
update comment_decision set told = 1;
create index comment_decision_untold on comment_decision (at) where told = 0;

-- What readers say below a story. A comment gets its place in the conversation when readers first see it, and keeps it for
-- good: a thread's place is its number among the story's threads, a reply's turn its number in the thread. Pages and their
-- addresses follow from places, so none ever shifts.
create table comment (
  id               text primary key,
  story            text not null references story (id),
  parent           text references comment (id),
  thread           text not null,
  writer           text not null check (writer in ('guest', 'reader', 'staff')),
  writer_key       text,
  name             text not null,
  mail             text,
  sender           text,
  source           text not null,
  body             text not null,
  fingerprint      text not null,
  standing         text not null check (standing in ('waiting', 'approved', 'rejected', 'withdrawn')),
  standing_at      bigint not null,
  ground           text,
  decided_by       text,
  written_at       bigint not null,
  edited_at        bigint,
  picked_at        bigint,
  recommendations  integer not null,
  reports          integer not null,
  request          text not null unique,
  place            integer,
  turn             integer,
  path             text,
  replies          integer not null
);
-- A page shows no more than the first 30 replies of a thread, and reads no more either.
create index comment_on_page on comment (story, place, path) where turn <= 30;
create index comment_in_thread on comment (thread, turn) where turn > 0;
create index comment_recommended on comment (story, recommendations desc, place) where turn = 0;
create index comment_picked on comment (story, picked_at desc) where picked_at is not null;
create index comment_waiting on comment (standing_at) where standing = 'waiting';
create index comment_repeated on comment (fingerprint, written_at);
create index comment_by_mail on comment (mail, written_at) where mail is not null;
create index comment_by_writer on comment (writer_key, written_at) where writer_key is not null;
create index comment_by_sender on comment (sender, written_at) where sender is not null;

-- How many places a story's threads have been given, and how many comments readers can read.
create table conversation (
  story    text primary key references story (id),
  threads  integer not null,
  shown    integer not null
);

-- What a comment said before it was edited or taken back; moderators see it.
create table comment_edit (
  comment  text not null references comment (id),
  number   integer not null,
  at       bigint not null,
  name     text not null,
  source   text not null,
  primary key (comment, number)
);

-- One a person. The voter is a keyed hash made anew for every comment, so nobody can be followed from one to the next.
create table recommendation (
  comment  text not null references comment (id),
  voter    text not null,
  at       bigint not null,
  primary key (comment, voter)
);
create table comment_report (
  comment   text not null references comment (id),
  reporter  text not null,
  reason    text not null,
  note      text not null,
  at        bigint not null,
  primary key (comment, reporter)
);
create index comment_report_latest on comment_report (at desc);

-- Who may comment where: for "site", "section:SLUG" or "story:ID"; the narrowest counts.
create table discussion_policy (
  scope   text primary key,
  policy  text not null check (policy in ('open', 'approve first', 'approve all', 'closed', 'closed after')),
  days    integer not null
);

-- Words that are refused or looked at by a moderator first; * stands for any letters. An empty language means all.
create table word_rule (
  pattern   text not null,
  language  text not null,
  effect    text not null check (effect in ('banned', 'suspect')),
  primary key (pattern, language)
);

-- Who may not write, or not for a while: "reader:ID", "mail:ADDRESS" or "sender:HASH".
create table comment_ban (
  who       text primary key,
  until     bigint,
  sentence  text not null,
  at        bigint not null,
  decided_by text not null
);

-- Network addresses are kept as hashes with a salt of the day; when a salt goes, its hashes say nothing any more.
create table discussion_salt (
  day   bigint primary key,
  salt  text not null
);

-- Signs receipts.
create table discussion_secret (
  one     integer primary key check (one = 1),
  secret  text not null
);

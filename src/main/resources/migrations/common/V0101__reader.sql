-- Readers who wanted an account. Nothing here has to do with the staff's; a reader may do nothing at the desk.
-- A handle stands in the address of a profile that its owner shows; null for all others.
create table reader (
  id          text primary key,
  mail        text not null unique,
  name        text not null,
  handle      text unique,
  password    text,
  created_at  bigint not null
);

-- A browser in which somebody chose to sign in. The cookie's value is nowhere, only its hash.
create table reader_session (
  hash        text primary key,
  id          text not null unique,
  reader      text not null references reader (id),
  browser     text not null,
  created_at  bigint not null,
  seen_at     bigint not null
);
create index reader_session_by_reader on reader_session (reader);

-- Links in letters, good once and for an hour; kept for a day to count them. An address stands here whether it has an account or not.
create table reader_link (
  hash      text primary key,
  mail      text not null,
  sender    text not null,
  back      text not null,
  asked_at  bigint not null,
  used_at   bigint
);
create index reader_link_by_mail on reader_link (mail, asked_at);
create index reader_link_by_sender on reader_link (sender, asked_at);

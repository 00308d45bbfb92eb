-- The door of the desk. Who somebody is and what they may do stands in person; here is how they prove it.
create table account (
  id            text primary key,
  person        text not null unique references person (slug),
  email         text not null unique,
  password      text,
  code_secret   text,
  code_step     bigint not null,
  suspended_at  bigint,
  created_at    bigint not null
);

-- Codes on paper for the day the phone is lost; only their hashes, each good once.
create table recovery_code (
  account  text not null references account (id),
  hash     text not null,
  used_at  bigint,
  primary key (account, hash)
);

create table passkey (
  id          text primary key,
  account     text not null references account (id),
  name        text not null,
  credential  text not null,
  uses        bigint not null,
  created_at  bigint not null,
  used_at     bigint
);
create index passkey_by_account on passkey (account);

-- What a provider of OpenID Connect calls somebody, learnt when they first came that way.
create table provider_subject (
  issuer   text not null,
  subject  text not null,
  account  text not null references account (id),
  primary key (issuer, subject)
);

-- A browser that is signed in, or on its way to be. The cookie's value is nowhere, only its hash.
create table session (
  hash        text primary key,
  id          text not null unique,
  account     text not null references account (id),
  stage       text not null check (stage in ('second step', 'enrolment', 'full')),
  browser     text not null,
  created_at  bigint not null,
  seen_at     bigint not null,
  ends_at     bigint not null
);
create index session_by_account on session (account);

-- Links that are good once: the first publisher's, invitations, and for a forgotten password.
create table one_time_link (
  hash        text primary key,
  id          text not null unique,
  kind        text not null check (kind in ('first publisher', 'invitation', 'reset')),
  account     text references account (id),
  email       text not null,
  name        text not null,
  role        text not null check (role in ('contributor', 'reporter', 'editor', 'moderator', 'publisher')),
  person      text references person (slug),
  made_by     text not null,
  created_at  bigint not null,
  ends_at     bigint not null
);

-- What a browser has to sign or bring back, once and within minutes.
create table challenge (
  hash     text primary key,
  purpose  text not null,
  carries  text not null,
  ends_at  bigint not null
);

-- Failures at the door, under a hash of the account's address or of the network's.
create table failed_attempt (
  place     text primary key,
  failures  integer not null,
  last_at   bigint not null,
  shut_until bigint not null
);

-- Who did what to which thing.
create table logbook (
  id       text primary key,
  at       bigint not null,
  who      text,
  name     text not null,
  what     text not null,
  subject  text not null,
  words    text not null
);
create index logbook_by_who on logbook (who, id);
create index logbook_by_subject on logbook (subject, id);

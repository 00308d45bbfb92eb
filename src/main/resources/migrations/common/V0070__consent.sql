-- Services that the newsroom has declared; what is not here is never loaded. The document is JSON.
create table consent_service (
  name      text primary key,
  document  text not null
);

-- The newsroom's own words, where it does not say what the program says.
create table consent_word (
  language  text not null,
  name      text not null,
  words     text not null,
  primary key (language, name)
);

-- What readers were asked, to the letter: every text in every language and every service. Kept for ever, never changed.
create table consent_terms (
  hash      text primary key,
  kind      text not null,
  document  text not null,
  since     bigint not null
);

-- What one reader decided. The identifier is in their cookie and nowhere else; nothing here says who they are.
create table consent_decision (
  id        text not null,
  at        bigint not null,
  terms     text not null references consent_terms (hash),
  agreed    text not null,
  way       text not null,
  signal    integer not null,
  primary key (id, at)
);

create index consent_decision_at on consent_decision (at);

-- Addresses that once were something, and where they lead now. "path" is what is compared: decoded, in small letters, without a
-- slash at its end. "leads_to" is the same form of a target on this site, and null for one elsewhere.
create table redirect (
  path      text primary key,
  target    text not null,
  leads_to  text,
  hits      bigint not null default 0
);
create index redirect_by_target on redirect (leads_to);

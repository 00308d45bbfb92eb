-- A link may also give an account another mail address: then it names the account, and signs nobody in.
alter table reader_link add column reader text;

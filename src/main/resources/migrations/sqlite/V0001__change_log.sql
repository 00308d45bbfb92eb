-- What happened, to which thing, when (epoch milliseconds). Autoincrement: an id is never used twice.
create table change (
    id integer primary key autoincrement,
    what text not null,
    subject text not null,
    at bigint not null
);

-- How far each follower of the log has come: the id of the last change it applied.
create table follower (
    name text not null primary key,
    place bigint not null,
    at bigint not null
);

-- Whether a browser vouched for the page that opened a session. Of older ones nobody knows.
alter table recorded_session add column vouched boolean not null default false;

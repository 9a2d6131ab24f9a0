-- The embedded identity provider: who signs in, and what it has handed out. No other part of Uptake
-- can read this; to them a person is the id of an account.

create table person (
  login       text primary key,
  password    text not null,                 -- a hash, which names its algorithm
  account     text not null,
  must_change boolean not null
);

create table signing_key (
  only_one boolean primary key default true check (only_one),
  key      text not null                     -- a private JWK (RFC 7517)
);

-- The rest has the names and columns that Spring Authorization Server's JDBC stores ask for.

create table oauth2_registered_client (
  id                            text primary key,
  client_id                     text not null unique,
  client_id_issued_at           timestamptz not null default current_timestamp,
  client_secret                 text,
  client_secret_expires_at      timestamptz,
  client_name                   text not null,
  client_authentication_methods text not null,
  authorization_grant_types     text not null,
  redirect_uris                 text,
  post_logout_redirect_uris     text,
  scopes                        text not null,
  client_settings               text not null,
  token_settings                text not null
);

create table oauth2_authorization_consent (
  registered_client_id text not null,
  principal_name       text not null,
  authorities          text not null,
  primary key (registered_client_id, principal_name)
);

create table oauth2_authorization (
  id                            text primary key,
  registered_client_id          text not null,
  principal_name                text not null,
  authorization_grant_type      text not null,
  authorized_scopes             text,
  attributes                    text,
  state                         text,
  authorization_code_value      text,
  authorization_code_issued_at  timestamptz,
  authorization_code_expires_at timestamptz,
  authorization_code_metadata   text,
  access_token_value            text,
  access_token_issued_at        timestamptz,
  access_token_expires_at       timestamptz,
  access_token_metadata         text,
  access_token_type             text,
  access_token_scopes           text,
  oidc_id_token_value           text,
  oidc_id_token_issued_at       timestamptz,
  oidc_id_token_expires_at      timestamptz,
  oidc_id_token_metadata        text,
  refresh_token_value           text,
  refresh_token_issued_at       timestamptz,
  refresh_token_expires_at      timestamptz,
  refresh_token_metadata        text,
  user_code_value               text,
  user_code_issued_at           timestamptz,
  user_code_expires_at          timestamptz,
  user_code_metadata            text,
  device_code_value             text,
  device_code_issued_at         timestamptz,
  device_code_expires_at        timestamptz,
  device_code_metadata          text
);

create index on oauth2_authorization (authorization_code_value);
create index on oauth2_authorization (refresh_token_value);
create index on oauth2_authorization (user_code_value);
create index on oauth2_authorization (device_code_value);

grant usage on schema identity to ${reader};
grant select, insert, update, delete on all tables in schema identity to ${reader};

-- Who asks to be forgotten (clause F3): the row of a person stays for what refers to it, under a pseudonym. The application's
-- user has no right to change names, addresses or what was asked for, and gets none: it may run this, and nothing besides.
-- In one transaction all of it, or nothing. False if there is no such person.

create function erase_person(erased text, nobodys text, moment timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  address   text;
  pseudonym text := 'erased-' || lower(erased) || '@erased.invalid';
begin
  -- Whoever changes what the person has holds this.
  select email into address from person where id = erased for update;
  if address is null then
    return false;
  end if;
  delete from duty where person_id = erased;
  update membership
     set name = 'Erased person', role = 'ALERT_RECEIVER', whole_account = false, site_ids = '{}', group_ids = '{}', added = '{}',
         removed = '{}', limits = '{}', named_contact = false, state = 'REVOKED', suspended_at = null
   where person_id = erased;
  update person set name = 'Erased person', email = pseudonym, password_hash = nobodys, landing_view = null
   where id = erased;

  delete from passkey_challenge where sign_in_id in (select id from sign_in where person_id = erased);
  delete from sign_in where person_id = erased;
  delete from sign_in_history where person_id = erased;
  delete from sign_in_failure where person_id = erased;
  delete from lockout where person_id = erased;
  delete from earlier_password where person_id = erased;
  delete from second_factor where person_id = erased;
  delete from recovery_code where person_id = erased;
  delete from passkey where person_id = erased;
  delete from passkey_handle where person_id = erased;
  update service_token set name = 'Erased', revoked_at = coalesce(revoked_at, moment) where maker_id = erased;

  delete from password_link where person_id = erased;
  delete from invitation where person_id = erased or email = address;
  delete from request_letter where person_id = erased;
  delete from review_letter where person_id = erased;
  delete from alert_letter where person_id = erased;
  delete from person_letter where person_id = erased;
  delete from person_known where person_id = erased;
  delete from factor_demand where person_id = erased;
  delete from break_glass_notice where email = address;

  update person_request
     set state = 'WITHDRAWN', settled_by = requested_by, settled_at = moment
   where state = 'OPEN' and (person_id = erased or email = address or requested_by = erased);
  update person_request
     set name = case when name is null then null else 'Erased person' end,
         email = case when email is null then null else pseudonym end,
         reason = 'erased', answer = case when answer = '' then '' else 'erased' end
   where person_id = erased or email = address;
  update person_request set reason = 'erased' where requested_by = erased;
  update person_request set answer = 'erased' where settled_by = erased and answer <> '';
  return true;
end $$;

package org.uptake.kernel.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.FormName;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Message;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;

/**
 * What is said when an account is opened. Only the organisation enters the log; the rest goes into
 * the directory, from which it can be erased.
 *
 * @param issuer the identity provider, as its tokens name it; with it the subject
 */
public record AccountForm(
    StakeholderCode organisation,
    @Nullable String name,
    @Nullable String email,
    @Nullable String issuer,
    @Nullable String subject) {

  private static final String ORGANISATION = "organisation";
  private static final String ISSUER = "issuer";
  private static final String SUBJECT = "subject";

  /** The provider and its name for somebody go together. */
  enum Incomplete implements Message {
    NEEDS_ISSUER,
    NEEDS_SUBJECT
  }

  /** The streams that the fields may name; whoever reads the form looks up which of them exist. */
  public static Set<String> streamsNamedBy(Fields fields) {
    return fields.codes(ORGANISATION, StakeholderCode::new).stream()
        .map(StakeholderCode::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  public static Form<AccountForm> read(Fields fields, Circumstances circumstances) {
    Form<AccountForm> form = Form.read(AccountForm.class, fields, FormName.ACCOUNT);
    form.get(ORGANISATION, StakeholderCode.class)
        .filter(code -> !circumstances.exists(code))
        .ifPresent(code -> form.reject(ORGANISATION, new InvalidField.NoStakeholder(code)));
    if (form.get(ISSUER).isPresent()) {
      form.require(SUBJECT, Incomplete.NEEDS_SUBJECT);
    }
    if (form.get(SUBJECT).isPresent()) {
      form.require(ISSUER, Incomplete.NEEDS_ISSUER);
    }
    return form;
  }
}

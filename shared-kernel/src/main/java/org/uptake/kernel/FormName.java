package org.uptake.kernel;

/** What somebody fills in. */
public enum FormName implements Message {
  ACCOUNT,
  CONFIRMATION,
  DISABLING,
  DRAFT,
  ENABLING,
  ERASURE,
  GRANT,
  INVITATION,
  REBUILD,
  RETRACTION,
  REVIEW,
  REVISION,
  REVOCATION,
  SEAT,
  SIGN_IN,
  STAKEHOLDER
}

package org.uptake.platform.identity;

import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;

/** The person behind an account, as far as the directory knows them. */
public record Person(AccountId account, @Nullable String name, @Nullable String email) {}

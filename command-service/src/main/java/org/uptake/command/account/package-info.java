/**
 * People: accounts, grants, seats. What they may do is in the log; who they are is in the
 * directory, which is written in the same transaction.
 */
@NullMarked
package org.uptake.command.account;

import org.jspecify.annotations.NullMarked;

/** Registering and revising stakeholders. */
@NullMarked
package org.uptake.command.stakeholder;

import org.jspecify.annotations.NullMarked;

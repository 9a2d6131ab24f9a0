package org.uptake.kernel.stakeholder;

import java.util.List;
import org.uptake.kernel.StakeholderCode;

/**
 * What is said about a stakeholder changed.
 *
 * @param fields the names of the fields that changed
 * @param becomes the whole stakeholder as it reads from now on
 */
public record StakeholderRevised(
    StakeholderCode code, List<String> fields, StakeholderRegistered becomes, String reason)
    implements StakeholderEvent {}

package org.uptake.platform.identity;

import java.util.List;
import org.uptake.kernel.StakeholderCode;

/**
 * The person who records, as the log knows them: an opaque id, never a name.
 *
 * @param organisation on whose behalf they record
 * @param roles what they may do, such as steward
 */
public record Author(String id, StakeholderCode organisation, List<String> roles) {}

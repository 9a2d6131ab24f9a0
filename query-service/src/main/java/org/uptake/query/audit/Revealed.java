package org.uptake.query.audit;

import java.util.List;
import org.uptake.query.platform.ShownText;

/**
 * An item of the trail.
 *
 * @param shown the restricted texts that it shows by right
 */
record Revealed(AuditItem item, List<ShownText> shown) {}

package org.uptake.command.draft;

import java.util.UUID;

/** That there is no such draft any more. */
record DraftRemoval(UUID draft) {}

package org.uptake.query.text;

import java.util.List;

/** What a text consists of, in the order of the text. */
record TextPieces(List<Piece> pieces, List<Compound> compounds) {}

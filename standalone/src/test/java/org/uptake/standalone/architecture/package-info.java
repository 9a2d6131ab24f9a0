/**
 * The rules of docs/architecture.md and docs/contributing.md that a program can check, over the
 * classes of all modules. Each has deliberate sinners in {@code sinners.<house>}, small houses
 * built like ours, and a test that it goes red on them: a rule that cannot fail proves nothing.
 */
@NullMarked
package org.uptake.standalone.architecture;

import org.jspecify.annotations.NullMarked;

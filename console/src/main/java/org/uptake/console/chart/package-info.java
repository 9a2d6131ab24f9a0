/**
 * Charts, drawn on the server: places in per cent of the width, so that a chart stretches with its
 * page, and in pixels of height. Templates write them as SVG.
 */
@NullMarked
package org.uptake.console.chart;

import org.jspecify.annotations.NullMarked;

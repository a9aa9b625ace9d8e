/**
 * Pictures for papers: figures as columns, as bars and on the map of the border, made of plain shapes and written as SVG or
 * painted on whatever a document is made of. Their letters are painted as outlines of the product's own typeface, so that
 * they look alike on every machine.
 *
 * <p>Knows nothing of where figures come from and says no word that it was not given.
 */
@NullMarked
package org.jointops.drawings;

import org.jspecify.annotations.NullMarked;

/**
 * The words that every room uses: exact quantities with their units and qualifiers, points on the ground, pages of a
 * list, and the one way to say that something is wrong ({@link org.jointops.shared.Problem}).
 *
 * <p>Knows no other room and no framework but the annotations that let a quantity be stored.
 */
@NullMarked
package org.jointops.shared;

import org.jspecify.annotations.NullMarked;

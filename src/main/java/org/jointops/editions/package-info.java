/**
 * Editions: numbered joint reports of an operation. A liaison officer draws one up at a cut-off; a liaison officer of each
 * country that takes part seals it; from then on its figures and files never change, and later changes make the next
 * edition.
 *
 * <p>Doors: {@link org.jointops.editions.Editions}, {@link org.jointops.editions.SealingEditions},
 * {@link org.jointops.editions.EditionFiles}. Invariants: one edition at a time is open; what is sealed is refused any
 * change by PostgreSQL too (V20). Knows every other room but {@code demo}.
 */
@NullMarked
package org.jointops.editions;

import org.jspecify.annotations.NullMarked;

/**
 * The life of a record, whatever it records: draft, submitted, returned, approved, void; four eyes; who reads it in
 * which state; and the history of what was done to it. Nothing is deleted.
 *
 * <p>A record's own room embeds a {@link org.jointops.approvals.Life} in its entity and writes each step to the {@link
 * org.jointops.approvals.History}. This room knows of a record no more than its kind and number.
 *
 * <p>Knows {@code shared}, {@code platform}, {@code web}, {@code rest}, {@code access}.
 */
@NullMarked
package org.jointops.approvals;

import org.jspecify.annotations.NullMarked;

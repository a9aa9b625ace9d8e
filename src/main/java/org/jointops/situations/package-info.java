/**
 * Daily situation reports: for each reporting day of an open operation that has ended, one report with the figures as they
 * stood at its cut-off, made by the product itself, kept and never changed. By mail to whom the lead's liaison officers name.
 *
 * <p>Doors: {@link org.jointops.situations.Situations}, {@link org.jointops.situations.Recipients}. Invariants: one report for
 * an operation and day; what stands in it PostgreSQL puts together and keeps by itself (V40). Knows operations and reporting.
 */
@NullMarked
package org.jointops.situations;

import org.jspecify.annotations.NullMarked;

/**
 * The operation's figures: one query layer feeds table, page, API and exports, so that they can't differ. Also sees to it
 * that a unit's day is not counted twice, by its cases and by its return.
 *
 * <p>Door: {@link org.jointops.reporting.Results}. Knows every other room but {@code demo}.
 */
@NullMarked
package org.jointops.reporting;

import org.jspecify.annotations.NullMarked;

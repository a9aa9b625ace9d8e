/**
 * What an operation's figures look like: how it goes from day to day, charts with the table behind each, a map. Draws what
 * {@code reporting} counted and counts nothing itself.
 *
 * <p>Knows reporting and the rooms above it, but no case: of the cases on the map {@code CaseMap} tells where they lie, as
 * far as the reader may know it.
 */
@NullMarked
package org.jointops.pictures;

import org.jspecify.annotations.NullMarked;

/**
 * Turns a report into a file: CSV and JSON for machines, a workbook for analysts, a printed document for signature. It
 * knows a {@link org.jointops.reporting.render.Report} and nothing of where its figures come from; all words in it have
 * been chosen and translated before, so that every format says the same.
 */
@NullMarked
package org.jointops.reporting.render;

import org.jspecify.annotations.NullMarked;

/**
 * The access matrix: who may do what with which record, asked of the product at its doors, in its database and over
 * HTTP, for every combination that could make a difference. What is right is written in {@link
 * org.jointops.matrix.Section4} as the domain's section 4 says it, and knows nothing of the product's code.
 */
@NullMarked
package org.jointops.matrix;

import org.jspecify.annotations.NullMarked;
